/** Anything an owner may do with a few chores, in any order, at home and far away, with up to 400 days between. */
import fc from 'fast-check';
import { type ChoreRule, choreUnits, type OnDate } from '../../src/domain/record/chore-rule.ts';
import type { Task } from '../../src/domain/record/task.ts';
import * as moves from '../../src/domain/round/moves.ts';
import { addDays, at, type LocalDate } from '../../src/domain/time.ts';
import {
  applied,
  begunChore,
  changed,
  closed,
  doneJustNow,
  liveOf,
  paused,
  reopenedIn,
  today,
  type World,
} from './chore-world.ts';

/** Over leap years, month ends and both turns of the clock. */
export const anyDay: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 6000 })
  .map((days) => addDays('2023-12-25' as LocalDate, days));

const monthEnd: fc.Arbitrary<LocalDate> = fc.constantFrom(
  ...(['2024-01-31', '2024-02-29', '2025-02-28', '2026-12-31', '2027-08-30'] as LocalDate[]),
);

export const anyOnDate: fc.Arbitrary<OnDate> = fc.record({
  is: fc.constant('on-date' as const),
  from: fc.oneof(anyDay, monthEnd),
  every: fc.integer({ min: 1, max: 5 }),
  unit: fc.constantFrom(...choreUnits),
  deadline: fc.boolean(),
});

export const anyRule: fc.Arbitrary<ChoreRule> = fc.oneof(
  anyOnDate,
  fc.record({ is: fc.constant('after' as const), days: fc.integer({ min: 1, max: 200 }) }),
);

/** Both sides of the date line, an offset of 45 minutes, and daylight saving in both halves of the year. */
export const zones = [
  'Europe/Oslo',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Honolulu',
] as const;
export const anyZone = fc.constantFrom(...zones);

export type Step =
  | { readonly does: 'away'; readonly days: number; readonly hours: number }
  | { readonly does: 'travel'; readonly zone: string }
  | { readonly does: 'done' | 'let-go' | 'just-now' | 'reopen'; readonly chore: number }
  | { readonly does: 'pause' | 'resume' | 'delete' | 'later' | 'wait'; readonly chore: number }
  | { readonly does: 'rule'; readonly chore: number; readonly rule: ChoreRule }
  | { readonly does: 'next'; readonly chore: number; readonly inDays: number }
  | { readonly does: 'title'; readonly chore: number; readonly title: string };

const chore = fc.nat({ max: 1 });
const plain = fc.constantFrom(
  ...(['done', 'done', 'done', 'let-go', 'just-now', 'reopen', 'pause', 'resume'] as const),
  ...(['delete', 'later', 'wait'] as const),
);

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: away() },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('travel' as const), zone: anyZone }) },
  { weight: 8, arbitrary: fc.record({ does: plain, chore }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('rule' as const), chore, rule: anyRule }) },
  { weight: 1, arbitrary: next() },
  { weight: 1, arbitrary: title() },
);

function away(): fc.Arbitrary<Step> {
  const days = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 400 }));
  return fc.record({
    does: fc.constant('away' as const),
    days,
    hours: fc.integer({ min: 0, max: 23 }),
  });
}

function next(): fc.Arbitrary<Step> {
  const inDays = fc.integer({ min: -40, max: 400 });
  return fc.record({ does: fc.constant('next' as const), chore, inDays });
}

function title(): fc.Arbitrary<Step> {
  const words = fc.constantFrom('Rent', 'VAT', 'Van oil');
  return fc.record({ does: fc.constant('title' as const), chore, title: words });
}

export type Start = {
  readonly zone: string;
  readonly hour: number;
  readonly rules: readonly ChoreRule[];
};

export const anyStart: fc.Arbitrary<Start> = fc.record({
  zone: anyZone,
  /** Hours since the end of 2025: over both turns of the clock of a year, and 29 February 2028. */
  hour: fc.integer({ min: 0, max: 24 * 900 }),
  rules: fc.array(anyRule, { minLength: 1, maxLength: 2 }),
});

export function startOf(start: Start, empty: World): World {
  return start.rules.reduce(
    (world, rule, i) => begunChore(world, `chore-${i}`, { rule, inDays: i * 3 }),
    empty,
  );
}

export function played(world: World, step: Step): World {
  if (step.does === 'away') return world.after(step.days * 24 + step.hours);
  return step.does === 'travel' ? world.inZone(step.zone) : onChore(world, step);
}

type OnChore = Exclude<Step, { readonly does: 'away' | 'travel' }>;

function onChore(world: World, step: OnChore): World {
  const id = [...world.chores.keys()][step.chore];
  if (id === undefined || world.chores.get(id)?.deleted) return world;
  const live = liveOf(world, id);
  switch (step.does) {
    case 'done':
    case 'let-go':
      return live ? closed(world, live, step.does) : world;
    case 'just-now':
      return doneJustNow(world, id);
    case 'reopen':
      return reopenedIn(world, id);
    case 'pause':
    case 'resume':
      return paused(world, id, step.does === 'pause');
    case 'delete':
      return changed(world, id, { deleted: true });
    case 'later':
      return live ? putOff(world, live) : world;
    case 'wait':
      return live ? waits(world, live) : world;
    case 'rule':
      return changed(world, id, { rule: step.rule }, true);
    case 'next':
      return changed(world, id, addDays(today(world), step.inDays));
    case 'title':
      return changed(world, id, { title: step.title });
  }
}

function putOff(world: World, task: Task): World {
  const until = at(addDays(today(world), 9), '08:30');
  return applied(world, moves.later([task], { now: world.now, until }));
}

function waits(world: World, task: Task): World {
  return applied(world, moves.waiting([task], { now: world.now, until: null, on: 'the bank' }));
}
