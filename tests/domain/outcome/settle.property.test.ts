/** One answer settles what it is about, and what it makes needless; nothing else (§8, R10). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ladder } from '../../../src/domain/ladder/ladder.ts';
import { builtInSteps } from '../../../src/domain/ladder/ladders.ts';
import {
  isContact,
  isFollowUp,
  isReached,
  type Outcome,
} from '../../../src/domain/outcome/outcome.ts';
import { settle } from '../../../src/domain/outcome/settle.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { isInHand, type Task } from '../../../src/domain/record/task.ts';
import { addDays, dateOf } from '../../../src/domain/time.ts';
import {
  anyAnswer,
  anyStart,
  anySteps,
  outcomeOf,
  played,
} from '../../support/arbitrary-climbs.ts';
import { taskWith } from '../../support/arbitrary-records.ts';
import {
  ana,
  answered,
  applied,
  begun,
  climbOf,
  emptyWorld,
  inHand,
  jobId,
  ladderTasks,
  liveTask,
  settlingOf,
  today,
  type World,
} from '../../support/ladder-world.ts';

const trade: Ladder = { steps: builtInSteps('trade', 'GB') };
const eur = (amount: number) => ({ amount, currency: 'EUR', since: null });

/** Any state the customer's jobs may be in. */
const anyWorld = fc
  .tuple(anyStart, anySteps)
  .map(([start, steps]) => steps.reduce(played, { world: start, past: [] }).world);

/** A card of some of the customer's tasks, in some order. */
const anyCard = anyWorld.chain((world) => {
  const tasks = inHand(world);
  const ids = fc.shuffledSubarray(tasks as Task[], { minLength: Math.min(1, tasks.length) });
  return fc.record({ world: fc.constant(world), card: ids, answer: anyAnswer });
});

describe('one answer', { timeout: 120_000 }, () => {
  it('settles every task on its card, or sends it away until there is reason to look again', () => {
    fc.assert(
      fc.property(anyCard, ({ world, card, answer }) => {
        const after = answered(world, outcomeOf(answer, world), card);
        for (const task of card) expect(isOutOfSight(after, task)).toBe(true);
      }),
    );
  });

  it('leaves one live task to every open job, in whatever company it was asked', () => {
    fc.assert(
      fc.property(anyCard, ({ world, card, answer }) => {
        const after = answered(world, outcomeOf(answer, world), card);
        for (const id of after.jobs.keys()) {
          const live = liveTask(after, id);
          expect(ladderTasks(after, id)).toEqual(live ? [live] : []);
        }
      }),
    );
  });

  it('of a contact settles the other follow-ups that are due, not the far ones, nor what is no follow-up', () => {
    fc.assert(
      fc.property(anyCard, ({ world, card, answer }) => {
        const outcome = outcomeOf(answer, world);
        const changed = touchedBy(world, outcome, card);
        const onCard = new Set(card.map(({ job }) => job));
        const others = settlingOf(world, card).others.filter((task) => !onCard.has(task.job));
        for (const task of others)
          expect(changed.has(task.id)).toBe(isContact(outcome.is) && isDueFollowUp(task, world));
      }),
    );
  });

  it('that nobody gave settles nothing: it counts up, and comes back in two hours at the earliest', () => {
    fc.assert(
      fc.property(anyCard, ({ world, card }) => {
        const after = answered(world, { is: 'no-answer' }, card);
        expect([...after.jobs]).toEqual([...world.jobs]);
        for (const task of card) {
          const again = after.tasks.get(task.id) as Task;
          expect(again).toMatchObject({ status: { is: 'open' }, tries: task.tries + 1 });
          expect((again.when.notBefore ?? '') >= `${today(world)}T12:00`).toBe(true);
        }
        expect([...after.tasks.keys()]).toEqual([...world.tasks.keys()]);
      }),
    );
  });

  it('that somebody gave ends the count of calls nobody answered', () => {
    fc.assert(
      fc.property(anyCard, ({ world, card, answer }) => {
        const outcome = outcomeOf(answer, world);
        fc.pre(isReached(outcome.is));
        const tried = [1, 2].reduce((now) => answered(now, { is: 'no-answer' }, card), world);
        const tasks = card.map(({ id }) => tried.tasks.get(id) as Task);
        const after = answered(tried, outcome, tasks);
        for (const { id } of card) expect(after.tasks.get(id)?.tries).toBe(0);
      }),
    );
  });
});

function isOutOfSight(world: World, before: Task): boolean {
  const task = world.tasks.get(before.id) as Task;
  if (!isInHand(task)) return true;
  const from = task.status.is === 'waiting' ? task.status.until : task.when.notBefore;
  // A step that is due at once, like the words after photos, may come in the place of another.
  return (from !== null && from > world.now.local) || (task !== before && isFresh(world, task));
}

/** Moved on to in the same breath. */
function isFresh(world: World, task: Task): boolean {
  return task.created === world.now.instant && task.status.is === 'open';
}

function touchedBy(world: World, outcome: Outcome, card: readonly Task[]): ReadonlySet<string> {
  return new Set(settle(outcome, card, settlingOf(world, card)).map(({ id }) => id));
}

function isDueFollowUp(task: Task, world: World): boolean {
  const { status, when } = task;
  if (!isFollowUp(task) || when.someday) return false;
  const from = status.is === 'waiting' ? (status.until ?? '9999-12-31') : when.notBefore;
  return from === null || from.slice(0, 10) <= addDays(dateOf(world.now.local), 2);
}

describe('a card about one job twice', () => {
  const roof = jobId('roof');
  const chased = begun(emptyWorld, {
    id: roof,
    ladder: trade,
    rung: 'invoice',
    set: { amount: eur(84_000) },
  });
  const about: Task = taskWith({
    id: asId<'task'>('about'),
    title: 'Ask Ana for the money',
    kind: 'chase-call',
    money: eur(84_000),
    customer: ana,
    job: roof,
  });
  const world: World = { ...chased, tasks: new Map(chased.tasks).set(about.id, about) };
  const live = liveTask(world, roof) as Task;

  it.each([
    ['the owner’s own first', [about, live]],
    ['the ladder’s first', [live, about]],
  ])('is paid once, %s', (_, card) => {
    const after = answered(world, { is: 'paid' }, card);
    expect(climbOf(after, roof).job).toMatchObject({ rung: 'review', paid: today(world) });
    expect(inHand(after).map(({ title }) => title)).toEqual(['roof review/ask']);
  });

  it('keeps what the card took, by its first task', () => {
    const after = answered(world, { is: 'paid' }, [live, about]);
    expect(after.tasks.get(live.id)).toMatchObject({ status: { is: 'done', minutes: 3 } });
  });
});

describe('a task of a step that is done with', () => {
  it('is closed by its answer, and takes the job nowhere', () => {
    const roof = jobId('roof');
    const begins = begun(emptyWorld, { id: roof, ladder: trade, rung: 'quote' });
    const old = liveTask(begins, roof) as Task;
    const moved = answered(begins, { is: 'done' }, [old]);
    // As a merge leaves it: another device had put it off meanwhile.
    const merged = applied(moved, [{ kind: 'task', id: old.id, set: { status: { is: 'open' } } }]);
    const after = answered(merged, { is: 'sent' }, [merged.tasks.get(old.id) as Task]);
    expect(climbOf(after, roof).job).toEqual(climbOf(moved, roof).job);
    expect(ladderTasks(after, roof)).toEqual(ladderTasks(moved, roof));
  });
});
