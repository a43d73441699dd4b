/** What sealing needs of the machine; the simulation has a quick stand-in for it. */
export type Sealing = {
  readonly epoch: number;
  readonly nonce: Uint8Array;
  /** Bound to the bytes without being in them. */
  readonly bound: Uint8Array;
};

export type Cipher = {
  /** SHA-256. */
  readonly hash: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly hasKey: (epoch: number) => boolean;
  readonly encrypt: (plain: Uint8Array, how: Sealing) => Promise<Uint8Array>;
  /** `undefined` when the tag does not fit. */
  readonly decrypt: (sealed: Uint8Array, how: Sealing) => Promise<Uint8Array | undefined>;
  /** Raw deflate. */
  readonly deflate: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** `undefined` when broken, or when more than `most` bytes would come out. */
  readonly inflate: (bytes: Uint8Array, most: number) => Promise<Uint8Array | undefined>;
};
