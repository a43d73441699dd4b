/**
 * What a second device is handed by a picture or a link: where the store is, and
 * the secret of one meeting there. The key to the data is never in it. It stands
 * behind `#`, which no server ever sees.
 */
import { isObject, type Json } from '../../domain/record/field.ts';
import { fromBase64Url, toBase64Url } from '../base64-url.ts';

/** How to reach a store; the words a device was set up with. */
export type StoreAddress = { readonly [field: string]: string };

export type PairLink = {
  readonly store: StoreAddress;
  /** 16 random bytes, used once. */
  readonly secret: Uint8Array;
};

const version = '1';
const start = '#p=';
export const secretBytes = 16;

/** The part of the address from `#` on. */
export function formatPairLink({ store, secret }: PairLink): string {
  const body = JSON.stringify({ store, secret: toBase64Url(secret) });
  return `${start}${version}.${toBase64Url(new TextEncoder().encode(body))}`;
}

/** `undefined` for anything else than such a link, also one cut short. */
export function parsePairLink(hash: string): PairLink | undefined {
  const [found, body = ''] = hash.startsWith(start) ? hash.slice(start.length).split('.') : [];
  if (found !== version) return undefined;
  const read = readJson(fromBase64Url(body));
  if (!isObject(read) || !isObject(read['store']) || typeof read['secret'] !== 'string')
    return undefined;
  const fields = Object.entries(read['store']);
  const secret = fromBase64Url(read['secret']);
  if (secret?.length !== secretBytes || !fields.every(isText)) return undefined;
  return { store: Object.fromEntries(fields) as StoreAddress, secret };
}

function isText(field: readonly [string, Json]): boolean {
  return typeof field[1] === 'string';
}

function readJson(bytes: Uint8Array | undefined): Json | undefined {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    return undefined;
  }
}
