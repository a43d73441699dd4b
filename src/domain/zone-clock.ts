/** The wall clock of another zone than the device's own. */
import type { Instant, LocalDateTime } from './time.ts';

/** Minutes ahead of UTC at an instant. */
export type Offset = (at: Instant) => number;

export type ZoneClock = {
  readonly localAt: (at: Instant) => LocalDateTime;
  /** Of a time that comes twice the first; one that daylight saving skips moves on. */
  readonly instantOf: (local: LocalDateTime) => Instant;
};

const minuteMs = 60_000;
/** Longer than any zone is from UTC, shorter than the time between two of its changes. */
const wideMs = 24 * 60 * minuteMs;

export function zoneClock(offset: Offset): ZoneClock {
  const localAt = (at: Instant) =>
    new Date(at + offset(at) * minuteMs).toISOString().slice(0, 16) as LocalDateTime;
  return {
    localAt,
    instantOf: (local) => {
      const utc = Date.parse(`${local}Z`);
      const [before, after] = [utc - wideMs, utc + wideMs].map((at) => utc - offset(at) * minuteMs);
      const found = [before ?? utc, after ?? utc].filter((at) => localAt(at) === local);
      return found.length > 0 ? Math.min(...found) : (before ?? utc);
    },
  };
}
