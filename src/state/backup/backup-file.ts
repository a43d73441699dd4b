/** One backup as a file in memory, and what reading it back gives. */

import type { LocalDateTime } from '../../domain/time.ts';
import type { ReadBackup } from '../../exchange/backup/format.ts';
import { readBackup } from '../../exchange/backup/read-backup.ts';
import { writeBackup } from '../../exchange/backup/write-backup.ts';
import type { Platform } from '../../platform/platform.ts';

type Source = Parameters<typeof writeBackup>[0];

type Packing = { readonly name: string; readonly passphrase: string | null };

export type Packed = {
  readonly file: File;
  /** `undefined` when it does not read back whole. */
  readonly back: ReadBackup | undefined;
};

export async function packBackup(
  { randomBytes, yieldNow }: Pick<Platform, 'randomBytes' | 'yieldNow'>,
  source: Source,
  { name, passphrase }: Packing,
): Promise<Packed> {
  const lock = { passphrase, randomBytes };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of writeBackup(source, lock)) {
    parts.push(new Uint8Array(part));
    await yieldNow();
  }
  const file = new File(parts, name, { type: 'application/octet-stream' });
  const read = await readBackup(new Uint8Array(await file.arrayBuffer()), lock);
  return { file, back: read.ok && read.value.missing === null ? read.value : undefined };
}

/** To the minute, as file systems take it: they sort themselves by age. */
export function fileStamp(local: LocalDateTime): string {
  return local.slice(0, 16).replace(':', '');
}
