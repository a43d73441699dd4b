/** What a store gives back: nothing altered opens, and what an honest key sealed is read or refused whole. */
import type { Json } from '../../src/domain/record/field.ts';
import { readHeader, unpad } from '../../src/sync/frame.ts';
import { readHead, readOps, readSegment, readSnapshotPart } from '../../src/sync/payload.ts';
import { createSealer } from '../../src/sync/seal.ts';
import { webCipher } from '../../src/sync/web-cipher.ts';
import { aesKey } from '../support/aes-key.ts';
import { bytesMutant, type Dice, jsonMutant } from './mutate.ts';
import { law, type Target } from './target.ts';

const where = { kind: 'segment', writer: 'a000000000', seq: 7 } as const;
const op = { t: 'task', r: 't1', s: '0mabc', f: { title: 'call Tom' }, b: {}, m: 'm1' };
const segment: Json = {
  ...{ v: 1, minReader: 1, w: 'a000000000', n: 7, prev: null, wall: 1, app: '1' },
  ops: [op, op],
};
const head: Json = {
  ...{ v: 1, minReader: 1, n: 3, tip: null, base: 1, recent: [], acks: {}, need: [], name: 'van' },
  ...{ digest: '', writers: ['a000000000'], snap: { parts: ['p'], at: 1, digest: 'x', acks: {} } },
};
const part: Json = {
  ...{ v: 1, minReader: 1, w: 'a000000000', app: '1', names: [], missing: [] },
  through: { a000000000: 4 },
};
const readers = [
  { source: segment, read: (json: Json) => readSegment(json, 1) },
  { source: head, read: (json: Json) => readHead(json, 1) },
  { source: part, read: (json: Json) => readSnapshotPart(json, 1) },
  { source: [op, op] as Json, read: readOps },
];

const cipher = webCipher(new Map([[0, await aesKey()]]));
let nonces = 0;
const sealer = createSealer({
  ...{ cipher, workspace: 'w', epoch: 0 },
  // One key lives for one run: a count never repeats.
  random: (count) =>
    new Uint8Array(count).fill(0).map((_, at) => (at < 4 ? nonces >> (8 * at) : 0)),
});
const frame = await sealer.seal({ ...where, value: segment });

export const syncTargets: readonly Target[] = [
  { name: 'sync frame', run: woundedFrame },
  { name: 'sync content', run: forgedContent },
];

async function woundedFrame(dice: Dice): ReturnType<Target['run']> {
  const input = bytesMutant(frame, dice);
  const isSame = input.length === frame.length && input.every((byte, at) => byte === frame[at]);
  unpad(input);
  const opened = await sealer.open(input, where);
  law(opened.ok === isSame, 'only what was sealed opens');
  return { input, read: readHeader(input).ok };
}

async function forgedContent(dice: Dice): ReturnType<Target['run']> {
  const reader = dice.of(readers, { source: segment, read: readOps });
  const input = jsonMutant(reader.source, dice);
  nonces += 1;
  const value = JSON.parse(input) as Json;
  // Through the seal now and then only: the readers are what is tried here.
  const opened =
    dice.next() < 0.1 ? await sealer.open(await sealer.seal({ ...where, value }), where) : null;
  law(opened === null || opened.ok, 'what was sealed opens');
  const read = reader.read(opened?.ok ? opened.value : value);
  return { input, read: read.is === 'read' };
}
