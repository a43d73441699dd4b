/** What came out of a file, written to a database that may break at any write: all of it is there, or nothing. */
import 'fake-indexeddb/auto';
import type { Change } from '../../src/domain/change/change.ts';
import { canon, storedValue } from '../../src/domain/change/merge.ts';
import type { Json } from '../../src/domain/record/field.ts';
import { type Database, rows } from '../../src/storage/database.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { authorNamed, contents, newDatabase } from '../support/test-database.ts';
import type { Dice } from './mutate.ts';
import { law } from './target.ts';

/** Opening a database takes a hundred times as long as reading a file: a share of the inputs goes that far. */
const share = 0.006;
const author = authorNamed('f');

let [tries, refused] = [0, 0];

export function writtenSoFar(): { readonly tries: number; readonly refused: number } {
  return { tries, refused };
}

export type Written = { readonly changes: readonly Change[]; readonly here?: readonly Change[] };

export async function writtenNowAndThen(dice: Dice, o: Written): Promise<void> {
  if (dice.next() < share) await wholeOrNothing(dice, o);
}

export async function wholeOrNothing(dice: Dice, { changes, here = [] }: Written): Promise<void> {
  const db = await newDatabase();
  try {
    await mutate(db, author, { id: 'here', changes: here });
    const before = JSON.stringify(await contents(db));
    const disk = dice.next() < 0.5 ? breakingAt(1 + dice.pick(3 * changes.length + 3)) : undefined;
    const mutation = { id: 'fuzzed', changes };
    const written = await mutate(db, author, mutation).finally(() => disk?.heal());
    tries += 1;
    refused += written.ok ? 0 : 1;
    law(written.ok || disk?.isBroken() === true, 'a sound disk takes it');
    if (written.ok) return await hasAll(db, changes);
    law(JSON.stringify(await contents(db)) === before, 'nothing of it is there');
  } finally {
    await db.delete();
  }
}

async function hasAll(db: Database, changes: readonly Change[]): Promise<void> {
  const last = new Map(
    changes.flatMap(({ kind, id, set }) =>
      Object.entries(set).map(([field, value]) => [
        `${kind} ${id} ${field}`,
        { kind, id, field, value: value as Json },
      ]),
    ),
  );
  for (const { kind, id, field, value } of last.values()) {
    const row = await rows(db, kind).get(id);
    const stored = row && storedValue(kind, row, field);
    law(stored !== undefined && canon(stored) === canon(value), `${field} of a ${kind} is there`);
  }
}

type Store = { put: (...args: unknown[]) => unknown };

/** At its n-th write the disk is full. */
function breakingAt(at: number): { readonly heal: () => void; readonly isBroken: () => boolean } {
  const store = IDBObjectStore.prototype as unknown as Store;
  const { put } = store;
  let seen = 0;
  store.put = function (...args) {
    seen += 1;
    if (seen === at) throw new DOMException('', 'QuotaExceededError');
    return put.apply(this, args);
  };
  return {
    heal: () => {
      store.put = put;
    },
    isBroken: () => seen >= at,
  };
}
