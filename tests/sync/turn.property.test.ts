/** Several windows of one device together ask the store no more than one would. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Windows } from '../support/windows.ts';

const minute = 60_000;
/** The longest a quiet device waits between two looks. */
const pollMost = 6 * minute;

const happening = fc.oneof(
  fc.record({ is: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 8 * minute }) }),
  fc.constant({ is: 'write' as const }),
  fc.constant({ is: 'others' as const }),
  fc.record({ is: fc.constant('look' as const), at: fc.nat(9) }),
  fc.constant({ is: 'online' as const }),
  fc.record({ is: fc.constant('down' as const), ms: fc.integer({ min: 1, max: 5 * minute }) }),
);

type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** What the store is asked, from the moment on when all are open. */
async function live(
  count: number,
  story: readonly Happening[],
): Promise<{ readonly requests: number; readonly desk: Windows }> {
  const desk = new Windows(7);
  await desk.open(count);
  // From the same moment on, as if each had been open for long.
  await desk.pass(10 - count);
  desk.all[0]?.runner.trigger('asked');
  await desk.pass(2 * minute);
  const before = desk.requests;
  for (const one of story) {
    await befall(desk, one);
    await desk.pass(1);
  }
  await desk.pass(pollMost);
  return { requests: desk.requests - before, desk };
}

async function befall(desk: Windows, one: Happening): Promise<void> {
  switch (one.is) {
    case 'pass':
      return await desk.pass(one.ms);
    case 'write':
      return await desk.write();
    case 'others':
      return await desk.othersWrite();
    case 'look':
      return desk.all[one.at % desk.all.length]?.runner.trigger('visible');
    case 'online':
      for (const { runner } of desk.all) runner.trigger('online');
      return;
    case 'down':
      desk.isDown = true;
      await desk.pass(one.ms);
      desk.isDown = false;
  }
}

it('costs the store what one window costs it, however many are open', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 5 }),
      fc.array(happening, { minLength: 1, maxLength: 12 }),
      async (count, story) => {
        const [one, many] = [await live(1, story), await live(count, story)];
        // Fewer, where a look that had to wait is forgotten because another window looked meanwhile.
        expect(many.requests).toBeLessThanOrEqual(one.requests);
        expect(many.requests).toBeGreaterThan(0.5 * one.requests);
        for (const { said } of many.desk.alive) expect(said.is).toBe('in-step');
      },
    ),
    { seed: 11, numRuns: 60 },
  );
}, 120_000);

it('a window that is killed, also in the middle of its turn, is followed by another within one poll', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 5 }),
      fc.array(fc.record({ ms: fc.nat(8 * minute), isAsking: fc.boolean(), at: fc.nat(9) }), {
        minLength: 1,
        maxLength: 4,
      }),
      async (count, deaths) => {
        const { desk } = await live(count, []);
        for (const { ms, isAsking, at } of deaths.slice(0, count - 1)) {
          await desk.pass(ms);
          if (isAsking) desk.killWhoAsksNext();
          else {
            const window = desk.alive[at % desk.alive.length];
            if (window) desk.kill(window);
          }
          await desk.othersWrite();
          const before = desk.requests;
          await desk.pass(pollMost);
          expect(desk.requests).toBeGreaterThan(before);
          for (const { said } of desk.alive) expect(said.is).toBe('in-step');
        }
      },
    ),
    { seed: 12, numRuns: 60 },
  );
}, 120_000);

it('a clock that was set back leaves nobody waiting', async () => {
  const { desk } = await live(3, []);
  desk.stage.pass(-90 * minute);
  const before = desk.requests;
  for (const { runner } of desk.alive) runner.trigger('visible');
  await desk.pass(1);
  expect(desk.requests).toBeGreaterThan(before);
});
