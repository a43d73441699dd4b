/** What a tap asks of the database is counted, not timed: that holds on any machine. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { type Change, change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { LocalDateTime } from '../../../src/domain/time.ts';
import type { App } from '../../../src/state/app.ts';
import { createCaptureStore } from '../../../src/state/capture/capture-store.ts';
import { createMoves } from '../../../src/state/round/round-moves.ts';
import { type Toll, tollOf } from '../../support/database-toll.ts';
import { openApp, write } from '../../support/whole-app.ts';

/** With a customer and a date on every other one, as decks have. */
function deck(size: number): readonly Change[] {
  return Array.from({ length: size }, (_, i) =>
    change('task', asId<'task'>(`t${i}`), {
      title: `Order part ${i}`,
      kind: 'order',
      created: i,
      customer: i % 2 ? asId<'customer'>(`c${i % 20}`) : null,
    }),
  );
}

async function startRound(size: number): Promise<App> {
  const app = await openApp();
  await write(app, ...deck(size));
  app.now.begin(undefined);
  app.now.start();
  app.round.start();
  await tollOf(async () => undefined);
  app.now.chooseGap(60);
  await tollOf(() => app.round.begin(app.now.getState().round));
  expect(app.round.inFront()).toBeDefined();
  return app;
}

async function costs(size: number): Promise<{ readonly [tap: string]: Toll }> {
  const app = await startRound(size);
  const moves = createMoves(app);
  const add = createCaptureStore(app);
  const done = await tollOf(() => moves.settle());
  const later = await tollOf(() => moves.later('2026-11-30T09:00' as LocalDateTime, 'Monday'));
  await tollOf(async () => {
    await add.open('', '');
    add.type('Ring the roofer', [15, 15]);
    await app.drafts.flush();
  });
  const added = await tollOf(() => add.save());
  return { done, later, added };
}

/** Raised only with a reason: each turn is half a millisecond and more before the screen may say it. */
const most = {
  done: { moves: 1, writes: 10, turns: 6, reads: 2 },
  later: { moves: 1, writes: 9, turns: 5, reads: 2 },
  added: { moves: 1, writes: 7, turns: 5, reads: 1 },
} as const satisfies { readonly [tap: string]: Toll };

describe('a tap', () => {
  test('costs no more than this, with few tasks and with ten times as many', async () => {
    const few = await costs(60);
    expect(await costs(600)).toEqual(few);
    for (const [tap, toll] of Object.entries(most)) {
      for (const [what, limit] of Object.entries(toll)) {
        const count = few[tap]?.[what as keyof Toll];
        expect(count, `${what} of ${tap}`).toBeGreaterThan(0);
        expect(count, `${what} of ${tap}`).toBeLessThanOrEqual(limit);
      }
    }
  });
});
