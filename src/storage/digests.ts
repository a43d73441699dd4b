/**
 * The digest of all records, kept in `meta` by whoever writes records, in the same
 * transaction. It is not there until sync is used: who does not sync counts nothing.
 */
import { type Digest, noDigest, type RowShift, shiftDigest } from '../domain/change/digest.ts';
import { recordKinds } from '../domain/record/record.ts';
import { digestKey } from './meta-keys.ts';
import type { Tx } from './tx.ts';

export async function readDigest(tx: Tx): Promise<Digest | undefined> {
  return (await tx.get('meta', digestKey))?.value as Digest | undefined;
}

/** For records written elsewhere than by the door's two halves. */
export async function shiftKeptDigest(tx: Tx, shifts: readonly RowShift[]): Promise<void> {
  const sum = await readDigest(tx);
  if (sum !== undefined) await putDigest(tx, shiftDigest(sum, shifts));
}

export async function putDigest(tx: Tx, value: Digest): Promise<void> {
  await tx.put('meta', [{ key: digestKey, value }]);
}

/** The first time: every record is counted, while nobody writes. */
export async function ensureDigest(tx: Tx): Promise<void> {
  if ((await readDigest(tx)) !== undefined) return;
  let sum: Digest = noDigest;
  for (const table of recordKinds) {
    for (let after: string | undefined; ; ) {
      const range = { limit: rowsAtOnce, ...(after === undefined ? {} : { after }) };
      const rows = await tx.page(table, range);
      sum = shiftDigest(
        sum,
        rows.map((row) => ({ table, before: undefined, after: row })),
      );
      if (rows.length < rowsAtOnce) break;
      after = rows.at(-1)?.id;
    }
  }
  const ext = (await tx.page('ext')).map(({ t, row }) => ({
    table: t,
    before: undefined,
    after: row,
  }));
  await putDigest(tx, shiftDigest(sum, ext));
}

const rowsAtOnce = 200;
