/** What the device that holds the deck hands over, sealed: the root of the deck's keys, and where its store is. */
import { isObject, type Json } from '../../domain/record/field.ts';
import { fromBase64Url, toBase64Url } from '../base64-url.ts';
import { rootBytes } from '../recovery-code.ts';
import type { StoreAddress } from './pair-link.ts';

export type Gift = {
  readonly root: Uint8Array;
  readonly address: StoreAddress;
  /** How often the deck has gone on without somebody. */
  readonly epoch: number;
  /** As many as the giving device holds, to tell how far along the other is. */
  readonly tasks: number;
  /** What the giving device is known by, and those it has met like this one, by the digits. */
  readonly met?: readonly string[];
};

const version = 1;

export function formatGift({ root, address, epoch, tasks, met = [] }: Gift): Uint8Array {
  const body = { v: version, root: toBase64Url(root), store: address, epoch, tasks, met };
  return new TextEncoder().encode(JSON.stringify(body));
}

/** `undefined` for the gift of a version that this one does not know. */
export function parseGift(bytes: Uint8Array): Gift | undefined {
  const read = readJson(bytes);
  if (!isObject(read) || read['v'] !== version) return undefined;
  const { root: text, store, epoch, tasks, met } = read as { readonly [field: string]: Json };
  const root = typeof text === 'string' ? fromBase64Url(text) : undefined;
  if (root?.length !== rootBytes || !isAddress(store)) return undefined;
  const known = Array.isArray(met) ? met.filter((key) => typeof key === 'string') : [];
  const gift = { root, address: store, epoch: numberIn(epoch), tasks: numberIn(tasks) };
  return known.length > 0 ? { ...gift, met: known } : gift;
}

function numberIn(json: Json | undefined): number {
  return typeof json === 'number' ? json : 0;
}

function isAddress(store: Json | undefined): store is StoreAddress {
  return isObject(store) && Object.values(store).every((word) => typeof word === 'string');
}

function readJson(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Json;
  } catch {
    return undefined;
  }
}
