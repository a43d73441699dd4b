import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cycled,
  failed,
  newSchedule,
  nextStep,
  pushed,
  type Schedule,
  triggered,
} from '../../src/sync/schedule.ts';

const second = 1000;
const minute = 60 * second;
const now = Date.UTC(2026, 10, 27);
const dice = () => 0.5;
const done: Schedule = cycled(newSchedule(now), { began: now, now, dice, isQuiet: true });
const dices = fc.double({ min: 0, max: 0.999, noNaN: true });

describe('the schedule', () => {
  it('looks at once when the app opens', () => {
    expect(nextStep(newSchedule(now), now)).toEqual({ is: 'cycle' });
  });

  it('sends a change two seconds after the last one, and after fifteen at most', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1900 }), { maxLength: 30 }), (pauses) => {
        let [at, schedule] = [now, triggered(done, 'change', now)];
        for (const pause of pauses) {
          at += pause;
          schedule = triggered(schedule, 'change', at);
        }
        const due = Math.min(at + 2 * second, now + 15 * second);
        const step = nextStep(schedule, at);
        expect(step).toEqual(due > at ? { is: 'wait', until: due } : { is: 'push' });
        expect(nextStep(schedule, due).is).toBe('push');
      }),
    );
  });

  it('polls every minute, then more rarely, never more than every six', () => {
    fc.assert(
      fc.property(fc.nat(40), dices, (quiet, d) => {
        let schedule = newSchedule(now);
        for (let i = 0; i <= quiet; i++) {
          schedule = cycled(schedule, { began: now, now, dice: () => d, isQuiet: true });
        }
        const wait = schedule.cycleAt - now;
        expect(wait).toBeGreaterThanOrEqual(0.8 * minute);
        expect(wait).toBeLessThanOrEqual(1.2 * 5 * minute);
      }),
    );
  });

  it.each(['visible', 'pageshow', 'online', 'background', 'asked'] as const)(
    'looks at once: %s',
    (trigger) => {
      expect(nextStep(triggered(done, trigger, now + 1), now + 1)).toEqual({ is: 'cycle' });
    },
  );

  it('waits between 2 s and 15 min after a failure, longer the more there were, and as long as it is asked to', () => {
    fc.assert(
      fc.property(fc.nat(20), dices, fc.option(fc.nat(3_600_000)), (count, d, retryAfterMs) => {
        let schedule = done;
        for (let i = 0; i <= count; i++) {
          schedule = failed(schedule, { is: 'offline' }, { now, dice: () => d });
        }
        expect(schedule.notBefore - now).toBeGreaterThanOrEqual(2 * second);
        expect(schedule.notBefore - now).toBeLessThanOrEqual(15 * minute);
        const busy = failed(schedule, { is: 'busy', retryAfterMs }, { now, dice: () => d });
        expect(busy.notBefore - now).toBeGreaterThanOrEqual(retryAfterMs ?? 0);
        expect(nextStep(busy, busy.notBefore - 1).is).toBe('wait');
      }),
    );
  });

  it('forgets what failed when the network is back', () => {
    const off = failed(done, { is: 'offline' }, { now, dice: () => 0.9 });
    expect(nextStep(triggered(off, 'online', now), now)).toEqual({ is: 'cycle' });
  });

  it.each([{ is: 'denied' }, { is: 'no-base' }] as const)(
    'stops until it is asked: %o',
    (error) => {
      const stopped = failed(done, error, { now, dice });
      expect(nextStep(triggered(stopped, 'change', now), now + minute)).toEqual({ is: 'stop' });
      expect(nextStep(triggered(stopped, 'asked', now), now)).toEqual({ is: 'cycle' });
    },
  );

  it('keeps a change that came while others went out', () => {
    const schedule = triggered(triggered(done, 'change', now), 'change', now + 500);
    expect(pushed(schedule, now + 100).changed).toEqual({ first: now + 500, last: now + 500 });
    expect(pushed(schedule, now + 600).changed).toBeNull();
  });
});
