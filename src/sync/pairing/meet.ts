/**
 * Two devices of one owner meet in the store. The one that holds the deck invites;
 * both show six digits; when the owner says on both that they agree, the gift (what
 * a device needs to read the deck) goes over, sealed with a key only these two can make.
 */
import { err, ok, type Result } from '../../domain/result.ts';
import { sameBytes } from '../../domain/same-bytes.ts';
import { joined } from '../bytes.ts';
import { type Mailbox, openMailbox, type PairError, type PairPorts } from './mailbox.ts';
import * as pairCrypto from './pair-crypto.ts';

export type Meet = {
  readonly secret: Uint8Array;
  /** Shows the digits; `true` when the owner says they are the same on the other screen. */
  readonly compare: (digits: string) => Promise<boolean>;
  /** The owner went away from it. */
  readonly signal: AbortSignal;
  /** The inviting device waits in the store from now on: its link may be shown. */
  readonly onOpen?: () => void;
  /** What the guest says of itself once the digits agree, sealed for the inviting device alone. */
  readonly about?: Uint8Array;
};

/** Resolves when the other device has taken the gift: with what it says of itself, if it does. */
export async function invite(
  ports: PairPorts,
  meet: Meet,
  gift: Uint8Array,
): Promise<Result<Uint8Array | undefined, PairError>> {
  const { mailbox, own } = await begin(ports, meet);
  const given = await give({ ports, meet, mailbox, own }, gift);
  await close(mailbox, given);
  await mailbox.empty(given.ok ? [] : ['no']);
  return given;
}

/** Resolves with the gift. */
export async function join(ports: PairPorts, meet: Meet): Promise<Result<Uint8Array, PairError>> {
  const { mailbox, own } = await begin(ports, meet);
  const taken = await take({ ports, meet, mailbox, own });
  await close(mailbox, taken);
  return taken;
}

type Hand = { readonly keys: pairCrypto.MeetingKeys; readonly said: Uint8Array };
type Side = {
  readonly ports: PairPorts;
  readonly meet: Meet;
  readonly mailbox: Mailbox;
  readonly own: Hand;
};

/** A point of P-256 as it is shown, uncompressed; behind it a salt. */
const shownBytes = 65;
const saltBytes = 16;
/** A store may show a fresh letter some seconds after it was laid down. */
const looksForSomebody = 15;

async function begin(ports: PairPorts, { secret, signal }: Meet) {
  const keys = await pairCrypto.freshKeys();
  const own: Hand = { keys, said: joined([keys.shown, ports.randomBytes(saltBytes)]) };
  return { own, mailbox: openMailbox(ports, await pairCrypto.meetingOf(secret), signal) };
}

/** It binds itself to its key first, so that it cannot choose one by what the other shows. */
async function give(
  side: Side,
  gift: Uint8Array,
): Promise<Result<Uint8Array | undefined, PairError>> {
  const { mailbox, own, ports } = side;
  const bound = await mailbox.put('bound', await pairCrypto.digest(own.said));
  if (bound.ok) side.meet.onOpen?.();
  const answer = bound.ok ? await hearHand(mailbox, 'answer') : bound;
  if (!answer.ok) return answer;
  const shown = await mailbox.put('shown', own.said);
  if (!shown.ok) return shown;
  const key = await agreed(side, answer.value, [own.said, answer.value]);
  if (!key.ok) return key;
  const nonce = ports.randomBytes(pairCrypto.nonceBytes);
  const sealed = await pairCrypto.seal(key.value, { about: 'gift', bytes: gift, nonce });
  const put = await mailbox.put('gift', sealed);
  const taken = put.ok ? await mailbox.get('taken') : put;
  if (!taken.ok) return taken;
  // What others who read the link might lay down in its place does not open.
  return ok(await pairCrypto.open(key.value, { about: 'taken', bytes: taken.value }));
}

async function take(side: Side): Promise<Result<Uint8Array, PairError>> {
  const { mailbox, own } = side;
  const bound = await mailbox.get('bound', looksForSomebody);
  const free = bound.ok ? await isUnanswered(mailbox) : bound;
  const answer = free.ok ? await mailbox.put('answer', own.said) : free;
  if (!bound.ok || !answer.ok) return answer as Result<never, PairError>;
  const shown = await hearHand(mailbox, 'shown');
  if (!shown.ok) return shown;
  if (!sameBytes(await pairCrypto.digest(shown.value), bound.value)) return err({ is: 'spoiled' });
  const key = await agreed(side, shown.value, [shown.value, own.said]);
  const sealed = key.ok ? await mailbox.get('gift') : key;
  if (!key.ok || !sealed.ok) return sealed as Result<never, PairError>;
  const gift = await pairCrypto.open(key.value, { about: 'gift', bytes: sealed.value });
  if (gift === undefined) return err({ is: 'spoiled' });
  const told = await mailbox.put('taken', await sealedAbout(side, key.value));
  return told.ok ? ok(gift) : told;
}

async function sealedAbout({ meet, ports }: Side, key: CryptoKey): Promise<Uint8Array> {
  if (meet.about === undefined) return nothing;
  const nonce = ports.randomBytes(pairCrypto.nonceBytes);
  return await pairCrypto.seal(key, { about: 'taken', bytes: meet.about, nonce });
}

/** A link is for one device: whoever opens it again does not disturb the first. */
async function isUnanswered(mailbox: Mailbox): Promise<Result<void, PairError>> {
  const answered = await mailbox.has('answer');
  if (!answered.ok) return answered;
  return answered.value ? err({ is: 'nobody' }) : ok(undefined);
}

async function hearHand(
  mailbox: Mailbox,
  letter: 'answer' | 'shown',
): Promise<Result<Uint8Array, PairError>> {
  const heard = await mailbox.get(letter);
  if (!heard.ok || heard.value.length === shownBytes + saltBytes) return heard;
  return err({ is: 'spoiled' });
}

/** The key of the gift, once the owner has seen the same digits on both. */
async function agreed(
  { meet, own, mailbox }: Side,
  other: Uint8Array,
  said: readonly [inviter: Uint8Array, guest: Uint8Array],
): Promise<Result<CryptoKey, PairError>> {
  const shown = other.subarray(0, shownBytes);
  const key = await pairCrypto.giftKey(own.keys.pair, shown).catch(() => undefined);
  if (key === undefined) return err({ is: 'spoiled' });
  const compared = await compare(meet, mailbox, await pairCrypto.digitsOf(...said));
  return compared.ok ? ok(key) : compared;
}

/** Whoever says first that they differ ends it on both screens. */
async function compare(
  { compare: ask, signal }: Meet,
  mailbox: Mailbox,
  digits: string,
): Promise<Result<void, PairError>> {
  const answered = new AbortController();
  const own = ask(digits).finally(() => answered.abort());
  const first = await Promise.race<boolean | Result<never, PairError>>([
    own,
    mailbox.ended(answered.signal).then(async (why) => (why ? err(why) : await own)),
  ]);
  if (signal.aborted) return err({ is: 'given-up' });
  if (first === false) return err({ is: 'refused', by: 'here' });
  if (first !== true) return first;
  // What was said there a moment ago counts before anything goes over.
  const refused = await mailbox.has('no');
  if (!refused.ok) return refused;
  return refused.value ? err({ is: 'refused', by: 'there' }) : ok(undefined);
}

const nothing = new Uint8Array();

/** The other device waits for nothing that will not come. */
async function close(mailbox: Mailbox, met: Result<unknown, PairError>): Promise<void> {
  if (met.ok || met.error.is === 'expired' || met.error.is === 'nobody') return;
  if (met.error.is !== 'refused' || met.error.by === 'here') await mailbox.put('no', nothing);
}
