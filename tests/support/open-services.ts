/** What stores are built from, on a database of their own, with a clock that stands still; import 'fake-indexeddb/auto' first in the test. */
import type { LocalDateTime } from '../../src/domain/time.ts';
import { browserPlatform } from '../../src/platform/browser/browser-platform.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { createServices, type Services } from '../../src/state/services.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { momentAt } from './arbitrary-records.ts';

/** A Tuesday morning. */
export const openedAt = momentAt('2026-11-24T10:10');

let count = 0;

/** `name` opens the database of an earlier one again, as the next start would. */
export async function openServices(name?: string): Promise<Services> {
  count += 1;
  const platform = platformOf(count);
  const opened = await openStorage(
    { now: () => platform.now().instant, randomBytes: platform.randomBytes },
    { name: name ?? `services-${process.pid}-${count}` },
  );
  if (!opened.ok) throw new Error(`the database did not open: ${opened.error.is}`);
  const services = createServices(platform, Promise.resolve(opened.value));
  await services.opened;
  return services;
}

function platformOf(device: number): Platform {
  let ids = 0;
  const never = () => () => undefined;
  return {
    ...browserPlatform(),
    now: () => openedAt,
    localAt: (instant) => new Date(instant).toISOString().slice(0, 16) as LocalDateTime,
    instantOf: (local) => Date.parse(`${local}Z`),
    newId: () => {
      ids += 1;
      return `id-${device}-${String(ids).padStart(4, '0')}`;
    },
    isOnline: () => true,
    persist: async () => true,
    isPersisted: async () => true,
    onOnlineChange: never,
    onVisible: never,
    onHide: never,
  };
}
