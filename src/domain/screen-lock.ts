/** Rules of the lock on the screen. It keeps out who looks by chance, and never the owner for good. */
import type { Instant } from './time.ts';

export const awayMinutes = [1, 5, 15, 60] as const;
export type AwayMinutes = (typeof awayMinutes)[number];

export const usualAway: AwayMinutes = 5;
export const shortestPin = 4;

const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;
const askedWaitMs = 86_400_000;

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

/** A clock set back makes nothing of it: then the wait begins with the next asking. */
export function isWaitOver(askedAt: Instant | null, now: Instant): boolean {
  return askedAt !== null && now >= opensAt(askedAt);
}
