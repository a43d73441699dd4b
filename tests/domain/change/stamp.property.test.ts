import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  absorb,
  absorbAheadMs,
  type Clock,
  clockAtZero,
  msOf,
  nextStamp,
  parseStamp,
  parseWriterId,
  type Stamp,
  writerIdFrom,
} from '../../../src/domain/change/stamp.ts';
import { stampAt, writerNamed, writers } from '../../support/arbitrary-records.ts';

/** Ten thousand cases, on a machine that may be busy. */
vi.setConfig({ testTimeout: 30_000 });

const writer = writerNamed('a');
const numRuns = 10_000;
const maxCounter = 36 ** 4 - 1;
const thisCentury = fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) });
const clocks = fc.record({
  ms: thisCentury,
  counter: fc.oneof(fc.nat(maxCounter), fc.constantFrom(0, maxCounter - 1, maxCounter)),
});
/** Clocks that stand, run, jump back, and say nonsense. */
const readings = fc.oneof(
  thisCentury,
  fc.constantFrom(0, -5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, Date.UTC(2500, 0, 1)),
);

describe('stamps', () => {
  it('rise strictly, whatever the wall clock says', () => {
    fc.assert(
      fc.property(clocks, fc.array(readings, { minLength: 2, maxLength: 20 }), (start, times) => {
        let clock: Clock = start;
        let last = '';
        for (const now of times) {
          const next = nextStamp(clock, now, { writer });
          expect(next.stamp > last).toBe(true);
          expect(parseStamp(next.stamp)).toBe(next.stamp);
          [clock, last] = [next.clock, next.stamp];
        }
      }),
      { numRuns },
    );
  });

  it('stand above what they overwrite, and the bump does not move the clock', () => {
    fc.assert(
      fc.property(
        clocks,
        readings,
        clocks,
        fc.constantFrom(...writers),
        (clock, now, theirs, other) => {
          const over = nextStamp(theirs, 0, { writer: other }).stamp;
          const plain = nextStamp(clock, now, { writer });
          const next = nextStamp(clock, now, { writer, over });
          expect(next.stamp > over).toBe(true);
          expect(next.clock).toEqual(plain.clock);
          if (plain.stamp > over) expect(next.stamp).toBe(plain.stamp);
        },
      ),
      { numRuns },
    );
  });

  it('carry a full counter into the next millisecond', () => {
    const next = nextStamp({ ms: 1000, counter: maxCounter }, 5, { writer });
    expect(next.clock).toEqual({ ms: 1001, counter: 0 });
    expect(next.stamp > stampAt(1000, maxCounter)).toBe(true);
    expect(next.stamp.length).toBe(23);
  });

  it('of two writers never meet', () => {
    fc.assert(
      fc.property(clocks, readings, (clock, now) => {
        const [a, b] = writers.map((w) => nextStamp(clock, now, { writer: w }).stamp);
        expect(a).not.toBe(b);
      }),
    );
  });

  it('sort as text as their times do', () => {
    fc.assert(
      fc.property(clocks, clocks, (a, b) => {
        const [sa, sb] = [a, b].map((clock) => nextStamp(clock, 0, { writer }).stamp) as [
          Stamp,
          Stamp,
        ];
        const times = [a, b].map(({ ms, counter }) => ms * 36 ** 4 + counter) as [number, number];
        if (Math.abs(times[0] - times[1]) > 1024) expect(sa < sb).toBe(times[0] < times[1]);
      }),
    );
  });

  it('parse back, with the time they were made', () => {
    fc.assert(
      fc.property(clocks, (clock) => {
        const { stamp, clock: after } = nextStamp(clock, 0, { writer });
        expect(parseStamp(stamp)).toBe(stamp);
        expect(msOf(stamp)).toBe(after.ms);
      }),
    );
  });

  it('from anywhere are refused unless they have the form and lie before 2100', () => {
    const good = stampAt(1_800_000_000_000);
    const after2100 = `${Date.UTC(2100, 0, 1).toString(36).padStart(9, '0')}0000${writer}`;
    for (const bad of [
      '',
      good.slice(1),
      `${good}0`,
      good.toUpperCase(),
      after2100,
      'z'.repeat(23),
    ])
      expect(parseStamp(bad)).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const parsed = parseStamp(text);
        if (parsed !== undefined) expect(msOf(parsed)).toBeLessThan(Date.UTC(2100, 0, 1));
      }),
    );
  });
});

describe('absorb', () => {
  it('puts the next stamp above every trusted one it saw', () => {
    fc.assert(
      fc.property(clocks, clocks, readings.filter(Number.isFinite), (clock, theirs, now) => {
        const remote = nextStamp(theirs, 0, { writer: writerNamed('b') }).stamp;
        const after = absorb(clock, remote, now);
        const trusted = msOf(remote) <= now + absorbAheadMs;
        if (trusted) expect(nextStamp(after, now, { writer }).stamp > remote).toBe(true);
        else expect(after).toEqual(clock);
      }),
      { numRuns },
    );
  });

  it('never sets the clock back', () => {
    fc.assert(
      fc.property(clocks, clocks, readings, (clock, theirs, now) => {
        const after = absorb(clock, nextStamp(theirs, 0, { writer }).stamp, now);
        expect(after.ms * 36 ** 4 + after.counter).toBeGreaterThanOrEqual(
          clock.ms * 36 ** 4 + clock.counter,
        );
      }),
    );
  });

  it('lets no device with a wrong clock take the others along', () => {
    const nextYear = stampAt(Date.UTC(2027, 10, 1), 0, writerNamed('b'));
    const now = Date.UTC(2026, 10, 1);
    expect(absorb(clockAtZero, nextYear, now)).toEqual(clockAtZero);
  });
});

describe('writer ids', () => {
  it('are ten characters of 50 random bits, and parse back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 12 }), (bytes) => {
        const id = writerIdFrom(bytes);
        expect(parseWriterId(id)).toBe(id);
      }),
    );
    expect(() => writerIdFrom(new Uint8Array(3))).toThrow(RangeError);
  });
});
