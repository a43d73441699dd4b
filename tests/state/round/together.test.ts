/** One move that settles several tasks of a customer says so, wherever it is said. */
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { metaKeys } from '../../../src/state/round/deck.ts';
import { parseRoundInPlay } from '../../../src/state/round/round-in-play.ts';
import { createMoves } from '../../../src/state/round/round-moves.ts';
import { getRecord } from '../../../src/storage/reads.ts';
import { lastMoves } from '../../../src/storage/undo.ts';
import { deal } from '../../support/job-desk.ts';
import { openApp, write } from '../../support/whole-app.ts';

const ana = asId<'customer'>('ana');
const call = asId<'task'>('call');
const chase = asId<'task'>('chase');
const text = asId<'task'>('text');

async function desk() {
  const app = await openApp();
  const stops = [app.now.start(), app.round.start()];
  await write(
    app,
    change('customer', ana, { name: 'Ana Berg' }),
    change('task', call, { title: 'call Ana Berg', kind: 'call', customer: ana }),
    change('task', chase, { title: 'chase Ana Berg', kind: 'chase-message', customer: ana }),
    change('task', text, { title: 'text Ana Berg', kind: 'message', customer: ana }),
  );
  const round = async () => parseRoundInPlay(await app.services.reader.meta(metaKeys.round), 0);
  return { app, round, stop: () => stops.forEach((stop) => void stop()) };
}

test('the toast, the kept move and the round count what went with the card', async () => {
  const { app, round, stop } = await desk();
  await deal(app, call, [chase, text]);
  await createMoves(app).settle();
  expect(app.toasts.getState().toast?.text).toBe('Done: call Ana Berg, and 2 more');
  const [move] = await lastMoves(app.services.db);
  expect(move).toMatchObject({ title: 'call Ana Berg', more: 2 });
  expect((await round())?.outcomes).toMatchObject([{ task: call, more: 2 }]);
  stop();
});

test('a card that settles itself alone names itself alone', async () => {
  const { app, round, stop } = await desk();
  await deal(app, call);
  await createMoves(app).settle();
  expect(app.toasts.getState().toast?.text).toBe('Done: call Ana Berg');
  const [move] = await lastMoves(app.services.db);
  expect(move).not.toHaveProperty('more');
  expect((await round())?.outcomes).toMatchObject([{ task: call, more: 0 }]);
  stop();
});

test('what comes back later or goes to the back is counted too', async () => {
  const { app, stop } = await desk();
  await deal(app, call, [chase]);
  await createMoves(app).skip();
  expect(app.toasts.getState().toast?.text).toBe('Skipped: call Ana Berg, and 1 more');
  stop();
});

test('what was left out is settled by no answer to that card', async () => {
  const { app, round, stop } = await desk();
  const money = { amount: 24_000, currency: 'GBP', since: null };
  await write(app, change('task', chase, { money }));
  await deal(app, call, [chase, text]);
  await app.round.leaveOut(chase);
  await vi.waitFor(() => expect(app.round.inFront()?.card.also).toEqual([text]));
  await createMoves(app).answer({ is: 'spoke' }, { way: 'call', text: '' });
  expect(app.toasts.getState().toast?.text).toBe('Spoke: call Ana Berg, and 1 more');
  const task = await getRecord(app.services.db, 'task', chase);
  expect(task?.status).toEqual({ is: 'open' });
  expect((await round())?.cards).toMatchObject([{ leftOut: [chase] }]);
  stop();
});
