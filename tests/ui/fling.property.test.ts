import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearness, outMs, sideOf, speedOf } from '../../src/ui/fling.ts';

const pulls = fc.record({
  dx: fc.integer({ min: -600, max: 600 }),
  width: fc.integer({ min: 200, max: 460 }),
  speed: fc.float({ min: -4, max: 4, noNaN: true }),
});

describe('a card that is let go', () => {
  it('goes to the side it was pulled to, or nowhere', () => {
    fc.assert(
      fc.property(pulls, (pull) => {
        const side = sideOf(pull);
        if (side !== null) expect(side).toBe(pull.dx > 0 ? 'right' : 'left');
      }),
    );
  });

  it('does the same to the left as to the right', () => {
    const mirrored = { left: 'right', right: 'left' } as const;
    fc.assert(
      fc.property(pulls, (pull) => {
        const side = sideOf({ ...pull, dx: -pull.dx, speed: -pull.speed });
        const other = sideOf(pull);
        expect(side).toBe(other && mirrored[other]);
      }),
    );
  });

  it('that went, would have gone farther and faster too', () => {
    fc.assert(
      fc.property(pulls, fc.integer({ min: 0, max: 200 }), (pull, more) => {
        const way = Math.sign(pull.dx);
        const further = { ...pull, dx: pull.dx + way * more, speed: pull.speed + way };
        if (sideOf(pull) !== null) expect(sideOf(further)).toBe(sideOf(pull));
      }),
    );
  });

  it('stays when it was drawn back at the end, or hardly moved', () => {
    expect(sideOf({ dx: 300, width: 350, speed: -1 })).toBeNull();
    expect(sideOf({ dx: 20, width: 350, speed: 3 })).toBeNull();
    expect(sideOf({ dx: 60, width: 350, speed: 0.1 })).toBeNull();
    expect(sideOf({ dx: 60, width: 350, speed: 0.8 })).toBe('right');
    expect(sideOf({ dx: -130, width: 350, speed: 0 })).toBe('left');
  });

  it('is out in 160 to 280 ms, sooner when thrown', () => {
    fc.assert(
      fc.property(pulls, (pull) => {
        expect(outMs(pull)).toBeGreaterThanOrEqual(160);
        expect(outMs(pull)).toBeLessThanOrEqual(280);
        expect(outMs({ ...pull, speed: pull.speed * 2 })).toBeLessThanOrEqual(outMs(pull));
      }),
    );
  });

  it('is as near as can be where it would go by itself', () => {
    expect(nearness({ dx: 122.5, width: 350 })).toBe(1);
    expect(nearness({ dx: -1000, width: 350 })).toBe(-1);
    expect(nearness({ dx: 0, width: 350 })).toBe(0);
  });
});

describe('the speed of a finger', () => {
  it('is that of its last moments', () => {
    const samples = [
      { x: 0, at: 0 },
      { x: 10, at: 300 },
      { x: 50, at: 340 },
    ];
    expect(speedOf(samples, 345)).toBe(1);
    expect(speedOf(samples, 1000)).toBe(0);
    expect(speedOf([], 0)).toBe(0);
  });
});
