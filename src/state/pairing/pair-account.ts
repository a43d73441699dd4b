/** What pairing needs of the deck this device is part of, or becomes part of. */
import { countTasks, hasRecords } from '../../storage/count-tasks.ts';
import type { Gift } from '../../sync/pairing/gift.ts';
import type { Meet } from '../../sync/pairing/meet.ts';
import type { StoreAddress } from '../../sync/pairing/pair-link.ts';
import type { Remote } from '../../sync/remote.ts';
import { deviceKeysIn } from '../../sync/roster/web-device-keys.ts';
import type { App } from '../app.ts';
import { giftFor, joinDeck, keysOf, remoteFor } from '../sync/account.ts';
import { storeKindOf } from '../sync/store-address.ts';
import { addMet, readMet } from './met.ts';
import type { PairEnd } from './talk.ts';

export type PairAccount = {
  /** What lets another device in; `undefined` without a deck. */
  readonly gift: () => Promise<Gift | undefined>;
  /** `undefined` for a store that this version does not know. */
  readonly meetingPlace: (address: StoreAddress) => Promise<Remote | undefined>;
  /** Keeps it; what is here is merged in, nothing is deleted. */
  readonly take: (gift: Gift) => Promise<PairEnd | undefined>;
  /** What this device is known by; nothing where the browser keeps no keys of this kind. */
  readonly about: () => Promise<Pick<Meet, 'about'>>;
  /** The owner has compared digits with this one. */
  readonly meet: (about: Uint8Array) => Promise<void>;
  /** Whether all that lies in the store has come. */
  readonly isInStep: () => boolean;
  readonly count: () => Promise<number>;
  readonly hasOwn: () => Promise<boolean>;
  readonly wait: (ms: number) => Promise<void>;
};

/** Beside the decks, whose folders are named by their keys: a device that has no key yet finds this one. */
const meetingFolder = 'meet';

export function pairAccount(app: App): PairAccount {
  const { db, platform } = app.services;
  const keys = keysOf(app);
  const self = async () => (await deviceKeysIn(keys))?.self.sign;
  return {
    gift: async () => {
      const gift = await giftFor(app);
      if (!gift) return undefined;
      const own = await self();
      const met = [...(own === undefined ? [] : [own]), ...(await readMet(keys))];
      return { ...gift, tasks: await countTasks(db), met };
    },
    meetingPlace: async (address) =>
      storeKindOf(address) && (await remoteFor(platform, address, meetingFolder)),
    take: async ({ address, root, epoch, met = [] }) => {
      const joined = await joinDeck(app, address, { root, epoch });
      if (joined.ok) return void (await addMet(keys, met));
      return joined.error.is === 'unknown-store' ? 'newer' : 'not-kept';
    },
    about: async () => {
      const own = await self();
      return own === undefined ? {} : { about: new TextEncoder().encode(own) };
    },
    meet: (about) => addMet(keys, [new TextDecoder().decode(about)]),
    isInStep: () => app.sync.getState().is === 'in-step',
    count: () => countTasks(db),
    hasOwn: () => hasRecords(db),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
