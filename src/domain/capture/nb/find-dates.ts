/** The date of a Norwegian line and its weight, by the choices of `find-due.ts`. */
import type { Due, TaskKind } from '../../record/task.ts';
import { addDays, at, dateOf, type LocalDate, type LocalDateTime, timeOf } from '../../time.ts';
import { type DateLine, type Dates, type FoundDue, yearBefore } from '../find-due.ts';
import { type FoundDay, findDays } from './find-days.ts';
import { type FoundHour, findHours } from './find-hours.ts';
import { whole } from './words.ts';

type Found = {
  readonly start: number;
  readonly end: number;
  readonly date: LocalDate;
  readonly time: string;
  readonly dayGiven: boolean;
};

export function findDates(line: DateLine): Dates {
  const today = dateOf(line.now);
  const found = readAll(line.blotted, line.now).filter((one) => !happened(line.blotted, one));
  const since = found.map((one) => passed(one, line, today)).find((date) => date !== undefined);
  const meant = found.filter((one) => one.date >= today && passed(one, line, today) === undefined);
  const best = mainOf(meant, line.text);
  return { due: best && dueOf(best, line), since, spans: meant };
}

function readAll(text: string, now: LocalDateTime): readonly Found[] {
  const days = findDays(text, dateOf(now));
  const apart = days.map((day) => blotFor(text, day)).reduce((rest, blot) => blot(rest), text);
  const hours = [...findHours(apart)];
  const dated = days.map((day) => {
    const near = hours.findIndex((hour) => isBeside(day, hour, text));
    const [hour] = near === -1 ? [] : hours.splice(near, 1);
    const start = Math.min(day.start, hour?.start ?? day.start);
    const end = Math.max(day.end, hour?.end ?? day.end);
    return { start, end, date: day.date, time: hour?.time ?? '', dayGiven: true };
  });
  const alone = hours.map(({ start, end, time }) => {
    const date = time > timeOf(now) ? dateOf(now) : addDays(dateOf(now), 1);
    return { start, end, date, time, dayGiven: false };
  });
  return [...dated, ...alone].sort((a, b) => a.start - b.start);
}

/** A date that is read is no hour as well: "14.12". */
function blotFor(_text: string, { start, end }: FoundDay): (rest: string) => string {
  return (rest) => rest.slice(0, start) + '_'.repeat(end - start) + rest.slice(end);
}

function isBeside(day: FoundDay, hour: FoundHour, text: string): boolean {
  const [from, to] = day.end <= hour.start ? [day.end, hour.start] : [hour.end, day.start];
  return to >= from && /^[\s,]*(?:(?:på|den)\s+)?$/iu.test(text.slice(from, to));
}

function leadOf(text: string, start: number): string {
  return text.slice(0, start).toLowerCase();
}

/** "ringte 08:40", "snakket med henne på mandag": it has been. */
function happened(text: string, { start }: Found): boolean {
  return hasBeen.test(leadOf(text, start));
}

const hasBeen =
  /(?<!\p{L})(?:ringte|sendte|skrev|snakket|besøkte|svarte|møtte|traff|var\s+der)(?:\s+(?:til|med|på|hos|_+|henne|ham|han|dem|meg|oss|hun|de|om|rundt))*\s*$/iu;

/** The day a word like "siden" puts in the past, or one that is past by itself. */
function passed(found: Found, line: DateLine, today: LocalDate): LocalDate | undefined {
  if (!found.dayGiven) return undefined;
  if (found.date < today) return found.date;
  const lead = leadOf(line.text, found.start);
  const looksBack = backKinds.has(line.kind) ? sinceOrFrom : since;
  if (!looksBack.test(lead)) return undefined;
  return yearBefore(found.date);
}

const since = /(?<!\p{L})(?:siden|datert|sendt)\s+(?:den\s+)?$/u;
const sinceOrFrom = /(?<!\p{L})(?:siden|datert|sendt|fra)\s+(?:den\s+)?$/u;
const backKinds: ReadonlySet<TaskKind> = new Set<TaskKind>([
  ...(['chase-message', 'chase-call', 'receipt', 'paperwork'] as const),
]);

function mainOf(found: readonly Found[], text: string): Found | undefined {
  const days = found.filter((one) => one.dayGiven);
  return (
    days.find((one) => by.test(leadOf(text, one.start))) ??
    days.find((one) => one.time !== '') ??
    withHour(days[0], found) ??
    found[0]
  );
}

function withHour(day: Found | undefined, found: readonly Found[]): Found | undefined {
  const hour = found.find((one) => !one.dayGiven);
  return day && hour ? { ...day, time: hour.time } : day;
}

const by = /(?<!\p{L})(?:innen|senest|frist(?:en)?|forfall(?:er)?|før)\s+(?:den\s+)?$/u;
const until = /(?<!\p{L})til\s+(?:den\s+)?$/u;
const after = /(?<!\p{L})etter\s+(?:den\s+)?$/u;
const from = /(?<!\p{L})(?:fra|tidligst|ikke\s+før|fra\s+og\s+med)\s+(?:den\s+)?$/u;

function dueOf(found: Found, line: DateLine): FoundDue {
  const span = { start: found.start, end: found.end };
  const lead = leadOf(line.text, found.start);
  if (after.test(lead))
    return held(found.time === '' ? addDays(found.date, 1) : found.date, found, span);
  if (from.test(lead) || isTheirPromise(lead, line.kind)) return held(found.date, found, span);
  const due: Due = {
    is: weight(lead, line, found.end),
    on: found.date,
    time: found.time as Due['time'],
  };
  return { due, notBefore: null, span };
}

function held(on: LocalDate, { time }: Found, span: FoundDue['span']): FoundDue {
  const notBefore = at(on, (time || '00:00') as Parameters<typeof at>[1]);
  return { due: { is: 'wish', on, time: '' }, notBefore, span };
}

function weight(lead: string, line: DateLine, end: number): Due['is'] {
  const isBy = by.test(lead) || until.test(lead);
  const chases = line.kind === 'chase-message' || line.kind === 'chase-call';
  if (ownPromise.test(lead)) return 'promise';
  if (!chases && promisedAfter.test(line.text.slice(end))) return 'promise';
  if (isBy && line.hasCustomer && !chases) return 'promise';
  if (harms.test(line.blotted) || payBill.test(line.text)) {
    const justTalks = talk.has(line.kind) && !isBy;
    return justTalks || chases ? 'wish' : 'deadline';
  }
  return 'wish';
}

const ownPromise = whole(
  String.raw`(?:jeg|vi)\s+(?:sa|lovet|lovte)|lovet|lovte|lova|avtalt|sa\s+(?:jeg|vi)`,
);
/** Right behind the day: "ring Bo innen fredag, lovet". */
const promisedAfter =
  /^[\s,;:.(–-]*(?:som\s+|det\s+)?(?:(?:jeg|vi)\s+)?(?:lovet|lovte|lova|avtalt)(?!\p{L})/iu;
const harms = whole(
  String.raw`moms\p{L}*|mva\p{L}*|skatt\p{L}*|forsikring\p{L}*|eu-kontroll|frist\p{L}*|forfall\p{L}*|forny\p{L}*|lisens\p{L}*|tillatelse\p{L}*|altinn|lønn\p{L}*|a-melding\p{L}*|årsregnskap\p{L}*|regnskap\p{L}*|gebyr|utløper|går\s+ut`,
);
const payBill = /(?<!\p{L})betal\p{L}*(?!\p{L}).*(?:regning|husleie|faktura)/iu;
const talk: ReadonlySet<TaskKind> = new Set<TaskKind>(['call', 'message', 'confirm-visits']);

/** A day somebody else gave: for paying, or as the answer to a chase. */
function isTheirPromise(lead: string, kind: TaskKind): boolean {
  if (owner.test(lead)) return false;
  if (theyPay.test(lead)) return true;
  const chases = kind === 'chase-message' || kind === 'chase-call';
  return theySaid.test(lead) && (chases || /betal|vipps|overfør/iu.test(lead));
}

const owner = whole(String.raw`(?:jeg|vi)\s+(?:sa|lovet|lovte)|sa\s+(?:jeg|vi)`);
const theySaid = whole('sa|sier|lovet|lovte|lover');
const theyPay = whole(
  String.raw`(?:han|hun|de|hen)\s+(?:skal|skulle|vil|ville|kan)\s+(?:betale|vippse|overføre)|betaler`,
);
