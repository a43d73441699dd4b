/** The device without the deck: reads the link, compares digits, takes the keys, and sees the deck come in. */
import { createStore } from 'zustand/vanilla';
import { type Gift, parseGift } from '../../sync/pairing/gift.ts';
import { join } from '../../sync/pairing/meet.ts';
import { type PairLink, parsePairLink } from '../../sync/pairing/pair-link.ts';
import type { App } from '../app.ts';
import { throwLater } from '../rethrow.ts';
import { markBegun, markEnded } from './begun.ts';
import { type PairAccount, pairAccount } from './pair-account.ts';
import { newTalk, type PairEnd, pairEndOf, pairPorts, type Talk } from './talk.ts';

export type JoinStep =
  /** `isOther`: what was read last was no link of ours. */
  | { readonly is: 'reading'; readonly isOther: boolean }
  | { readonly is: 'looking' }
  | { readonly is: 'comparing'; readonly digits: string }
  | { readonly is: 'waiting' }
  | { readonly is: 'filling'; readonly here: number; readonly of: number }
  | { readonly is: 'done'; readonly tasks: number }
  | { readonly is: 'ended'; readonly why: PairEnd };

export type JoinState = {
  readonly step: JoinStep;
  readonly reached: boolean;
  /** Records of this device's own, that stay and go into the deck. */
  readonly hasOwn: boolean;
};

const lookMs = 300;

export function createJoinStore(app: App, account: PairAccount = pairAccount(app)) {
  const store = createStore<JoinState>(() => ({
    ...{ step: { is: 'reading', isOther: false }, reached: true, hasOwn: false },
  }));
  let talk: Talk = newTalk();

  function start(): () => void {
    void account.hasOwn().then((hasOwn) => store.setState({ hasOwn }), throwLater);
    return () => talk.leave();
  }

  /** A scanned code or a pasted link; where it is none, the next one is looked at. */
  function read(text: string): void {
    const link = linkIn(text);
    if (link) begin(link);
    else store.setState({ step: { is: 'reading', isOther: true } });
  }

  /** The link that the app was opened with. */
  function open(text: string): void {
    const link = linkIn(text);
    if (link) begin(link);
    else store.setState({ step: { is: 'ended', why: 'no-link' } });
  }

  function again(): void {
    talk.leave();
    store.setState({ step: { is: 'reading', isOther: false }, reached: true });
  }

  function begin(link: PairLink): void {
    talk.leave();
    talk = newTalk();
    store.setState({ step: { is: 'looking' }, reached: true });
    void run(talk, link).catch(throwLater);
  }

  async function run(own: Talk, link: PairLink): Promise<void> {
    const show = (step: JoinStep) => own === talk && store.setState({ step });
    const end = (why: PairEnd) => show({ is: 'ended', why });
    if (await account.gift()) return void end('has-deck');
    const remote = await account.meetingPlace(link.store);
    if (!remote) return void end('newer');
    const onReach = (reached: boolean) => own === talk && store.setState({ reached });
    const ports = pairPorts(app, { remote, wait: account.wait, onReach });
    const compare = async (digits: string) => {
      show({ is: 'comparing', digits });
      const isSame = await own.answer;
      if (isSame) show({ is: 'waiting' });
      return isSame;
    };
    await markBegun(app);
    const meet = { secret: link.secret, signal: own.signal, compare, ...(await account.about()) };
    const met = await join(ports, meet);
    const gift = met.ok ? (parseGift(met.value) ?? 'newer') : pairEndOf(met.error);
    const why = typeof gift === 'object' ? await account.take(gift) : gift;
    if (own === talk) await markEnded(app);
    if (why) end(why);
    else if (typeof gift === 'object')
      await untilHere(account, own.signal, (here) => arrive(here, gift));
  }

  function arrive({ here, isAll }: Arrived, { tasks }: Gift): void {
    const filling: JoinStep = { is: 'filling', here, of: Math.max(here, tasks) };
    const step: JoinStep = isAll ? { is: 'done', tasks: here } : filling;
    store.setState({ step, reached: app.services.platform.isOnline() });
  }

  return { ...store, start, read, open, again, say: (isSame: boolean) => talk.say(isSame) };
}
export type JoinStore = ReturnType<typeof createJoinStore>;

function linkIn(text: string): PairLink | undefined {
  const from = text.indexOf('#');
  return from < 0 ? undefined : parsePairLink(text.slice(from).trim());
}

type Arrived = { readonly here: number; readonly isAll: boolean };

/** The deck comes in by itself, whether somebody looks or not. */
async function untilHere(
  account: PairAccount,
  signal: AbortSignal,
  tell: (arrived: Arrived) => void,
): Promise<void> {
  for (;;) {
    const isAll = account.isInStep();
    const here = await account.count();
    if (signal.aborted) return;
    tell({ here, isAll });
    if (isAll) return;
    await account.wait(lookMs);
  }
}
