/** What pairing needs of the deck this device is part of, or becomes part of. */
import { countTasks, hasRecords } from '../../storage/count-tasks.ts';
import type { Gift } from '../../sync/pairing/gift.ts';
import type { StoreAddress } from '../../sync/pairing/pair-link.ts';
import type { Remote } from '../../sync/remote.ts';
import type { App } from '../app.ts';
import { giftFor, joinDeck, remoteFor } from '../sync/account.ts';
import { storeKindOf } from '../sync/store-address.ts';
import type { PairEnd } from './talk.ts';

export type PairAccount = {
  /** What lets another device in; `undefined` without a deck. */
  readonly gift: () => Promise<Gift | undefined>;
  /** `undefined` for a store that this version does not know. */
  readonly meetingPlace: (address: StoreAddress) => Promise<Remote | undefined>;
  /** Keeps it; what is here is merged in, nothing is deleted. */
  readonly take: (gift: Gift) => Promise<PairEnd | undefined>;
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
  return {
    gift: async () => {
      const gift = await giftFor(app);
      return gift && { ...gift, tasks: await countTasks(db) };
    },
    meetingPlace: async (address) =>
      storeKindOf(address) && (await remoteFor(platform, address, meetingFolder)),
    take: async ({ address, root, epoch }) => {
      const joined = await joinDeck(app, address, { root, epoch });
      if (joined.ok) return undefined;
      return joined.error.is === 'unknown-store' ? 'newer' : 'not-kept';
    },
    isInStep: () => app.sync.getState().is === 'in-step',
    count: () => countTasks(db),
    hasOwn: () => hasRecords(db),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
