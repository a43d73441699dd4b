/** A card comes when its ladder says: not before, and not twice in shorter time than it leaves between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ladder, Step } from '../../../src/domain/ladder/ladder.ts';
import { ladderNames } from '../../../src/domain/ladder/ladder.ts';
import { builtInSteps } from '../../../src/domain/ladder/ladders.ts';
import type { Outcome } from '../../../src/domain/outcome/outcome.ts';
import type { Rung } from '../../../src/domain/record/job.ts';
import type { Task } from '../../../src/domain/record/task.ts';
import { addDays, daysBetween, type LocalDate } from '../../../src/domain/time.ts';
import { anyCountry, anyLadder } from '../../support/arbitrary-climbs.ts';
import {
  answered,
  begun,
  climbOf,
  comesOn,
  daysLater,
  edited,
  emptyWorld,
  jobId,
  liveTask,
  today,
  type World,
} from '../../support/ladder-world.ts';

const roof = jobId('roof');
const done: Outcome = { is: 'done' };
const touches = fc.array(
  fc.record({
    idle: fc.nat(40),
    is: fc.constantFrom('done' as const, 'sent' as const, 'spoke' as const, 'no-answer' as const),
    due: fc.option(fc.integer({ min: -30, max: 60 }), { freq: 6 }),
  }),
  { minLength: 1, maxLength: 25 },
);

function at(ladder: Ladder, rung: Rung): World {
  return begun(emptyWorld, { id: roof, ladder, rung });
}

/** The day the card comes to hand, and nobody touches it before. */
function whenItComes(world: World): World {
  const task = liveTask(world, roof);
  return task ? daysLater(world, daysBetween(today(world), comesOn(world, task))) : world;
}

function answer(world: World, outcome: Outcome): World {
  const task = liveTask(world, roof) as Task;
  return answered(world, outcome, [task]);
}

function hereOn({ steps }: Ladder, rung: Rung): readonly Step[] {
  return steps.filter((step) => step.rung === rung);
}

describe('asking for money', { timeout: 60_000 }, () => {
  it('never comes before its day, nor sooner after the touch before than its ladder says', () => {
    fc.assert(
      fc.property(anyLadder, touches, (ladder, all) => {
        fc.pre(hereOn(ladder, 'chase').length > 0);
        let world = edited(at(ladder, 'chase'), roof, { due: addDays(today(emptyWorld), 14) });
        let last: Touched | undefined;
        for (const { idle, is, due } of all) {
          if (due !== null) world = edited(world, roof, { due: addDays(today(world), due) });
          world = daysLater(whenItComes(world), idle);
          const { job } = climbOf(world, roof);
          expect(job.rung).toBe('chase');
          last = expectInTime(world, ladder, last);
          world = answer(world, { is });
        }
      }),
    );
  });

  it('begins by the day the bill is due, however the bill went out', () => {
    fc.assert(
      fc.property(anyLadder, fc.nat(30), (ladder, idle) => {
        fc.pre(hereOn(ladder, 'invoice').length > 0);
        let world = daysLater(at(ladder, 'invoice'), idle);
        for (const _ of hereOn(ladder, 'invoice')) world = answer(whenItComes(world), done);
        const { job } = climbOf(world, roof);
        expect(job).toMatchObject({ rung: 'chase', due: addDays(job.sent as LocalDate, 14) });
        const [first] = hereOn(ladder, 'chase') as [Step];
        const [comes, asks] = [
          today(whenItComes(world)),
          addDays(job.due as LocalDate, first.days),
        ];
        expect(comes >= asks).toBe(true);
      }),
    );
  });

  it('comes back after a week at the earliest, on a ladder of one step too', () => {
    const steps = builtInSteps('sale', 'GB').filter(
      ({ rung, id }) => rung !== 'chase' || id === 'due',
    );
    let world = at({ steps }, 'chase');
    for (let round = 0; round < 5; round++) {
      const touched = today(world);
      world = whenItComes(answer(world, done));
      expect(daysBetween(touched, today(world))).toBe(7);
    }
  });
});

type Touched = { readonly id: string; readonly on: LocalDate };

/** Looks at the card as it came; a try that nobody answered is no touch. */
function expectInTime(world: World, ladder: Ladder, last: Touched | undefined): Touched {
  const { job } = climbOf(world, roof);
  const here = hereOn(ladder, 'chase');
  const i = here.findIndex((step) => step.id === job.step.id);
  const step = here[i] as Step;
  const on = today(world);
  if (job.due) expect(on >= addDays(job.due, step.days)).toBe(true);
  if (last && last.id !== step.id) {
    const apart = step.days - (here[i - 1] as Step).days;
    expect(daysBetween(last.on, on)).toBeGreaterThanOrEqual(apart);
  }
  return { id: step.id, on };
}

/** Without a bill it is the words after the visit that come by its day. */
function daysAfterVisit(ladder: Ladder): number {
  const [bill] = hereOn(ladder, 'invoice');
  if (bill) expect(bill.days).toBe(2);
  return (bill ?? (hereOn(ladder, 'review')[0] as Step)).days;
}

/** Through all that is to be done before the visit, the first of it some days after its card came. */
function upToVisit(world: World, visit: LocalDate, idle: number): World {
  const { rung, step } = climbOf(world, roof).job;
  if (rung !== 'visit') return world;
  const comes = whenItComes(world);
  expect(step.from).toBe(visit);
  return upToVisit(answer(daysLater(comes, idle), done), visit, 0);
}

const withVisit = ladderNames.filter((name) => name !== 'sale');

describe.each(withVisit)('%s', (name) => {
  it('writes the bill two days after the agreed visit, not before', () => {
    const ahead = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(anyCountry, ahead, fc.nat(10), (country, days, idle) => {
        const ladder: Ladder = { steps: builtInSteps(name, country) };
        const start = at(ladder, 'visit');
        const visit = addDays(today(start), days);
        const world = upToVisit(answer(start, { is: 'booked', on: visit }), visit, idle);
        const comes = comesOn(world, liveTask(world, roof) as Task);
        const earliest = addDays(visit, daysAfterVisit(ladder));
        expect(comes).toBe(earliest > today(world) ? earliest : today(world));
      }),
    );
  });
});

describe.each(ladderNames)('%s', (name) => {
  it('follows a quote up on its days, counted from the quote, when each is done on its day', () => {
    const ladder: Ladder = { steps: builtInSteps(name, 'GB') };
    const asks = hereOn(ladder, 'follow-up');
    const quoted = hereOn(ladder, 'quote').length > 0;
    let world = quoted ? answer(at(ladder, 'quote'), done) : at(ladder, 'enquiry');
    const days = asks.map(() => {
      world = whenItComes(world);
      const on = daysBetween(today(emptyWorld), today(world));
      world = answer(world, { is: 'sent' });
      return on;
    });
    expect(days).toEqual(asks.map((step) => step.days));
    if (['trade', 'photo', 'deposit'].includes(name)) expect(days).toEqual([3, 7, 14]);
    if (quoted) expect(climbOf(world, roof).job).toMatchObject({ rung: 'closed', paid: null });
  });
});
