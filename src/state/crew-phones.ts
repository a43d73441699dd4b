/** The other phones of the deck as their owners know them: one entry each, however often one began anew. */
import type { Database } from '../storage/database.ts';
import { type Device, devicesSeen } from '../storage/device-reads.ts';
import { dexieKeyStore } from '../storage/key-store.ts';
import { ownSign } from '../sync/roster/web-device-keys.ts';
import { readMet } from './pairing/met.ts';

export type Phone = Device & {
  /** All names it has written under. */
  readonly writers: readonly string[];
  /** Its owner and this one's have compared digits, or those have who let this one in. */
  readonly isMet: boolean;
};

export async function otherPhones(db: Database): Promise<readonly Phone[]> {
  const keys = dexieKeyStore(db);
  const [self, met] = [await ownSign(keys), await readMet(keys)];
  return phonesOf(await devicesSeen(db), { self, met });
}

/** This phone itself, from before it took another name, is none of them. */
function phonesOf(
  devices: readonly Device[],
  { self, met }: { readonly self: string | undefined; readonly met: ReadonlySet<string> },
): readonly Phone[] {
  const phones: Phone[] = [];
  for (const device of devices) {
    if (device.key !== null && device.key === self) continue;
    const at = phones.findIndex(({ key }) => key !== null && key === device.key);
    const same = phones[at];
    if (same) phones[at] = { ...same, writers: [...same.writers, device.writer] };
    else
      phones.push({
        ...device,
        writers: [device.writer],
        isMet: device.key !== null && met.has(device.key),
      });
  }
  return phones;
}
