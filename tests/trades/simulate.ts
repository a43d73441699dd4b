/** One policy through one world: gap after gap, card after card. */
import * as moves from '../../src/domain/round/moves.ts';
import { type DealInput, gaps as sizes } from '../../src/domain/round/round.ts';
import { fallsToSomeday } from '../../src/domain/round/score.ts';
import { dateOf } from '../../src/domain/time.ts';
import { planArrivals } from './arrive.ts';
import { dateAt, dayMinutes, momentAt } from './clock.ts';
import { apply, deskOf } from './desk.ts';
import { draw } from './draws.ts';
import { play } from './play.ts';
import type { Policy } from './policies.ts';
import { react } from './react.ts';
import { type Book, type Play, passTime, plan, type Run } from './run.ts';
import type { GapNow, World } from './world.ts';

export type Dealt = { readonly input: DealInput; readonly plays: readonly Play[] };

export function simulate(
  world: World,
  policy: Policy,
  onDeal: (dealt: Dealt) => void = () => undefined,
): Book {
  const run = runOf(world);
  planArrivals(run);
  for (let week = 1; week * 7 * dayMinutes < world.end; week++)
    plan(run, week * 7 * dayMinutes, () => tidy(run));
  world.gaps.forEach((gap, index) => {
    passTime(run, gap.start);
    throughGap(run, gap, { index, policy, onDeal });
  });
  passTime(run, world.end);
  return run.book;
}

function runOf(world: World): Run {
  const book: Book = {
    answered: new Map(),
    promises: new Map(),
    owed: new Map(),
    gaps: 0,
    gapsWithResult: 0,
    results: 0,
    minutes: 0,
  };
  const run: Run = {
    world,
    book,
    desk: deskOf({ paymentDays: world.table.paymentDays, onChange: (one) => react(run, one) }),
    events: [],
    progress: new Map(),
    asked: new Map(),
    now: 0,
  };
  return run;
}

type Deciding = {
  readonly index: number;
  readonly policy: Policy;
  readonly onDeal: (dealt: Dealt) => void;
};

/** Rounds follow one another until the time is up or nothing fits; a card is begun only if its minutes are left. */
function throughGap(run: Run, gap: GapNow, { index, policy, onDeal }: Deciding): void {
  const { book } = run;
  const before = book.results;
  let left = gap.minutes;
  for (let round = 0; ; round++) {
    const input = inputOf(run, gap, { left, seed: seedOf(run.world, index, round) });
    const plays = input === null ? [] : policy(input);
    if (input === null || plays.length === 0) break;
    onDeal({ input, plays });
    const spent = throughRound(run, plays, left);
    if (spent === 0) break;
    left -= spent;
  }
  book.gaps += 1;
  if (book.results > before) book.gapsWithResult += 1;
}

function throughRound(run: Run, plays: readonly Play[], minutes: number): number {
  let left = minutes;
  for (const card of plays) {
    if (card.minutes > left) break;
    note(run, card);
    const { spent, result } = play(run, card, left);
    left -= spent;
    run.now += spent;
    run.book.minutes += spent;
    if (result) run.book.results += 1;
  }
  return minutes - left;
}

/** As the app does: with the move, so a card the time did not reach keeps its rank (L4). */
function note({ desk, now }: Run, { task, also }: Play): void {
  for (const id of [task, ...also]) desk.dealt.set(id, momentAt(now).instant);
}

function inputOf(
  { desk, now }: Run,
  gap: GapNow,
  { left, seed }: { readonly left: number; readonly seed: number },
): DealInput | null {
  const size = sizes.findLast((one) => one <= left + 1e-9);
  if (size === undefined) return null;
  const { customers, business, timings } = desk;
  const tasks = [...desk.live.values()];
  const dealt = new Map([...desk.dealt].filter(([id]) => desk.live.has(id)));
  const { place } = gap;
  return { tasks, customers, business, timings, dealt, gap: size, now: momentAt(now), place, seed };
}

function seedOf({ seed }: World, index: number, round: number): number {
  return Math.floor(draw(seed, 'round', index, round) * 2 ** 31);
}

/** Wishes nobody touched for long go to Someday, as the app has it. */
function tidy({ desk, now }: Run): void {
  const moment = momentAt(now);
  const today = dateOf(moment.local);
  const dayOf = (instant: number) => dateAt((instant - momentAt(0).instant) / 60_000);
  for (const task of [...desk.live.values()])
    if (fallsToSomeday(task, today, dayOf)) apply(desk, moves.someday([task], moment));
}
