/** What the engine touches, in the page and in the worker alike; the remote may be the deck's store, or a file. */
import { version } from '../../../package.json';
import { dateOf } from '../../domain/time.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Database } from '../../storage/database.ts';
import { dexieSyncStore } from '../../storage/dexie-tx.ts';
import type { Keys } from '../../sync/keys.ts';
import { payloadVersion } from '../../sync/payload.ts';
import type { SyncPorts } from '../../sync/ports.ts';
import type { Remote } from '../../sync/remote.ts';
import type { RosterPorts } from '../../sync/roster/roster-ports.ts';
import { createSealer } from '../../sync/seal.ts';
import { webCipher } from '../../sync/web-cipher.ts';

type Device = {
  readonly db: Database;
  readonly platform: Pick<Platform, 'now' | 'randomBytes' | 'yieldNow'>;
};

type Deck = {
  readonly keys: Keys;
  readonly remote: Remote;
  readonly roster?: RosterPorts | undefined;
  /** what whoever uses this device is called */
  readonly name: () => string;
};

export function enginePorts(
  { db, platform }: Device,
  { keys, remote, roster, name }: Deck,
): SyncPorts {
  const random = platform.randomBytes;
  return {
    store: dexieSyncStore(db, () => dateOf(platform.now().local)),
    remote,
    ...(roster && { roster }),
    sealer: sealerOf(platform, keys),
    now: () => platform.now().instant,
    random,
    app: version,
    get name() {
      return name();
    },
    reader: payloadVersion,
    pause: platform.yieldNow,
  };
}

export function sealerOf({ randomBytes }: Pick<Platform, 'randomBytes'>, keys: Keys) {
  const { workspace, epoch, data } = keys;
  return createSealer({ cipher: webCipher(data), workspace, epoch, random: randomBytes });
}
