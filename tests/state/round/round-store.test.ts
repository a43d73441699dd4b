import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { type Change, change } from '../../../src/domain/change/change.ts';
import { asId, type TaskId } from '../../../src/domain/record/id.ts';
import type { Task } from '../../../src/domain/record/task.ts';
import type { Round } from '../../../src/domain/round/round.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { App } from '../../../src/state/app.ts';
import { readRound } from '../../../src/state/round/card-facts.ts';
import { cardInFront, hasEnded, parseRoundInPlay } from '../../../src/state/round/round-in-play.ts';
import { createMoves, type Moves, writeDraftKey } from '../../../src/state/round/round-moves.ts';
import { createRoundStore } from '../../../src/state/round/round-store.ts';
import { metaOf } from '../../../src/storage/deck-reader.ts';
import { allRecords, getRecord } from '../../../src/storage/reads.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import { openApp, undoLast, write } from '../../support/whole-app.ts';

type Desk = {
  readonly app: App;
  readonly moves: Moves;
  /** Turns the wall clock to a time. */
  readonly at: (time: string) => void;
  readonly stop: () => void;
};

async function openDesk(
  time: string,
  platform: Partial<Platform>,
  ...changes: readonly Change[]
): Promise<Desk> {
  let now = momentAt(time);
  const app = await openApp({ platform: { ...platform, now: () => now } });
  await write(app, ...changes);
  app.now.begin(undefined);
  const stops = [app.now.start(), app.round.start()];
  const at = (next: string) => {
    now = momentAt(next);
    app.now.tick();
  };
  return { app, moves: createMoves(app), at, stop: () => stops.forEach((stop) => void stop()) };
}

function task(id: string, set: Partial<Omit<Task, 'id'>> = {}): Change {
  const { instant } = momentAt('2026-11-20T10:00');
  const fresh = { title: id, kind: 'order', created: instant, touched: instant } as const;
  return change('task', asId<'task'>(id), { ...fresh, ...set });
}

async function until<T>(read: () => T | undefined | false): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const value = read();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('it did not come');
}

/** What was just written comes to the deck by a live read: waits until Now holds what is stored. */
async function settled(app: App): Promise<void> {
  const all = await allRecords(app.services.db, 'task');
  const open = all.filter((one) => one.status.is === 'open');
  await until(() => {
    const { tasks } = app.now.getState();
    const same = (one: Task) => JSON.stringify(tasks.get(one.id)) === JSON.stringify(one);
    return tasks.size === open.length && open.every(same);
  });
}

/** Starts the round that Now shows for thirty minutes, once it holds this many cards. */
async function deal({ app }: Desk, cards: number): Promise<void> {
  await settled(app);
  app.now.chooseGap(30);
  const dealt = await until((): Round | undefined => {
    const { round } = app.now.getState();
    return round.is === 'dealt' && round.cards.length === cards ? round : undefined;
  });
  expect(await app.round.begin(dealt)).toBe(true);
  await until(() => app.round.inFront());
}

function front({ app }: Desk): TaskId {
  const { round } = app.round.getState();
  const card = round && cardInFront(round);
  if (!card) throw new Error('no card is in front');
  return card.task;
}

async function stored({ app }: Desk, id: TaskId): Promise<Task> {
  const found = await getRecord(app.services.db, 'task', id);
  if (!found) throw new Error(`no task ${id}`);
  return found;
}

function keptRound({ app }: Desk) {
  const now = app.services.platform.now().instant;
  return metaOf(app.services.reader, 'round', (value) => parseRoundInPlay(value, now));
}

const tuesday = '2026-11-24T10:10';

describe('a round in play', () => {
  test('Done, Later and Skip write the task and bring the next card', async () => {
    const other = task('b', { kind: 'other' });
    const desk = await openDesk(tuesday, {}, task('a'), other, task('c'));
    await deal(desk, 3);
    const done = front(desk);
    await desk.moves.settle();
    expect(await stored(desk, done)).toMatchObject({ status: { is: 'done' } });
    const later = front(desk);
    expect(later).not.toBe(done);
    await desk.moves.later(momentAt('2026-11-25T08:30').local, 'tomorrow');
    expect((await stored(desk, later)).when.notBefore).toBe('2026-11-25T08:30');
    const skipped = front(desk);
    await desk.moves.skip();
    expect((await stored(desk, skipped)).skips).toBe(1);
    const { round } = desk.app.round.getState();
    expect(round && hasEnded(round)).toBe(true);
    desk.stop();
  });

  test('Undo brings the card back to the front and the task as it was', async () => {
    const desk = await openDesk(tuesday, {}, task('a'), task('b'));
    await deal(desk, 2);
    const first = front(desk);
    const before = await stored(desk, first);
    await desk.moves.settle();
    expect(front(desk)).not.toBe(first);
    await undoLast(desk.app);
    await until(() => front(desk) === first);
    expect(await stored(desk, first)).toEqual(before);
    desk.stop();
  });

  test('a card settled on another screen is passed over', async () => {
    const desk = await openDesk(tuesday, {}, task('a'), task('b'));
    await deal(desk, 2);
    const first = front(desk);
    await write(desk.app, change('task', first, { status: { is: 'let-go', at: 1 } }));
    await until(() => front(desk) !== first);
    desk.stop();
  });

  test('left untouched, it leaves no mark on any task', async () => {
    const desk = await openDesk(tuesday, {}, task('a'), task('b'));
    await deal(desk, 2);
    const before = await desk.app.services.db.table('task').toArray();
    await desk.app.round.leave();
    expect(await desk.app.services.db.table('task').toArray()).toEqual(before);
    expect(await desk.app.services.reader.meta('round')).toBeUndefined();
    desk.stop();
  });
});

describe('at the same time', () => {
  test('hiding the page while a move is on its way keeps the move', async () => {
    const hides: (() => void)[] = [];
    const onHide = (listener: () => void) => {
      hides.push(listener);
      return () => undefined;
    };
    const desk = await openDesk(tuesday, { onHide }, task('a'), task('b'));
    await deal(desk, 2);
    const first = front(desk);
    const move = desk.moves.later(momentAt('2026-11-25T08:30').local, 'tomorrow');
    for (const hide of hides) hide();
    await move;
    await until(() => front(desk) !== first);
    expect(await keptRound(desk)).toMatchObject({ at: 1, outcomes: [{ verb: 'later' }] });
    desk.stop();
  });

  test('hiding the page while the round is left does not bring it back', async () => {
    const hides: (() => void)[] = [];
    const onHide = (listener: () => void) => {
      hides.push(listener);
      return () => undefined;
    };
    const desk = await openDesk(tuesday, { onHide }, task('a'), task('b'));
    await deal(desk, 2);
    const left = desk.app.round.leave();
    for (const hide of hides) hide();
    await left;
    expect(await keptRound(desk)).toBeUndefined();
    desk.stop();
  });

  test('two windows move the same card: the first counts, the second finds the next', async () => {
    const desk = await openDesk(tuesday, {}, task('a'), task('b'));
    await deal(desk, 2);
    const card = front(desk);
    const facts = await readRound(desk.app.services.reader, momentAt(tuesday).instant);
    // The second window still shows the same card.
    const second = createRoundStore(desk.app);
    second.setState({ ...facts, ready: true });
    const late = createMoves({ ...desk.app, round: second });
    await desk.moves.later(momentAt('2026-11-25T08:30').local, 'tomorrow');
    await late.skip();
    expect(await stored(desk, card)).toMatchObject({
      skips: 0,
      when: { notBefore: '2026-11-25T08:30' },
    });
    expect(await keptRound(desk)).toMatchObject({ at: 1, outcomes: [{ verb: 'later' }] });
    desk.stop();
  });

  test('Undo overlapping the next Done: both hold', async () => {
    const desk = await openDesk(tuesday, {}, task('a'), task('b', { kind: 'other' }), task('c'));
    await deal(desk, 3);
    const first = front(desk);
    await desk.moves.settle();
    const second = front(desk);
    await Promise.all([undoLast(desk.app), desk.moves.settle()]);
    await until(() => front(desk) === first);
    expect(await stored(desk, first)).toMatchObject({ status: { is: 'open' } });
    const kept = await keptRound(desk);
    const settled = (await stored(desk, second)).status.is === 'done';
    expect(kept?.outcomes.map((outcome) => outcome.task)).toEqual(settled ? [second] : []);
    expect(kept?.cards[kept.at]?.task).toBe(first);
    desk.stop();
  });
});

describe('minutes', () => {
  test('learn from five actual times, one bucket at most', async () => {
    const five = ['a', 'b', 'c', 'd', 'e'];
    const desk = await openDesk(tuesday, {}, ...five.map((id) => task(id)));
    let minute = 10;
    for (const cards of [2, 2, 1]) {
      expect(desk.app.now.getState().timings.order?.bucket ?? 5).toBe(5);
      // Two of a kind are the most in a row.
      await deal(desk, cards);
      for (let card = 0; card < cards; card++) {
        minute += 1;
        desk.at(`2026-11-24T10:${minute}`);
        await desk.moves.settle();
      }
      await desk.app.round.leave();
    }
    // Five orders took one minute each: from five minutes to two, not to one at once.
    const timings = await until(() => {
      const { order } = desk.app.now.getState().timings;
      return order?.actual.length === 5 && order;
    });
    expect(timings).toEqual({ bucket: 2, actual: [1, 1, 1, 1, 1] });
    desk.stop();
  });
});

describe('the evening', () => {
  test('a call becomes words that leave at 08:30, and comes back first to be sent', async () => {
    const desk = await openDesk(
      '2026-11-24T21:40',
      {},
      task('call Ana', { kind: 'call' }),
      task('b'),
    );
    await deal(desk, 2);
    while (front(desk) !== 'call Ana') await desk.moves.skip();
    const text = 'Friday at nine suits me.';
    desk.app.drafts.keep(writeDraftKey('call Ana'), { text, selection: [0, 0] });
    await desk.moves.settle();
    expect(await stored(desk, asId<'task'>('call Ana'))).toMatchObject({
      status: { is: 'open' },
      message: { text: 'Friday at nine suits me.' },
      when: { notBefore: '2026-11-25T08:30' },
    });
    await desk.app.round.leave();
    desk.at('2026-11-25T08:31');
    await deal(desk, 2);
    expect(desk.app.round.inFront()).toMatchObject({ card: { task: 'call Ana', face: 'send' } });
    await desk.moves.settle();
    expect(await stored(desk, asId<'task'>('call Ana'))).toMatchObject({
      status: { is: 'waiting', until: '2026-11-30T09:00' },
      message: null,
    });
    desk.stop();
  });
});
