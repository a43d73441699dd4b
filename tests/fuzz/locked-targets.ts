/** Backups under a passphrase, with the cheapest key a file may ask for: what was not sealed for its place never opens. */
import { argon2id } from 'hash-wasm';
import type { Json } from '../../src/domain/record/field.ts';
import { seal } from '../../src/exchange/backup/aes.ts';
import { writeBlock } from '../../src/exchange/backup/blocks.ts';
import { deflate } from '../../src/exchange/backup/deflate.ts';
import { type BlockKind, fileHeadBytes, flags, magic } from '../../src/exchange/backup/format.ts';
import { readBackup } from '../../src/exchange/backup/read-backup.ts';
import { bytesMutant, type Dice, jsonMutant } from './mutate.ts';
import { plainContent, sound } from './restore-targets.ts';
import { law, type Target } from './target.ts';

const passphrase = 'four free minutes';
const salt = new Uint8Array(16).fill(3);
const cost = { memory: 8, passes: 1 } as const;
const encoder = new TextEncoder();
let nonces = 0;
/** No two sealings may share a nonce. */
const randomBytes = (count: number) => {
  nonces += 1;
  const bytes = new Uint8Array(count);
  new DataView(bytes.buffer).setUint32(0, nonces);
  return bytes;
};
const key = await keyFrom(passphrase);
const word = encoder.encode('stopgap backup');
const sealedWord = await seal(key, { about: 'word', bytes: word }, randomBytes);
const facts = { salt: [...salt], ...cost, word: [...sealedWord] };
const { head, rows, end } = plainContent;
const lockedBackup = await fileOf([
  ['head', head],
  ['rows', rows],
  ['end', end],
]);

export const lockedTargets: readonly Target[] = [
  { name: 'locked backup, bytes', run: woundedLocked },
  { name: 'locked backup, content', run: forgedLocked },
];

async function woundedLocked(dice: Dice): ReturnType<Target['run']> {
  const input = bytesMutant(lockedBackup, dice);
  return { input, read: await opened(input, dice) };
}

/** Sealed by who has the key; some blocks in a place they were not sealed for. */
async function forgedLocked(dice: Dice): ReturnType<Target['run']> {
  const blocks: readonly (readonly [BlockKind, Json])[] = [
    ['head', jsonAgain(head, dice)],
    ['rows', jsonAgain(rows, dice)],
    ['end', jsonAgain(end, dice)],
  ];
  const moved = dice.next() < 0.2 ? dice.pick(blocks.length) : -1;
  const input = await fileOf(blocks, {
    moved,
    facts: dice.next() < 0.9 ? facts : woundedFacts(dice),
  });
  const read = await opened(input, dice);
  law(
    !(read && moved === 1) || (await rowsIn(input)) === 0,
    'a block opens in its own place alone',
  );
  return { input, read };
}

async function opened(bytes: Uint8Array, dice: Dice): Promise<boolean> {
  if (dice.next() < 0.1) {
    const without = await readBackup(bytes, { passphrase: null, randomBytes });
    law(!without.ok || !isFlagged(bytes), 'without the passphrase nothing is read');
    const other = await readBackup(bytes, { passphrase: 'five', randomBytes });
    law(!other.ok || !isFlagged(bytes), 'another passphrase reads nothing');
  }
  const read = await readBackup(bytes, { passphrase, randomBytes });
  if (!read.ok) return false;
  await sound(read.value.tables, dice);
  return isFlagged(bytes);
}

function isFlagged(bytes: Uint8Array): boolean {
  return ((bytes[magic.length + 1] ?? 0) & flags.locked) !== 0;
}

async function rowsIn(bytes: Uint8Array): Promise<number> {
  const read = await readBackup(bytes, { passphrase, randomBytes });
  return read.ok ? read.value.tables.reduce((sum, table) => sum + table.rows.length, 0) : 0;
}

function jsonAgain(value: Json, dice: Dice): Json {
  return JSON.parse(jsonMutant(value, dice)) as Json;
}

/** As others might write it: no more costly than a file may be, so that each try is quick. */
function woundedFacts(dice: Dice): Json {
  return jsonAgain(facts, dice);
}

async function fileOf(
  blocks: readonly (readonly [BlockKind, Json])[],
  o: { readonly moved?: number; readonly facts?: Json } = {},
): Promise<Uint8Array> {
  const start = new Uint8Array(fileHeadBytes);
  start.set([...encoder.encode(magic), 1, flags.locked]);
  const lock = {
    kind: 'lock',
    index: 0,
    payload: encoder.encode(JSON.stringify(o.facts ?? facts)),
  };
  const sealed = blocks.map(async ([kind, value], at) => {
    const index = at + 1;
    const about = `${kind} ${at === o.moved ? index + 7 : index}`;
    const bytes = await deflate(encoder.encode(JSON.stringify(value)));
    return await writeBlock({
      kind,
      index,
      payload: await seal(key, { about, bytes }, randomBytes),
    });
  });
  const parts = [await writeBlock({ ...lock, kind: 'lock' }), ...(await Promise.all(sealed))];
  return Uint8Array.from([...start, ...parts.flatMap((part) => [...part])]);
}

async function keyFrom(password: string): Promise<CryptoKey> {
  const hash = await argon2id({
    ...{ password, salt, iterations: cost.passes, memorySize: cost.memory },
    ...{ parallelism: 1, hashLength: 32, outputType: 'binary' as const },
  });
  return await crypto.subtle.importKey('raw', new Uint8Array(hash), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
}
