/** The other phones of the deck as their owners know them: one entry each, however often one began anew. */
import type { Device } from '../storage/device-reads.ts';

export type Phone = Device & {
  /** All names it has written under. */
  readonly writers: readonly string[];
};

/** This phone itself, from before it took another name, is none of them. */
export function phonesOf(devices: readonly Device[], self: string | undefined): readonly Phone[] {
  const phones: Phone[] = [];
  for (const device of devices) {
    if (device.key !== null && device.key === self) continue;
    const at = phones.findIndex(({ key }) => key !== null && key === device.key);
    const same = phones[at];
    if (same) phones[at] = { ...same, writers: [...same.writers, device.writer] };
    else phones.push({ ...device, writers: [device.writer] });
  }
  return phones;
}
