import type { Platform } from '../platform/platform.ts';
import type { Storage } from '../storage/open-storage.ts';

/**
 * What every store is built from; made once, in main.tsx. The first screen shows
 * before the database is open for writing: whoever needs it awaits `opened`.
 */
export type Services = Storage & {
  readonly platform: Platform;
  readonly opened: Promise<void>;
  readonly isOpen: () => boolean;
};

export function createServices(platform: Platform, opening: Promise<Storage>): Services {
  let storage: Storage | undefined;
  const opened = opening.then((open) => {
    storage = open;
  });
  const open = (): Storage => {
    if (storage === undefined) throw new Error('the database was used before it was open');
    return storage;
  };
  return {
    platform,
    opened,
    isOpen: () => storage !== undefined,
    get db() {
      return open().db;
    },
    get author() {
      return open().author;
    },
    get reader() {
      return open().reader;
    },
    write: (mutation) => open().write(mutation),
    live: (read, apply, fail) => open().live(read, apply, fail),
    atOnce: (read) => open().atOnce(read),
  };
}
