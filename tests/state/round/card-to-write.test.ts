/** A card dealt out of hours may be resumed when messages may go again. */
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { TaskKind } from '../../../src/domain/record/task.ts';
import { cardInFront, parseRoundInPlay } from '../../../src/state/round/round-in-play.ts';
import { writeDraftKey } from '../../../src/state/round/round-moves.ts';
import { metaOf } from '../../../src/storage/deck-reader.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import { openApp, write } from '../../support/whole-app.ts';

const night = '2026-11-24T22:40';
const task = asId<'task'>('a');

async function dealtAtNight(kind: TaskKind) {
  let now = momentAt(night);
  const app = await openApp({ platform: { now: () => now } });
  const { instant } = momentAt('2026-11-20T10:00');
  await write(app, change('task', task, { title: 'a', kind, created: instant, touched: instant }));
  app.now.begin(undefined);
  const stops = [app.now.start(), app.round.start()];
  await vi.waitFor(() => expect(app.now.getState().round.is).toBe('dealt'));
  expect(await app.round.begin(app.now.getState().round)).toBe(true);
  await vi.waitFor(() => expect(app.round.inFront()).toBeDefined());
  return {
    app,
    card: () => app.round.inFront()?.card,
    at: (time: string) => {
      now = momentAt(time);
      app.now.tick();
    },
    kept: () =>
      metaOf(app.services.reader, 'round', (value) => parseRoundInPlay(value, now.instant)),
    stop: () => stops.forEach((stop) => void stop()),
  };
}

test.each(['message', 'call'] as const)(
  '%s: in hours it may be done, and the words begun stay',
  async (kind) => {
    const { app, card, at, kept, stop } = await dealtAtNight(kind);
    expect(card()).toMatchObject({ face: 'write', leaves: '2026-11-25T08:30' });
    app.drafts.keep(writeDraftKey(task), { text: 'Hi Ana', selection: [0, 0] });
    at('2026-11-25T07:10');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(card()).toMatchObject({ face: 'write' });
    at('2026-11-25T09:10');
    await vi.waitFor(() => expect(card()).toMatchObject({ face: 'do', leaves: null }));
    expect(card()?.reasons.map(({ is }) => is)).not.toContain('leaves');
    expect((await app.drafts.read(writeDraftKey(task)))?.text).toBe('Hi Ana');
    const round = await kept();
    expect(round && cardInFront(round)?.face).toBe('do');
    stop();
  },
);

test('a day on and out of hours again, its words leave the next morning', async () => {
  const { card, at, stop } = await dealtAtNight('message');
  at('2026-11-25T22:40');
  await vi.waitFor(() =>
    expect(card()).toMatchObject({ face: 'write', leaves: '2026-11-26T08:30' }),
  );
  stop();
});
