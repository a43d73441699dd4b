/** The digest of each record as it went into the sum, and the sum. A record counts when it was frozen or merged. */
import type { Row } from '../domain/change/change.ts';
import { type Digest, exchangeDigests, noDigest, rowDigest } from '../domain/change/digest.ts';
import type { Tx } from './tx.ts';

export type Digested = { readonly table: string; readonly row: Row };

const sumKey = 'digest';

export async function readDigest(tx: Tx): Promise<Digest> {
  return ((await tx.get('sync', sumKey))?.value as Digest | undefined) ?? noDigest;
}

/** Says whether any was not as it was kept. */
export async function writeDigests(tx: Tx, records: readonly Digested[]): Promise<boolean> {
  if (records.length === 0) return false;
  const keys = records.map(({ table, row }) => `${table}|${row.id}`);
  const [kept, before] = await Promise.all([tx.getMany('digests', keys), readDigest(tx)]);
  const now = records.map(({ table, row }) => rowDigest(table, row));
  const changed = keys.flatMap((key, i) => {
    const d = now[i] as Digest;
    const out = (kept[i]?.d ?? noDigest) as Digest;
    return d === out ? [] : [{ key, out, into: d }];
  });
  if (changed.length === 0) return false;
  const rows = changed.map(({ key, into }) => ({ key, d: into }));
  const sum = { key: sumKey, value: exchangeDigests(before, changed) };
  await Promise.all([tx.put('digests', rows), tx.put('sync', [sum])]);
  return true;
}
