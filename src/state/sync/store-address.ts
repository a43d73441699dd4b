/** The stores an owner can choose, by the words they are reached with. */
import type { StoreAddress } from '../../sync/pairing/pair-link.ts';

/** In the order they are asked for. */
export const fieldsOf = {
  webdav: ['url', 'user', 'password'],
  s3: ['endpoint', 'bucket', 'region', 'key', 'secret'],
  // No store: the owner carries a file from device to device.
  file: [],
} as const;

export type StoreKind = keyof typeof fieldsOf;

/** `undefined` when it is of a kind this version does not know, or a word is missing. */
export function storeKindOf(address: StoreAddress): StoreKind | undefined {
  const kind = address['kind'] as StoreKind | undefined;
  if (kind === undefined || !Object.hasOwn(fieldsOf, kind)) return undefined;
  return fieldsOf[kind].every((field) => address[field] !== undefined) ? kind : undefined;
}
