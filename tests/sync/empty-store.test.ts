/** Emptying a store that gives up halfway, and what is left of a deck that went on without somebody. */
import { expect, it } from 'vitest';
import { err } from '../../src/domain/result.ts';
import { emptyDeck } from '../../src/sync/empty-store.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { memoryRemote, type Shelf } from '../simulation/memory-remote.ts';

const names = ['s/a/1', 's/b/1', 'z/a/1', 'b/aa/1', 'b/bb/2', 'h/a', 'h/b', 'roster/1-a'];
const dice = { chance: () => false, pick: () => 0 };

function shelf(): Shelf {
  const stored = { now: { bytes: new Uint8Array(1), at: 1 }, before: undefined };
  return new Map(names.map((name) => [name, stored]));
}

/** After so many removals it says no. */
function givingUp(shelves: readonly Shelf[], after: number): readonly Remote[] {
  let left = after;
  return shelves.map((one) => {
    const world = { shelf: one, now: () => 1, dice, faults: () => 0 };
    const remote = memoryRemote(world, { cut: () => false });
    const remove: Remote['remove'] = async (name) => {
      left -= 1;
      return left < 0 ? err({ is: 'offline' }) : await remote.remove(name);
    };
    return { ...remote, remove };
  });
}

async function emptied(after: number) {
  const shelves = [shelf(), shelf(), shelf()];
  const [present, ...ended] = givingUp(shelves, after) as [Remote, ...Remote[]];
  const { ok: isOk } = await emptyDeck({ present, ended });
  const left = shelves.map((one) => [...one.keys()]);
  return { isOk, left };
}

it('wherever it gives up, no picture is gone while a record is there', async () => {
  for (let after = 0; ; after += 1) {
    const { isOk, left } = await emptied(after);
    if (isOk) break;
    const under = (folders: RegExp) => left.flat().filter((name) => folders.test(name)).length;
    if (under(/^[sz]/) > 0) expect(under(/^b/)).toBe(6);
    if (under(/^b/) > 0) expect(under(/^h/)).toBe(6);
  }
});

it('of the present epoch nothing is left, of ended ones what leads on from there', async () => {
  const { isOk, left } = await emptied(Number.POSITIVE_INFINITY);
  expect(isOk).toBe(true);
  expect(left).toEqual([[], ['roster/1-a'], ['roster/1-a']]);
});
