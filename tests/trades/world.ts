/** All that happens whatever the owner does: gaps, and what comes in. Follows from trade, weeks and seed alone. */
import type { LadderName } from '../../src/domain/ladder/ladder.ts';
import type { Due, TaskKind } from '../../src/domain/record/task.ts';
import type { Place } from '../../src/domain/round/round.ts';
import { addDays, type LocalDate } from '../../src/domain/time.ts';
import { world as assumed } from './assumptions.ts';
import { dateAt, dayMinutes, hourOf, weekdayAt } from './clock.ts';
import { arrivals, choose, type Dice, diceFor, exponential, lognormal, pick } from './draws.ts';
import { type TradeName, type TradeTable, tradesTable } from './trades-table.ts';

/** Times are minutes since the first midnight. */
export type GapNow = { readonly start: number; readonly minutes: number; readonly place: Place };

type Came = { readonly id: string; readonly at: number };
export type Arrival = Came &
  (
    | {
        readonly is: 'enquiry';
        readonly customer: string;
        readonly amount: number;
        /** Hours until they have found somebody else. */
        readonly patience: number;
      }
    | {
        readonly is: 'promise';
        readonly customer: string;
        readonly kind: TaskKind;
        readonly due: LocalDate;
        readonly amount: number;
      }
    | { readonly is: 'bill'; readonly customer: string; readonly amount: number }
    | {
        readonly is: 'owed';
        readonly customer: string;
        readonly amount: number;
        readonly due: LocalDate;
      }
    | { readonly is: 'appointment'; readonly customer: string; readonly on: LocalDate }
    | { readonly is: 'chore'; readonly kind: TaskKind; readonly due: Due | null }
  );
export type ArrivalOf<I extends Arrival['is']> = Extract<Arrival, { readonly is: I }>;

export type World = {
  readonly trade: TradeName;
  readonly ladder: LadderName;
  readonly billed: LadderName;
  readonly table: TradeTable;
  readonly seed: number;
  /** The end, in minutes. */
  readonly end: number;
  readonly gaps: readonly GapNow[];
  readonly arrivals: readonly Arrival[];
};

export function worldOf(o: {
  readonly trade: TradeName;
  readonly weeks: number;
  readonly seed: number;
}): World {
  const { trade, weeks, seed } = o;
  const table: TradeTable = tradesTable[trade].value;
  const end = weeks * 7 * dayMinutes;
  const laid = { table, end, name: `${trade}|${seed}` };
  const { ladder, billed } = table;
  const all = { gaps: gapsOf(laid), arrivals: arrivalsOf(laid) };
  return { trade, ladder, billed, table, seed, end, ...all };
}

type Laying = { readonly table: TradeTable; readonly end: number; readonly name: string };

function gapsOf({ table, end, name }: Laying): readonly GapNow[] {
  const gaps: GapNow[] = [];
  for (let day = 0; day * dayMinutes < end; day++) {
    const away = diceFor(name, 'away', Math.floor(day / 7)).next() < table.away;
    if (away) continue;
    const dice = diceFor(name, 'day', day);
    const midnight = day * dayMinutes;
    const works = table.days.includes(day % 7);
    if (works) gaps.push(...betweenVisits(table, midnight, dice));
    if (works && dice.next() < table.evenings)
      gaps.push(atHome(midnight + 19 * 60 + dice.next() * 150, dice));
    if (!works && dice.next() < table.freeDays)
      gaps.push(atHome(midnight + 10 * 60 + dice.next() * 480, dice));
  }
  return gaps;
}

function betweenVisits(table: TradeTable, midnight: number, dice: Dice): readonly GapNow[] {
  const gaps: GapNow[] = [];
  const [from, to] = table.hours;
  const [least, most] = table.visit;
  let now = midnight + from * 60 + dice.next() * 30;
  while (now < midnight + to * 60) {
    now += least + dice.next() * (most - least);
    const between = exponential(table.between, dice.next());
    const [opens, online] = [dice.next() < table.opens, dice.next() < assumed.network.value];
    const minutes = Math.min(
      assumed.longestGap.value,
      Math.floor(between * assumed.usableShare.value),
    );
    const start = Math.ceil(now);
    if (opens && minutes >= 2) gaps.push({ start, minutes, place: { at: 'out', network: online } });
    now += between;
  }
  return gaps;
}

function atHome(start: number, dice: Dice): GapNow {
  const minutes = pick([15, 30], dice.next());
  return { start: Math.ceil(start), minutes, place: { at: 'home', network: true } };
}

function arrivalsOf(laid: Laying): readonly Arrival[] {
  const all = [
    ...enquiries(laid),
    ...promises(laid),
    ...bills(laid),
    ...owed(laid),
    ...appointments(laid),
    ...chores(laid),
  ];
  return all.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function enquiries({ table, end, name }: Laying): readonly Arrival[] {
  const dice = diceFor(name, 'enquiries');
  return arrivals(table.enquiries, end, dice).map((raw, i) => {
    const id = `${name}|enquiry${i}`;
    const at = moved(raw, dice.next() < assumed.afterHours.value ? 'after' : 'working', {
      table,
      dice,
      end,
    });
    const patience = exponential(assumed.patienceHours.value, dice.next());
    const amount = amountOf(table.billAmount, dice);
    return { is: 'enquiry', id, at, customer: `new${i}`, amount, patience };
  });
}

function promises({ table, end, name }: Laying): readonly Arrival[] {
  const dice = diceFor(name, 'promises');
  return arrivals(table.promises, end, dice).map((raw, i) => {
    const at = moved(raw, 'working', { table, dice, end });
    const kind = choose(table.promised, dice.next());
    const due = addDays(dateAt(at), choose(assumed.promiseDays.value, dice.next()));
    const amount = amountOf(table.billAmount, dice);
    return {
      is: 'promise',
      id: `${name}|promise${i}`,
      at,
      customer: regular(dice),
      kind,
      due,
      amount,
    };
  });
}

function bills({ table, end, name }: Laying): readonly Arrival[] {
  const dice = diceFor(name, 'bills');
  return arrivals(table.bills, end, dice).map((raw, i) => {
    const at = moved(raw, 'working', { table, dice, end });
    const amount = amountOf(table.billAmount, dice);
    return { is: 'bill', id: `${name}|bill${i}`, at, customer: regular(dice), amount };
  });
}

function owed({ table, name }: Laying): readonly Arrival[] {
  const dice = diceFor(name, 'owed');
  const [from, to] = assumed.openBills.value;
  return Array.from({ length: table.openBills }, (_, i) => {
    const due = addDays(dateAt(0), Math.round(from + dice.next() * (to - from)));
    const amount = amountOf(table.billAmount, dice);
    return { is: 'owed', id: `${name}|owed${i}`, at: 0, customer: regular(dice), amount, due };
  });
}

function appointments({ table, end, name }: Laying): readonly Arrival[] {
  const dice = diceFor(name, 'appointments');
  return arrivals(table.appointments, end, dice).map((raw, i) => {
    const at = moved(raw, 'working', { table, dice, end });
    const on = addDays(dateAt(at), daysToVisit(dice.next()));
    return { is: 'appointment', id: `${name}|appointment${i}`, at, customer: regular(dice), on };
  });
}

export function daysToVisit(u: number): number {
  const [least, most] = assumed.daysToVisit.value;
  return least + Math.floor(u * (most - least + 1));
}

/** Wishes of one's own, deadlines of the office, and things without any date, in equal parts. */
function chores({ table, end, name }: Laying): readonly Arrival[] {
  const dice = diceFor(name, 'chores');
  return arrivals(table.chores, end, dice).map((at, i): Arrival => {
    const kind = choose(table.choreKinds, dice.next());
    const is: Due['is'] | 'none' =
      kind === 'paperwork' ? 'deadline' : pick(['wish', 'none', 'none'] as const, dice.next());
    const days = exponential(
      is === 'deadline' ? assumed.deadlineDays.value : assumed.wishDays.value,
      dice.next(),
    );
    const on = addDays(dateAt(at), Math.round(days));
    const due = is === 'none' ? null : { is, on, time: '' };
    return { is: 'chore', id: `${name}|chore${i}`, at, kind, due };
  });
}

/** To an hour at which such things come, of the same day or the next one that has such hours; never past the end. */
function moved(
  at: number,
  when: 'working' | 'after',
  { table, dice, end }: { readonly table: TradeTable; readonly dice: Dice; readonly end: number },
): number {
  const [from, to] = table.hours;
  let day = Math.floor(at / dayMinutes);
  if (when === 'working') while (!table.days.includes(day % 7)) day++;
  const hour = when === 'working' ? from + dice.next() * (to - from) : 17 + dice.next() * 5;
  return Math.min(end - 1, Math.floor(day * dayMinutes + hour * 60));
}

function amountOf(usual: number, dice: Dice): number {
  return Math.max(1, Math.round(usual * lognormal(amountSpread, [dice.next(), dice.next()]))) * 100;
}
/** Assumed: two of three bills are between half and twice the usual one. */
const amountSpread = 0.7;

/** Assumed: those who have something open at once are a few dozen. */
const regulars = 60;
function regular(dice: Dice): string {
  return `regular${Math.floor(dice.next() * regulars)}`;
}

/** Share of calls that are answered then. */
export function answeredAt(minute: number): number {
  if (weekdayAt(minute) >= 5) return assumed.weekendAnswered.value;
  const hour = hourOf(minute);
  return assumed.answered.value.findLast(([from]) => hour >= from)?.[1] ?? 0;
}
