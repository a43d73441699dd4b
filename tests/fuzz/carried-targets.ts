/** What is carried by hand, typed or served beside the app: an exchange file, links, a code, who to ask. */
import { parseHelpDesk } from '../../src/domain/help-desk.ts';
import type { Json } from '../../src/domain/record/field.ts';
import { keepStart, readKeepLink } from '../../src/state/backup/keep-link.ts';
import { toBase64Url } from '../../src/sync/base64-url.ts';
import { type BundleObject, readBundle, writeBundle } from '../../src/sync/bundle.ts';
import { parseGift } from '../../src/sync/pairing/gift.ts';
import { parsePairLink } from '../../src/sync/pairing/pair-link.ts';
import { formatRecoveryCode, parseRecoveryCode, rootBytes } from '../../src/sync/recovery-code.ts';
import { bytesMutant, type Dice, jsonMutant, textMutant } from './mutate.ts';
import { law, type Target } from './target.ts';

const root = new Uint8Array(rootBytes).fill(0xa5);
const objects = new Map<string, BundleObject>(
  ['h/a000000000', 's/a000000000/0000000001'].map((name, at) => [
    name,
    { bytes: new Uint8Array(40).fill(at), modified: 1_764_000_000_000 + at },
  ]),
);
const bundle = await writeBundle({ workspace: 'w', objects });
const store = { kind: 'webdav', url: 'https://store.example/dav/', user: 'me', password: 'x' };
const secret = toBase64Url(root);
const desk: Json = {
  ...{ phone: '+47 22 00 00 00', mail: 'help@example.com', zone: 'Europe/Oslo' },
  ...{ hours: { mon: '08:00-16:00', fri: '08:00-24:00' }, closed: ['12-25', '2027-05-17'] },
};
const encoder = new TextEncoder();
const hashBytes = 32;

export const carriedTargets: readonly Target[] = [
  { name: 'exchange file', run: forgedBundle },
  { name: 'links and codes', run: (dice) => Promise.resolve(dice.of(links, pairLink)(dice)) },
  { name: 'who to ask', run: (dice) => Promise.resolve(helpDesk(dice)) },
];

/** Most with a hash that is right: anybody can work it out. */
async function forgedBundle(dice: Dice): ReturnType<Target['run']> {
  const body = bytesMutant(bundle.subarray(0, -hashBytes), dice);
  const isTrue = dice.next() < 0.9;
  const hash = isTrue ? await crypto.subtle.digest('SHA-256', body) : new ArrayBuffer(hashBytes);
  const input = Uint8Array.from([...body, ...new Uint8Array(hash)]);
  const read = await readBundle(input);
  law(isTrue || !read.ok, 'only what has its sum is taken in');
  if (read.ok) {
    const held = [...read.value.objects.values()].reduce((sum, one) => sum + one.bytes.length, 0);
    law(held <= input.length, 'nothing is made of nothing');
  }
  return { input, read: read.ok };
}

const links = [pairLink, keepLink, recoveryCode, gift];

function pairLink(dice: Dice) {
  const body = toBase64Url(encoder.encode(jsonMutant({ store, secret }, dice)));
  const input = dice.next() < 0.7 ? `#p=1.${body}` : textMutant([`#p=1.${body}`], dice);
  const read = parsePairLink(input);
  law(read === undefined || read.secret.length === rootBytes, 'a secret is whole');
  return { input, read: read !== undefined };
}

function keepLink(dice: Dice) {
  const input = textMutant([`https://app.example/${keepStart}${secret}`, ' see ', secret], dice);
  return { input, read: readKeepLink(input) !== undefined };
}

function recoveryCode(dice: Dice) {
  const input = textMutant([formatRecoveryCode(root)], dice);
  const read = parseRecoveryCode(input);
  law(!read.ok || read.value.length === rootBytes, 'a code is whole');
  return { input, read: read.ok };
}

function gift(dice: Dice) {
  const given: Json = { v: 1, root: secret, store, epoch: 0, tasks: 3, met: ['k'] };
  const input = encoder.encode(jsonMutant(given, dice));
  const read = parseGift(dice.next() < 0.7 ? input : bytesMutant(input, dice));
  law(read === undefined || read.root.length === rootBytes, 'a root is whole');
  return { input, read: read !== undefined };
}

function helpDesk(dice: Dice) {
  const input =
    dice.next() < 0.7 ? jsonMutant(desk, dice) : textMutant([JSON.stringify(desk)], dice);
  const read = parseHelpDesk(input);
  law(!read.ok || read.value.phone !== '' || read.value.mail !== '', 'there is somebody to ask');
  return { input, read: read.ok };
}
