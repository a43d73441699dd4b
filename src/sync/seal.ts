/** Payloads into sealed bytes and back. Nothing is believed before its tag was checked. */

import type { Json } from '../domain/record/field.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Cipher } from './cipher.ts';
import {
  boundBytes,
  type FrameError,
  type FrameKind,
  headerLength,
  pad,
  readHeader,
  unpad,
  writeHeader,
} from './frame.ts';
import { nameHash } from './names.ts';

export type Sealer = {
  readonly seal: (what: Sealed) => Promise<Uint8Array>;
  readonly open: (bytes: Uint8Array, where: Where) => Promise<Result<Json, OpenError>>;
  /** What is long comes in lines, each JSON by itself, so that nobody has to read all of it at a stretch. */
  readonly sealLines: (what: SealedLines) => Promise<Uint8Array>;
  /** Read one after the other; `null` for a line that is no JSON. */
  readonly openLines: (
    bytes: Uint8Array,
    where: Where,
  ) => Promise<Result<Generator<Json>, OpenError>>;
  /** The part of an object's name that its bytes decide. */
  readonly hashOf: (bytes: Uint8Array) => Promise<string>;
};

export type Where = { readonly kind: FrameKind; readonly writer: string; readonly seq: number };
export type Sealed = Where & {
  readonly value: Json;
  /** Makes this version of another length than the last. */
  readonly turn?: number;
};

export type SealedLines = Where & { readonly lines: readonly string[] };

export type OpenError =
  | FrameError
  /** sealed with a key that is not here (yet) */
  | { readonly is: 'no-key'; readonly epoch: number }
  /** sealed by somebody else, for another place, or altered */
  | { readonly is: 'foreign' }
  /** more than anybody of us would have sealed */
  | { readonly is: 'too-big' };

const maxContent = 32 * 1024 * 1024;
const maxRatio = 200;
/** Sealed plain where it would come near to what readers refuse. */
const sealRatio = 100;

export function createSealer(o: SealerPorts): Sealer {
  const { cipher, workspace } = o;
  return {
    hashOf: async (bytes) => nameHash(await cipher.hash(bytes)),
    seal: async ({ value, ...where }) => {
      return await sealed(o, new TextEncoder().encode(JSON.stringify(value)), where);
    },
    open: async (frame, where) => {
      const content = await unseal(cipher, frame, { ...where, workspace });
      if (!content.ok) return content;
      return parsed(content.value);
    },
    sealLines: async ({ lines, ...where }) => await sealed(o, joinLines(lines), where),
    openLines: async (frame, where) => {
      const content = await unseal(cipher, frame, { ...where, workspace });
      return content.ok ? ok(linesOf(content.value)) : content;
    },
  };
}

type SealerPorts = {
  readonly cipher: Cipher;
  readonly workspace: string;
  readonly epoch: number;
  readonly random: (count: number) => Uint8Array;
};

async function sealed(
  { cipher, workspace, epoch, random }: SealerPorts,
  plain: Uint8Array,
  { kind, writer, seq, turn }: Omit<Sealed, 'value'>,
): Promise<Uint8Array> {
  if (plain.length > maxContent) throw new RangeError('too much for one object');
  const small = await cipher.deflate(plain);
  const deflated = small.length * sealRatio >= plain.length;
  const nonce = random(12);
  const header = writeHeader({ kind, deflated, epoch, nonce });
  const bound = boundBytes(header, kind, { workspace, writer, seq });
  const padded = pad(deflated ? small : plain, turn);
  const body = await cipher.encrypt(padded, { epoch, nonce, bound });
  const frame = new Uint8Array(header.length + body.length);
  frame.set(header);
  frame.set(body, header.length);
  return frame;
}

const newline = 10;

function joinLines(lines: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts = lines.map((line) => encoder.encode(line));
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
    all[at++] = newline;
  }
  return all;
}

/** JSON writes a line's end as an escape, so the byte itself stands only between lines. */
function* linesOf(content: Uint8Array): Generator<Json> {
  const decoder = new TextDecoder();
  for (let at = 0; at < content.length; ) {
    const found = content.indexOf(newline, at);
    const end = found === -1 ? content.length : found;
    yield jsonIn(decoder.decode(content.subarray(at, end)));
    at = end + 1;
  }
}

function jsonIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

async function unseal(
  cipher: Cipher,
  frame: Uint8Array,
  where: Where & { readonly workspace: string },
): Promise<Result<Uint8Array, OpenError>> {
  const read = readHeader(frame);
  if (!read.ok) return read;
  const { kind, deflated, epoch, nonce } = read.value;
  if (kind !== where.kind) return err({ is: 'foreign' });
  if (!cipher.hasKey(epoch)) return err({ is: 'no-key', epoch });
  const bound = boundBytes(frame.subarray(0, headerLength), kind, where);
  const how = { epoch, nonce, bound };
  const padded = await cipher.decrypt(frame.subarray(headerLength), how);
  if (padded === undefined) return err({ is: 'foreign' });
  const content = unpad(padded);
  if (content === undefined) return err({ is: 'damaged' });
  if (!deflated) return content.length > maxContent ? err({ is: 'too-big' }) : ok(content);
  const most = Math.min(maxContent, content.length * maxRatio);
  const plain = await cipher.inflate(content, most);
  return plain === undefined ? err({ is: 'too-big' }) : ok(plain);
}

function parsed(content: Uint8Array): Result<Json, OpenError> {
  try {
    return ok(JSON.parse(new TextDecoder().decode(content)) as Json);
  } catch {
    return err({ is: 'damaged' });
  }
}
