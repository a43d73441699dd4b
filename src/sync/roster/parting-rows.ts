/** What a device keeps of who was taken out: it outlives the epoch that they were taken out of. */
import { outKey, partingsKey } from '../../storage/device-reads.ts';
import type { Tx } from '../../storage/tx.ts';
import type { Parting } from './roster-ports.ts';

/** The last ones, newest first. */
const partingsKept = 8;

export async function putPartings(tx: Tx, partings: readonly Parting[]): Promise<void> {
  await tx.put('sync', [{ key: partingsKey, value: partings.slice(0, partingsKept) }]);
}

export async function readPartings(tx: Tx): Promise<readonly Parting[]> {
  return ((await tx.get('sync', partingsKey))?.value as readonly Parting[] | undefined) ?? [];
}

/** Who left this device out: said for as long as it stays where it was. */
export async function putOut(tx: Tx, parting: Parting): Promise<void> {
  await tx.put('sync', [{ key: outKey, value: parting }]);
}
