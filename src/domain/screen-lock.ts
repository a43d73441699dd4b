/** Rules of the lock on the screen. It keeps out who looks by chance, and never the owner for good. */
import type { Instant } from './time.ts';

/** Away for no time at all is too long for the first of them: it locks at once. */
export const awayMinutes = [0, 1, 5, 15, 60] as const;
export type AwayMinutes = (typeof awayMinutes)[number];

export const usualAway: AwayMinutes = 5;
export const shortestPin = 4;

const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;
const askedWaitMs = 86_400_000;
/** The end of that wait, before the open lock: a clock can be set ahead by a day, and this cannot. */
export const lastWaitMs = 10 * 60_000;

export function isPin(text: string): boolean {
  return text.length >= shortestPin;
}

/** How long the next try waits, after so many wrong ones in a row. */
export function waitAfter(wrong: number): number {
  if (wrong < freeTries) return 0;
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(10, wrong - freeTries));
}

/** When a lock opens that somebody asked to open without its PIN. */
export function opensAt(askedAt: Instant): Instant {
  return askedAt + askedWaitMs;
}

export function isWaitOver(askedAt: Instant | null, now: Instant): boolean {
  return askedAt !== null && now >= opensAt(askedAt);
}

type Waits = { readonly waitsUntil: Instant; readonly askedAt: Instant | null };

/** By a clock that was set back since, either would take as long as it was set back: they begin anew. */
export function waitsFrom<W extends Waits>(lock: W, now: Instant): W {
  const waitsUntil = Math.min(lock.waitsUntil, now + longestWaitMs);
  const askedAt = lock.askedAt === null ? null : Math.min(lock.askedAt, now);
  return { ...lock, waitsUntil, askedAt };
}
