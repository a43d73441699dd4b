/** Anything an owner may do to a few jobs of one customer, in any order, with days passing between. */
import fc from 'fast-check';
import { followSteps } from '../../src/domain/ladder/follow-steps.ts';
import { type Ladder, ladderNames } from '../../src/domain/ladder/ladder.ts';
import { builtInSteps } from '../../src/domain/ladder/ladders.ts';
import type { Outcome } from '../../src/domain/outcome/outcome.ts';
import type { JobId } from '../../src/domain/record/id.ts';
import { type Job, type Rung, rungs } from '../../src/domain/record/job.ts';
import * as moves from '../../src/domain/round/moves.ts';
import { addDays, at } from '../../src/domain/time.ts';
import { type AnyStepEdit, anyStepEdit, anyStepEdits, editedBy } from './arbitrary-ladders.ts';
import {
  answered,
  applied,
  begun,
  climbOf,
  daysLater,
  edited,
  emptyWorld,
  inHand,
  jobId,
  liveTask,
  movedTo,
  setting,
  today,
  type World,
} from './ladder-world.ts';

/** Those with rules of their own, one without, and none chosen yet. */
const countries = ['GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'NO', 'SE', 'DK', 'FI'] as const;
const others = ['DE', 'AT', 'CH', 'FR', 'BE', 'NL', 'ES', 'IT', 'PT', 'PL', 'BR', ''] as const;
export const anyCountry = fc.constantFrom(...countries, ...others);

export const builtInLadder: fc.Arbitrary<Ladder> = fc
  .tuple(fc.constantFrom(...ladderNames), anyCountry)
  .map(([name, country]) => ({ steps: builtInSteps(name, country) }));

export const ownLadder: fc.Arbitrary<Ladder> = fc
  .tuple(builtInLadder, anyStepEdits)
  .map(([{ steps }, edits]) => ({ steps: editedBy(edits, steps) }));

export const anyLadder: fc.Arbitrary<Ladder> = fc.oneof(builtInLadder, ownLadder);

/** `inDays` from the day of the answer. */
export type AnyAnswer = { readonly is: Outcome['is']; readonly inDays: number };

export const anyAnswer: fc.Arbitrary<AnyAnswer> = fc.record({
  is: fc.constantFrom<Outcome['is']>(
    ...(['done', 'done', 'sent', 'spoke', 'no-answer', 'left-message', 'yes', 'no'] as const),
    ...(['paid', 'let-go', 'will-pay', 'booked', 'booked'] as const),
  ),
  inDays: fc.integer({ min: 0, max: 20 }),
});

export function outcomeOf({ is, inDays }: AnyAnswer, world: World): Outcome {
  return is === 'will-pay' || is === 'booked' ? { is, on: addDays(today(world), inDays) } : { is };
}

const putOffs = ['later', 'someday', 'waiting', 'skip', 'reopen', 'written'] as const;

export type Step =
  | {
      readonly does: 'answer';
      readonly job: number;
      readonly answer: AnyAnswer;
      readonly all: boolean;
    }
  | { readonly does: 'days'; readonly days: number }
  | { readonly does: 'move'; readonly job: number; readonly rung: Rung }
  | { readonly does: 'edit'; readonly job: number; readonly set: Partial<Job> }
  | { readonly does: 'put-off'; readonly job: number; readonly how: (typeof putOffs)[number] }
  | { readonly does: 'steps'; readonly job: number; readonly edit: AnyStepEdit }
  | { readonly does: 'delete'; readonly job: number }
  | { readonly does: 'undo' };

const job = fc.nat(2);
const anyMoney = fc.record({
  amount: fc.constantFrom(1, 999, 84_000, 1_234_567),
  currency: fc.constantFrom('EUR', 'EUR', 'NOK'),
  since: fc.constant(null),
});
/** Days from the first one of the world. */
const anyDay = fc.option(
  fc.integer({ min: -20, max: 120 }).map((n) => addDays(today(emptyWorld), n)),
);
const anyEdit: fc.Arbitrary<Partial<Job>> = fc.oneof(
  fc.record({ amount: fc.option(anyMoney) }),
  fc.record({ due: anyDay }),
  fc.record({ sent: anyDay }),
  fc.record({ title: fc.constantFrom('Roof', 'Boiler') }),
  fc.record({ number: fc.constantFrom('', '17') }),
);

const does = <D extends Step['does']>(name: D) => ({ does: fc.constant(name) });

const weighted: readonly (readonly [number, fc.Arbitrary<Step>])[] = [
  [12, fc.record({ ...does('answer'), job, answer: anyAnswer, all: fc.boolean() })],
  [6, fc.record({ ...does('days'), days: fc.nat(40) })],
  [3, fc.record({ ...does('move'), job, rung: fc.constantFrom(...rungs) })],
  [3, fc.record({ ...does('edit'), job, set: anyEdit })],
  [3, fc.record({ ...does('put-off'), job, how: fc.constantFrom(...putOffs) })],
  [2, fc.record({ ...does('steps'), job, edit: anyStepEdit })],
  [1, fc.record({ ...does('delete'), job })],
  [1, fc.record(does('undo'))],
];

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  ...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })),
);
/** Long ones too: a fault may need a whole climb to show. */
export const anySteps = fc.array(anyStep, { maxLength: 60, size: 'max' });

export const anyStart: fc.Arbitrary<World> = fc
  .array(
    fc.record({ ladder: anyLadder, rung: fc.constantFrom(...rungs), amount: fc.option(anyMoney) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((given) =>
    given.reduce(
      (world, { ladder, rung, amount }, i) =>
        begun(world, { id: jobId(`j${i}`), ladder, rung, set: { amount } }),
      emptyWorld,
    ),
  );

export type Played = { readonly world: World; readonly past: readonly World[] };

/** One more thing done; the clock never runs back, whatever is taken back. */
export function played({ world, past }: Played, step: Step): Played {
  if (step.does !== 'undo') return { world: next(world, step), past: [...past, world] };
  const before = past.at(-1);
  return before
    ? { world: { ...before, now: world.now }, past: past.slice(0, -1) }
    : { world, past };
}

export function jobOf(world: World, at: number): JobId {
  const ids = [...world.jobs.keys()];
  return ids[at % ids.length] as JobId;
}

function next(world: World, step: Exclude<Step, { does: 'undo' }>): World {
  if (step.does === 'days') return daysLater(world, step.days);
  const id = jobOf(world, step.job);
  const { deleted } = climbOf(world, id).job;
  // Nothing leads to a deleted job but undo.
  if (deleted) return world;
  switch (step.does) {
    case 'answer':
      return answerOf(world, id, step);
    case 'move':
      return mayMoveTo(world, id, step.rung) ? movedTo(world, id, step.rung) : world;
    case 'edit':
      return edited(world, id, step.set);
    case 'put-off':
      return putOff(world, id, step.how);
    case 'steps':
      return withSteps(world, id, step.edit);
    case 'delete':
      return edited(world, id, { deleted: true });
  }
}

/** A rung the ladder is about, or one that says where the money is. */
function mayMoveTo(world: World, id: JobId, rung: Rung): boolean {
  return moneyRungs.has(rung) || climbOf(world, id).ladder.steps.some((one) => one.rung === rung);
}
const moneyRungs: ReadonlySet<Rung> = new Set(['invoice', 'chase', 'paid', 'closed']);

function answerOf(world: World, id: JobId, o: Extract<Step, { does: 'answer' }>): World {
  const task = liveTask(world, id);
  if (!task) return world;
  const also = o.all ? inHand(world).filter((one) => one.id !== task.id) : [];
  return answered(world, outcomeOf(o.answer, world), [task, ...also]);
}

function putOff(world: World, id: JobId, how: (typeof putOffs)[number]): World {
  const task = liveTask(world, id);
  if (!task) return world;
  const { now } = world;
  const until = at(addDays(today(world), 2), '08:30');
  const made = {
    later: () => moves.later([task], { now, until }),
    someday: () => moves.someday([task], now),
    waiting: () => moves.waiting([task], { now, until: null, on: 'Ana' }),
    skip: () => moves.skip([task], { now }),
    reopen: () => moves.reopen(task, now),
    written: () => moves.written([task], { now, text: 'Hello', leaves: until }),
  };
  return applied(world, made[how]());
}

function withSteps(world: World, id: JobId, edit: AnyStepEdit): World {
  const { job: stored, ladder: before, tasks } = climbOf(world, id);
  const ladder: Ladder = { steps: editedBy([edit], before.steps) };
  const changes = followSteps(stored, tasks, { ...setting(world, ladder), before });
  return applied({ ...world, ladders: new Map(world.ladders).set(id, ladder) }, changes);
}
