import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import * as moves from '../../../src/domain/round/moves.ts';
import { momentAt, taskWith } from '../../support/arbitrary-records.ts';

const now = momentAt('2026-11-23T09:40');
const until = momentAt('2026-11-24T08:30').local;
const touched = { touched: now.instant, skips: 0 };
const ana = taskWith({ id: asId<'task'>('ana'), title: 'Call Ana', skips: 2 });
const also = taskWith({ id: asId<'task'>('also'), title: 'Ask Ana about the tap' });
const steps = [
  { text: 'Measure', done: true },
  { text: 'Price', done: false },
  { text: 'Write', done: false },
];

describe('Done', () => {
  it('settles the card and all that was on it, the minutes going to the first', () => {
    expect(moves.done([ana, also], { now, minutes: 6, step: null })).toEqual([
      set('ana', { status: { is: 'done', at: now.instant, minutes: 6 }, ...touched }),
      set('also', { status: { is: 'done', at: now.instant, minutes: null }, ...touched }),
    ]);
  });

  it('of a step ticks that step and leaves the task open', () => {
    const quote = { ...ana, steps };
    expect(moves.done([quote], { now, minutes: 6, step: 1 })).toEqual([
      set('ana', { steps: [steps[0], { text: 'Price', done: true }, steps[2]], ...touched }),
    ]);
  });

  it('of the last step is Done of the task', () => {
    const quote = { ...ana, steps: steps.slice(0, 2) };
    const [change] = moves.done([quote], { now, minutes: 6, step: 1 });
    expect(change?.set).toMatchObject({
      steps: [{ done: true }, { done: true }],
      status: { is: 'done', at: now.instant, minutes: 6 },
    });
  });

  it('of a step that is gone by now closes nothing', () => {
    const [change] = moves.done([ana], { now, minutes: 6, step: 0 });
    expect(change?.set).not.toHaveProperty('status');
  });

  it('leaves alone what was closed on another device meanwhile', () => {
    const closed = taskWith({ status: { is: 'done', at: 5, minutes: 1 } });
    const dropped = taskWith({ status: { is: 'let-go', at: 5 } });
    expect(moves.done([closed, dropped], { now, minutes: 6, step: null })).toEqual([]);
    expect(moves.later([closed, dropped], { now, until })).toEqual([]);
    expect(moves.waiting([closed, dropped], { now, until, on: 'Ana' })).toEqual([]);
    expect(moves.skip([closed, dropped], { now })).toEqual([]);
  });
});

describe('Later', () => {
  const due = {
    is: 'promise',
    on: momentAt('2026-11-27T00:00').local.slice(0, 10),
    time: '',
  } as never;

  it('holds the task until then and keeps its date', () => {
    const promised = { ...ana, when: { notBefore: null, due, someday: true } };
    expect(moves.later([promised], { now, until })).toEqual([
      set('ana', { when: { notBefore: until, due, someday: false }, ...touched }),
    ]);
  });

  it('takes one back that had been waiting', () => {
    const waited = taskWith({ status: { is: 'waiting', until, on: 'Ana' } });
    expect(moves.later([waited], { now, until })[0]?.set).toMatchObject({ status: { is: 'open' } });
  });

  it('as Someday drops a wish date and keeps a promise', () => {
    const wish = { ...(due as object), is: 'wish' } as never;
    const whenOf = (d: never) =>
      moves.someday([{ ...ana, when: { notBefore: until, due: d, someday: false } }], now)[0]?.set;
    expect(whenOf(wish)).toMatchObject({ when: { notBefore: null, due: null, someday: true } });
    expect(whenOf(due)).toMatchObject({ when: { notBefore: null, due, someday: true } });
  });
});

describe('Skip', () => {
  it('counts and does not touch', () => {
    expect(moves.skip([ana, also], { now })).toEqual([
      set('ana', { skips: 3 }),
      set('also', { skips: 1 }),
    ]);
  });
});

describe('Waiting for', () => {
  it('names whom and until when', () => {
    const status = { is: 'waiting', until, on: 'Ana' };
    expect(moves.waiting([ana], { now, until, on: 'Ana' })).toEqual([
      set('ana', { status, ...touched }),
    ]);
    expect(moves.handOver(ana, { now, to: 'Ana', until })).toEqual([
      set('ana', { status, ...touched }),
    ]);
  });

  it('may have no date', () => {
    const [change] = moves.waiting([ana], { now, until: null, on: '' });
    expect(change?.set).toMatchObject({ status: { is: 'waiting', until: null, on: '' } });
  });
});

describe('words for a customer', () => {
  const message = { text: 'Hello Ana', written: now.instant };

  it('are kept with the first task, and the others are held with it', () => {
    const when = { notBefore: until, due: null, someday: false };
    expect(moves.written([ana, also], { now, text: 'Hello Ana', leaves: until })).toEqual([
      set('ana', { message, when, ...touched }),
      set('also', { when, ...touched }),
    ]);
  });

  it('are gone once sent, and the ball is with the customer', () => {
    expect(moves.sent([{ ...ana, message }, also], { now, until, on: 'Ana' })).toEqual([
      set('ana', { message: null, status: { is: 'waiting', until, on: 'Ana' }, ...touched }),
      set('also', { status: { is: 'waiting', until, on: 'Ana' }, ...touched }),
    ]);
  });

  it('sent without a date wait until the next touch', () => {
    expect(moves.sent([ana], { now })[0]?.set).toMatchObject({
      status: { until: moves.nextTouch(now) },
    });
  });
});

describe('the next touch', () => {
  it.each([
    ['2026-11-23T09:40', '2026-11-26T09:00', 'Monday: Thursday'],
    ['2026-11-25T23:59', '2026-11-30T09:00', 'Wednesday: Monday'],
    ['2026-11-27T09:40', '2026-12-02T09:00', 'Friday: Wednesday'],
    ['2026-11-28T09:40', '2026-12-02T09:00', 'Saturday: Wednesday'],
    ['2026-11-29T09:40', '2026-12-02T09:00', 'Sunday: Wednesday'],
  ])('after %s is %s (%s)', (from, to) => {
    expect(moves.nextTouch(momentAt(from))).toBe(to);
  });
});

describe('Smaller', () => {
  it('makes steps of the words, keeping those already done', () => {
    expect(
      moves.smaller({ ...ana, steps }, { now, steps: [' Ring ', '', 'Write it down'] }),
    ).toEqual([
      set('ana', {
        steps: [steps[0], { text: 'Ring', done: false }, { text: 'Write it down', done: false }],
        ...touched,
      }),
    ]);
  });

  it('without words changes nothing', () => {
    expect(moves.smaller({ ...ana, steps }, { now, steps: ['', '  '] })).toEqual([]);
  });
});

describe('letting go and coming back', () => {
  it('closes without Done', () => {
    expect(moves.letGo([ana], now)).toEqual([
      set('ana', { status: { is: 'let-go', at: now.instant }, ...touched }),
    ]);
  });

  it('opens for dealing from now on', () => {
    const held = { ...ana, when: { notBefore: until, due: null, someday: true } };
    expect(moves.reopen(held, now)).toEqual([
      set('ana', {
        status: { is: 'open' },
        when: { notBefore: null, due: null, someday: false },
        ...touched,
      }),
    ]);
    expect(moves.reopen(ana, now)).toEqual([set('ana', { status: { is: 'open' }, ...touched })]);
  });
});

function set(id: string, fields: object): Change {
  return { kind: 'task', id: asId<'task'>(id), set: fields };
}
