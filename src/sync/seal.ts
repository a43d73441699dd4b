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
  /** The part of an object's name that its bytes decide. */
  readonly hashOf: (bytes: Uint8Array) => Promise<string>;
};

export type Where = { readonly kind: FrameKind; readonly writer: string; readonly seq: number };
export type Sealed = Where & {
  readonly value: Json;
  /** Makes this version of another length than the last. */
  readonly turn?: number;
};

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

export function createSealer(o: {
  readonly cipher: Cipher;
  readonly workspace: string;
  readonly epoch: number;
  readonly random: (count: number) => Uint8Array;
}): Sealer {
  const { cipher, workspace } = o;
  return {
    hashOf: async (bytes) => nameHash(await cipher.hash(bytes)),
    seal: async ({ kind, writer, seq, value, turn }) => {
      const plain = new TextEncoder().encode(JSON.stringify(value));
      if (plain.length > maxContent) throw new RangeError('too much for one object');
      const small = await cipher.deflate(plain);
      const deflated = small.length * sealRatio >= plain.length;
      const nonce = o.random(12);
      const header = writeHeader({ kind, deflated, epoch: o.epoch, nonce });
      const bound = boundBytes(header, kind, { workspace, writer, seq });
      const padded = pad(deflated ? small : plain, turn);
      const sealed = await cipher.encrypt(padded, { epoch: o.epoch, nonce, bound });
      const frame = new Uint8Array(header.length + sealed.length);
      frame.set(header);
      frame.set(sealed, header.length);
      return frame;
    },
    open: async (frame, where) => {
      const content = await unseal(cipher, frame, { ...where, workspace });
      if (!content.ok) return content;
      return parsed(content.value);
    },
  };
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
