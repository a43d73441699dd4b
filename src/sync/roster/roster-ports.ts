/** What taking a device out needs beside the engine's ports: this device's keys, and where the deck was before. */
import type { Remote } from '../remote.ts';
import type { Sealer } from '../seal.ts';

/** Points of P-256, as text. `sign` is what a device is known by. */
export type PublicKeys = { readonly sign: string; readonly wrap: string };

/** As a head shows them: signed with the first of them. */
export type ShownKeys = PublicKeys & { readonly proof: string };

export type DeviceKeys = {
  readonly self: PublicKeys;
  readonly sign: (text: string) => Promise<string>;
  readonly verify: (
    text: string,
    o: { readonly sig: string; readonly by: string },
  ) => Promise<boolean>;
  readonly wrap: (
    secret: Uint8Array,
    o: { readonly to: string; readonly about: string },
  ) => Promise<string>;
  /** `undefined` when it was not wrapped for this device, or for something else. */
  readonly unwrap: (box: string, about: string) => Promise<Uint8Array | undefined>;
};

/** An epoch that this device has left behind. */
export type Past = {
  readonly root: Uint8Array;
  readonly epoch: number;
  /** The roster that led on from there. */
  readonly followed: string;
  /** How many went on by it. */
  readonly among: number;
  /** Who could sign one there. */
  readonly pins: readonly string[];
  /** That roster itself, of the last epochs: put there again should it be gone, for those who have not seen it. */
  readonly roster?: Uint8Array;
};

/** The folder of one epoch, with what opens and seals there. */
export type DeckPlace = {
  readonly workspace: string;
  readonly remote: Remote;
  readonly sealer: Sealer;
};

export type RosterPorts = {
  readonly keys: DeviceKeys;
  readonly workspace: string;
  readonly epoch: number;
  readonly root: () => Promise<Uint8Array>;
  /** Newest first. */
  readonly past: readonly Past[];
  readonly placeOf: (deck: Pick<Past, 'root' | 'epoch'>) => Promise<DeckPlace>;
};

/** Who was taken out, by whose phone: any of them may, so everybody is told. */
export type Parting = {
  readonly name: string;
  /** `null` when this phone did it. */
  readonly by: string | null;
  readonly at: number;
};

/** What a device is called away to from the epoch it works in. */
export type Call =
  | { readonly is: 'move'; readonly to: NextDeck }
  /** The others go on without this device; without a parting, it cannot tell whom to follow. */
  | { readonly is: 'out'; readonly parting?: Parting }
  /** Somebody who came in with the code, or by another device, is told where the deck was before. */
  | { readonly is: 'learn'; readonly past: readonly Past[] }
  /** Another window has moved on already. */
  | { readonly is: 'moved' };

export type NextDeck = {
  readonly root: Uint8Array;
  readonly epoch: number;
  readonly past: readonly Past[];
  /** The device itself took somebody out: its owner is owed the new recovery code. */
  readonly isMine: boolean;
  readonly partings: readonly Parting[];
};
