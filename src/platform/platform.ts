import type { Instant, LocalDateTime, Moment } from '../domain/time.ts';

/** What the app needs of the device; browsers implement it, tests fake it. */
export type Platform = {
  readonly now: () => Moment;
  /** The wall clock at an instant, in the device's own zone. */
  readonly localAt: (instant: Instant) => LocalDateTime;
  /** The instant of a wall-clock time in the device's zone; a time skipped by daylight saving moves on. */
  readonly instantOf: (local: LocalDateTime) => Instant;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly isOnline: () => boolean;
  /** Asks the browser to keep the data for good; `true` when it says so. */
  readonly persist: () => Promise<boolean>;
  readonly isPersisted: () => Promise<boolean>;
  /** Calls back when the device comes and goes; returns the way to stop. */
  readonly onOnlineChange: (listener: () => void) => () => void;
  readonly onVisible: (listener: () => void) => () => void;
  /** Called as the page is hidden or frozen: the last chance to store. */
  readonly onHide: (listener: () => void) => () => void;
  readonly readClipboard: () => Promise<string | undefined>;
  readonly vibrate: (ms: number) => void;
};
