/**
 * Hybrid logical clock. A stamp is 23 characters whose text order is the total
 * order of all changes on all devices: milliseconds (base 36, 9), counter
 * (base 36, 4), writer (10 characters of 50 random bits).
 */
declare const stampBrand: unique symbol;
declare const writerBrand: unique symbol;

export type Stamp = string & { readonly [stampBrand]: true };
/** Who writes: one per database, drawn once. */
export type WriterId = string & { readonly [writerBrand]: true };
/** The clock as it is kept: last milliseconds and counter given out. */
export type Clock = { readonly ms: number; readonly counter: number };

export const clockAtZero: Clock = { ms: 0, counter: 0 };

const msLength = 9;
const counterLength = 4;
const headLength = msLength + counterLength;
const maxCounter = 36 ** counterLength - 1;
const stampPattern = /^[0-9a-z]{13}[0-9a-v]{10}$/;
const writerPattern = /^[0-9a-v]{10}$/;
const year2100 = Date.UTC(2100, 0, 1);
/** A remote stamp further ahead than this is merged but does not move our clock. */
export const absorbAheadMs = 5 * 60_000;

export function parseStamp(text: string): Stamp | undefined {
  if (!stampPattern.test(text)) return undefined;
  return msOf(text as Stamp) < year2100 ? (text as Stamp) : undefined;
}

export function parseWriterId(text: string): WriterId | undefined {
  return writerPattern.test(text) ? (text as WriterId) : undefined;
}

/** 50 random bits as ten characters; `bytes` holds ten of them. */
export function writerIdFrom(bytes: Uint8Array): WriterId {
  const text = Array.from(bytes.subarray(0, 10), (b) => (b & 31).toString(32)).join('');
  const writer = parseWriterId(text);
  if (writer === undefined) throw new RangeError('a writer id needs ten random bytes');
  return writer;
}

/** Milliseconds since 1970 at which the stamp was made. */
export function msOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, msLength), 36);
}

/**
 * The next stamp, above everything this clock gave out and above `over`, the
 * stamp it overwrites. Where only `over` is ahead, this one stamp is bumped and
 * the clock stays: one device's wrong clock must not infect the others. A
 * reading nobody would accept (after 2100) only ticks.
 */
export function nextStamp(
  clock: Clock,
  now: number,
  by: { readonly writer: WriterId; readonly over?: Stamp | undefined },
): { readonly stamp: Stamp; readonly clock: Clock } {
  const reading = Math.floor(now);
  const moved = reading > clock.ms && reading < year2100;
  const next = moved ? { ms: reading, counter: 0 } : tick(clock);
  const stamp = format(next, by.writer);
  if (by.over === undefined || stamp > by.over) return { stamp, clock: next };
  return { stamp: format(tick(clockOf(by.over)), by.writer), clock: next };
}

/** Takes in a stamp from elsewhere, unless it lies too far ahead to be trusted. */
export function absorb(clock: Clock, remote: Stamp, now: number): Clock {
  const seen = clockOf(remote);
  if (seen.ms > now + absorbAheadMs) return clock;
  const ahead = seen.ms > clock.ms || (seen.ms === clock.ms && seen.counter > clock.counter);
  return ahead ? seen : clock;
}

function tick(clock: Clock): Clock {
  return clock.counter < maxCounter
    ? { ms: clock.ms, counter: clock.counter + 1 }
    : { ms: clock.ms + 1, counter: 0 };
}

function clockOf(stamp: Stamp): Clock {
  return { ms: msOf(stamp), counter: Number.parseInt(stamp.slice(msLength, headLength), 36) };
}

function format(clock: Clock, writer: WriterId): Stamp {
  const ms = clock.ms.toString(36).padStart(msLength, '0');
  return `${ms}${clock.counter.toString(36).padStart(counterLength, '0')}${writer}` as Stamp;
}
