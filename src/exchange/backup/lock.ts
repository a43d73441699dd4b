/**
 * A passphrase becomes a key by Argon2id (RFC 9106), which makes each guess dear;
 * every block is sealed with AES-256-GCM and bound to its kind and place. The lock
 * holds a sealed word, so that a wrong passphrase and a damaged file are told apart.
 */
import { isObject, type Json } from '../../domain/record/field.ts';
import { open, seal } from './aes.ts';
import type { Block } from './format.ts';

export type Lock = {
  readonly seal: (block: Block) => Promise<Block>;
  /** `undefined` when it was not sealed by this key for this place. */
  readonly open: (block: Block) => Promise<Block | undefined>;
};

type LockFacts = {
  readonly salt: Uint8Array;
  /** KiB */
  readonly memory: number;
  readonly passes: number;
  readonly word: Uint8Array;
};

const saltBytes = 16;
/** RFC 9106, second recommended option: for devices with little memory. */
const cost = { memory: 65_536, passes: 3 } as const;
/** What a file may ask of this device; more would be an attack on its memory. */
const most = { memory: 1_048_576, passes: 16 } as const;
const word = new TextEncoder().encode('stopgap backup');

export type Randomness = (count: number) => Uint8Array;

/** A fresh lock and the payload that lets the same passphrase open it. */
export async function makeLock(
  passphrase: string,
  randomBytes: Randomness,
): Promise<{ readonly lock: Lock; readonly payload: Uint8Array }> {
  const salt = randomBytes(saltBytes);
  const key = await keyOf(passphrase, { salt, ...cost });
  const sealed = await seal(key, { about: 'word', bytes: word }, randomBytes);
  const facts = { salt: [...salt], ...cost, word: [...sealed] };
  return {
    lock: lockOf(key, randomBytes),
    payload: new TextEncoder().encode(JSON.stringify(facts)),
  };
}

/** `undefined` for a payload that is no lock; `wrong` for another passphrase. */
export async function openLock(
  payload: Uint8Array,
  passphrase: string,
  randomBytes: Randomness,
): Promise<Lock | 'wrong' | undefined> {
  const facts = readFacts(payload);
  if (facts === undefined) return undefined;
  const key = await keyOf(passphrase, facts);
  const opened = await open(key, { about: 'word', bytes: facts.word });
  return opened ? lockOf(key, randomBytes) : 'wrong';
}

function lockOf(key: CryptoKey, randomBytes: Randomness): Lock {
  const about = ({ kind, index }: Block) => `${kind} ${index}`;
  return {
    seal: async (block) => {
      const payload = await seal(key, { about: about(block), bytes: block.payload }, randomBytes);
      return { ...block, payload };
    },
    open: async (block) => {
      const payload = await open(key, { about: about(block), bytes: block.payload });
      return payload && { ...block, payload };
    },
  };
}

type KeyFacts = Pick<LockFacts, 'salt' | 'memory' | 'passes'>;

async function keyOf(passphrase: string, { salt, memory, passes }: KeyFacts): Promise<CryptoKey> {
  const { argon2id } = await import('hash-wasm');
  // The same passphrase typed on another keyboard may come in other code points.
  const password = passphrase.normalize('NFKC');
  const hash = await argon2id({
    password,
    salt,
    iterations: passes,
    memorySize: memory,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  return await crypto.subtle.importKey('raw', new Uint8Array(hash), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
}

function readFacts(payload: Uint8Array): LockFacts | undefined {
  let read: Json;
  try {
    read = JSON.parse(new TextDecoder().decode(payload)) as Json;
  } catch {
    return undefined;
  }
  if (!isObject(read)) return undefined;
  const [salt, sealed] = [bytesIn(read['salt']), bytesIn(read['word'])];
  const [memory, passes] = [read['memory'], read['passes']];
  const isFair = isWithin(memory, 8, most.memory) && isWithin(passes, 1, most.passes);
  if (salt?.length !== saltBytes || sealed === undefined || !isFair) return undefined;
  return { salt, word: sealed, memory: memory as number, passes: passes as number };
}

function isWithin(value: Json | undefined, least: number, limit: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= limit;
}

function bytesIn(value: Json | undefined): Uint8Array | undefined {
  const isBytes = Array.isArray(value) && value.every((byte: Json) => isWithin(byte, 0, 255));
  return isBytes ? Uint8Array.from(value as readonly number[]) : undefined;
}
