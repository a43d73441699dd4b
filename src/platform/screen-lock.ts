/** What the device does for the lock on the screen, and what is kept of it: in the database, in no backup, never synced. */
import type { AwayMinutes } from '../domain/screen-lock.ts';
import type { Instant } from '../domain/time.ts';

export type KeptLock = {
  readonly minutes: AwayMinutes;
  readonly salt: string;
  /** Of the PIN, which is kept nowhere. */
  readonly hash: string;
  /** Of the device's own fingerprint or face, where the owner wants that too. */
  readonly passkey: string | null;
  readonly wrong: number;
  /** No try counts before. */
  readonly waitsUntil: Instant;
  /** When somebody asked to open it without the PIN. */
  readonly askedAt: Instant | null;
};

export type LockPort = {
  /** As earlier versions kept it, beside the database, where the last seconds before a kill were lost. */
  readonly older: () => unknown;
  readonly dropOlder: () => void;
  /** The owner was here until now. Lost in a kill, the time away is only longer. */
  readonly noteHere: () => void;
  /** The app has the device ask the owner, for a photo or a file, a place to save, a person to send to; that may hide the page. */
  readonly onAsked: (asked: () => void, answered: () => void) => void;
  readonly hashOf: (pin: string, salt: string) => Promise<string>;
  readonly newSalt: () => string;
  readonly hasPasskeys: () => Promise<boolean>;
  /** `undefined` when the owner turned away. */
  readonly makePasskey: (name: string) => Promise<string | undefined>;
  readonly usePasskey: (id: string) => Promise<boolean>;
};
