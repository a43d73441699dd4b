/** L7: whatever the owner does and however long they are away, each chore has one live task, and after Done its date lies ahead. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liveTaskId, mendChore } from '../../../src/domain/chore/live-task.ts';
import { dateInTurn, nextDate } from '../../../src/domain/chore/turn.ts';
import type { ChoreId } from '../../../src/domain/record/id.ts';
import { isInHand } from '../../../src/domain/record/task.ts';
import { dateOf } from '../../../src/domain/time.ts';
import {
  anyRule,
  anyStart,
  anyStep,
  anyZone,
  played,
  startOf,
} from '../../support/arbitrary-chores.ts';
import {
  begunChore,
  closed,
  doneJustNow,
  inHandOf,
  liveOf,
  paused,
  today,
  turnIn,
  type World,
  worldAt,
} from '../../support/chore-world.ts';

/** One live task of the date the chore stands on, none while it is paused or gone; nothing to mend. */
function expectOneLive(world: World): void {
  for (const [id, chore] of world.chores) {
    const live = liveTaskId(chore);
    expect(inHandOf(world, id).map((task) => task.id)).toEqual(live === null ? [] : [live]);
    const [task] = inHandOf(world, id);
    if (task) {
      expect(task).toMatchObject({ title: chore.title, kind: chore.kind });
      expect(task.madeBy).toMatchObject({ period: nextDate(chore), rule: chore.rule });
      expect(task.when.due?.on ?? nextDate(chore)).toBe(nextDate(chore));
    }
    const turn = turnIn(world, id);
    expect(mendChore(turn.chore, { tasks: turn.tasks, now: world.now })).toEqual([]);
  }
}

test('any story of two chores, over years and zones: one live task each, at every step', () => {
  fc.assert(
    fc.property(anyStart, fc.array(anyStep, { maxLength: 25 }), (start, steps) => {
      let world = startOf(start, worldAt(start.zone, start.hour));
      expectOneLive(world);
      for (const step of steps) {
        world = played(world, step);
        expectOneLive(world);
      }
    }),
    { numRuns: 2000 },
  );
});

const first = 'chore' as ChoreId;
const days = fc.integer({ min: 0, max: 400 });
const hour = fc.integer({ min: 0, max: 24 * 900 });

test('away 0 to 400 days, both kinds, paused or not, home or abroad: Done sets the next date ahead', () => {
  fc.assert(
    fc.property(
      fc.record({ zone: anyZone, to: anyZone, hour, rule: anyRule, days, hours: fc.nat(23) }),
      fc.record({ isPaused: fc.boolean(), pausedFor: days, howDone: fc.boolean() }),
      ({ zone, to, hour: began, rule, days: away, hours }, { isPaused, pausedFor, howDone }) => {
        let world = begunChore(worldAt(zone, began), 'chore', { rule, inDays: 0 });
        world = world.after(away * 24 + hours).inZone(to);
        expectOneLive(world);
        if (isPaused) {
          world = paused(world, first, true);
          expect(inHandOf(world, first)).toEqual([]);
          world = paused(world.after(pausedFor * 24), first, false);
          const resumed = world.chores.get(first);
          expect(resumed && dateInTurn(resumed) >= today(world)).toBe(true);
        }
        expectOneLive(world);
        const live = liveOf(world, first);
        world = howDone && live ? closed(world, live, 'done') : doneJustNow(world, first);
        const chore = world.chores.get(first);
        expect(chore?.lastDone).toBe(today(world));
        expect(chore && (nextDate(chore) ?? '') > today(world)).toBe(true);
        expectOneLive(world);
        expect(turnIn(world, first).tasks.filter(isInHand)).toHaveLength(1);
      },
    ),
    { numRuns: 10_000 },
  );
});

test('nobody is dealt what went by: after any absence one Done settles all of it', () => {
  fc.assert(
    fc.property(anyZone, anyRule, days, (zone, rule, away) => {
      let world = begunChore(worldAt(zone, 4000), 'chore', { rule, inDays: 0 });
      world = world.after(away * 24);
      const before = world.tasks.size;
      world = doneJustNow(world, first);
      expect(world.tasks.size).toBeLessThanOrEqual(before + 1);
      const held = liveOf(world, first)?.when;
      // In the rounds on its day at the latest.
      expect(held && dateOf(held.notBefore ?? world.now.local) <= (held.due?.on ?? '')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
