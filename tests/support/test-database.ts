/** Databases and writers for tests; import 'fake-indexeddb/auto' first in the test. */

import type { Op, Row } from '../../src/domain/change/change.ts';
import { applyOp, canon, recordOf } from '../../src/domain/change/merge.ts';
import { absorb, type Clock, clockAtZero } from '../../src/domain/change/stamp.ts';
import type { Json } from '../../src/domain/record/field.ts';
import { type RecordKind, recordKinds } from '../../src/domain/record/record.ts';
import { lanesOf } from '../../src/domain/round/lanes.ts';
import { type Database, openDatabase, rows } from '../../src/storage/database.ts';
import { openDoor } from '../../src/storage/guard.ts';
import type { Author } from '../../src/storage/mutate.ts';
import { writerNamed } from './arbitrary-records.ts';

let count = 0;

export async function newDatabase(): Promise<Database> {
  count += 1;
  const db = openDatabase({ name: `test-${count}` });
  await db.open();
  return db;
}

export function authorNamed(name: string, now: () => number = () => 1_800_000_000_000): Author {
  return { writer: writerNamed(name), now };
}

/** Everything in the database, for comparing before and after. */
export async function contents(db: Database): Promise<{ readonly [table: string]: unknown[] }> {
  const entries = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(entries);
}

/** The join state of every record as text: equal on devices that hold the same facts. */
export async function joinState(db: Database): Promise<string> {
  const state: Record<string, Json> = {};
  for (const kind of recordKinds) {
    for (const row of await rows(db, kind).toArray()) {
      const { dealt: _dealt, lanes: _lanes, ...joined } = row;
      state[`${kind}:${row.id}`] = joined as Json;
    }
  }
  return canon(state);
}

/** Takes in another device's ops as a pull does: rows and clock in one transaction, no journal. */
export async function takeIn(db: Database, ops: readonly Op[], now: number): Promise<void> {
  await db.transaction('rw', [...recordKinds, 'meta'], async (tx) => {
    openDoor(tx.idbtrans);
    let clock = ((await db.meta.get('clock'))?.value as Clock | undefined) ?? clockAtZero;
    for (const op of ops) {
      const kind = op.t as RecordKind;
      const merged = applyOp(await rows(db, kind).get(op.r), op);
      await rows(db, kind).put(kind === 'task' ? withLanes(merged) : merged);
      clock = absorb(clock, op.s, now);
    }
    await db.meta.put({ key: 'clock', value: clock });
  });
}

function withLanes(row: Row): Row {
  return { ...row, lanes: lanesOf(recordOf('task', row), Number(row['dealt'] ?? 0)) };
}
