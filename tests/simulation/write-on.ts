/** What the owner of a device does, beside whatever runs there: through the journal's door. */
import type { Change, Op } from '../../src/domain/change/change.ts';
import { applyOp } from '../../src/domain/change/merge.ts';
import {
  type Clock,
  clockAtZero,
  nextStamp,
  type Stamp,
  type WriterId,
} from '../../src/domain/change/stamp.ts';
import { shiftKeptDigest } from '../../src/storage/digests.ts';
import { putRecordRows, recordRows } from '../../src/storage/record-rows.ts';
import type { Tx } from '../../src/storage/tx.ts';
import { writeRecords } from '../../src/storage/write-records.ts';
import { writerNamed } from '../support/arbitrary-records.ts';
import { type Device, portsOf, type Setting } from './device.ts';

export type Wrote = {
  readonly ops: readonly Op[];
  /** Every field stands as it was just written. */
  readonly shows: boolean;
};

/** The owner's own change, through the journal's door. */
export async function writeOn(
  device: Device,
  setting: Setting,
  { id, changes }: { readonly id: string; readonly changes: readonly Change[] },
): Promise<Wrote> {
  const { store, now } = portsOf(device, setting);
  return await beside(device, () =>
    store.run('merge', async (tx) => {
      const writer = writerNamed('e');
      const written = await writeRecords(tx, { id, changes, now: now(), writer });
      return await wrote(
        tx,
        written.map(({ op }) => op),
      );
    }),
  );
}

/** Not the cycle's own transaction: what the cycle does meanwhile is no fault. */
async function beside<T>({ process }: Device, write: () => Promise<T>): Promise<T> {
  process.flows += 1;
  const done = await write();
  process.flows -= 1;
  return done;
}

async function wrote(tx: Tx, ops: readonly Op[]): Promise<Wrote> {
  const stamps = new Set<string>(ops.map(({ s }) => s));
  let shows = true;
  for (const { t, r, f } of ops) {
    const [row] = await recordRows(tx, t, [r]);
    shows &&= Object.keys(f).every((field) => stamps.has(row?.s[field] ?? ''));
  }
  return { ops, shows };
}

/** What a newer app writes: a table nobody here knows. */
export async function writeUnknown(
  device: Device,
  setting: Setting,
  { id, r, f }: { readonly id: string; readonly r: string; readonly f: Op['f'] },
): Promise<Wrote> {
  const { store, now } = portsOf(device, setting);
  return await beside(device, () =>
    store.run('merge', async (tx) => {
      const [clockRow, writerRow] = await tx.getMany('meta', ['clock', 'writer']);
      const [row] = await recordRows(tx, 'van', [r]);
      const over = Object.keys(f)
        .map((name) => row?.s[name] ?? '')
        .sort()
        .at(-1);
      const next = nextStamp((clockRow?.value as Clock) ?? clockAtZero, now(), {
        writer: writerRow?.value as WriterId,
        ...(over ? { over: over as Stamp } : {}),
      });
      const b = Object.fromEntries(
        Object.keys(f).flatMap((name) => (row?.s[name] ? [[name, row.s[name]]] : [])),
      );
      const op: Op = { t: 'van', r, s: next.stamp, f, b, m: id };
      const after = applyOp(row, op);
      await putRecordRows(tx, 'van', [after]);
      await shiftKeptDigest(tx, [{ table: 'van', before: row, after }]);
      await tx.put('ops', [op]);
      await tx.put('meta', [{ key: 'clock', value: next.clock }]);
      return { ops: [op], shows: true };
    }),
  );
}
