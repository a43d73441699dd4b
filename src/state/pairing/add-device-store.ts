/** The device that holds the deck: shows a link, compares digits, hands over the keys. */
import { createStore } from 'zustand/vanilla';
import type { Instant } from '../../domain/time.ts';
import { formatGift } from '../../sync/pairing/gift.ts';
import { invite } from '../../sync/pairing/meet.ts';
import { formatPairLink, secretBytes } from '../../sync/pairing/pair-link.ts';
import type { App } from '../app.ts';
import { throwLater } from '../rethrow.ts';
import { markBegun, markEnded } from './begun.ts';
import { type PairAccount, pairAccount } from './pair-account.ts';
import { newTalk, type PairEnd, pairEndOf, pairPorts, type Talk } from './talk.ts';

export type AddDeviceStep =
  | { readonly is: 'opening' }
  /** `link` is the part of an address behind its path. */
  | { readonly is: 'shown'; readonly link: string; readonly until: Instant }
  | { readonly is: 'comparing'; readonly digits: string }
  /** The owner said here that they are the same, and has not yet there. */
  | { readonly is: 'handing' }
  | { readonly is: 'done' }
  | { readonly is: 'ended'; readonly why: PairEnd };

export type AddDeviceState = { readonly step: AddDeviceStep; readonly reached: boolean };

const goodForMs = 10 * 60_000;

export function createAddDeviceStore(app: App, account: PairAccount = pairAccount(app)) {
  const store = createStore<AddDeviceState>(() => ({ step: { is: 'opening' }, reached: true }));
  const { platform } = app.services;
  let talk: Talk = newTalk();

  function start(): () => void {
    begin();
    return () => talk.leave();
  }

  function begin(): void {
    talk.leave();
    talk = newTalk();
    store.setState({ step: { is: 'opening' }, reached: true });
    void run(talk).catch(throwLater);
  }

  async function run(own: Talk): Promise<void> {
    const show = (step: AddDeviceStep) => own === talk && store.setState({ step });
    const gift = await account.gift();
    const remote = gift && (await account.meetingPlace(gift.address));
    if (!gift || !remote) return void show({ is: 'ended', why: 'no-deck' });
    const secret = platform.randomBytes(secretBytes);
    const onReach = (reached: boolean) => own === talk && store.setState({ reached });
    const ports = pairPorts(app, { remote, wait: account.wait, onReach });
    const meet = {
      ...{ secret, signal: own.signal },
      onOpen: () => {
        const link = formatPairLink({ store: gift.address, secret });
        show({ is: 'shown', link, until: platform.now().instant + goodForMs });
      },
      compare: async (digits: string) => {
        show({ is: 'comparing', digits });
        const isSame = await own.answer;
        if (isSame) show({ is: 'handing' });
        return isSame;
      },
    };
    await markBegun(app);
    const met = await invite(ports, meet, formatGift(gift));
    const why = met.ok ? undefined : pairEndOf(met.error);
    if (met.ok && met.value) await account.meet(met.value);
    if (own === talk) await markEnded(app);
    if (met.ok) show({ is: 'done' });
    else if (why) show({ is: 'ended', why });
  }

  return { ...store, start, begin, say: (isSame: boolean) => talk.say(isSame) };
}
export type AddDeviceStore = ReturnType<typeof createAddDeviceStore>;
