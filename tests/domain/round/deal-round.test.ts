import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/domain/record/task.ts';
import { dealRound } from '../../../src/domain/round/deal-round.ts';
import type { Card, DealInput } from '../../../src/domain/round/round.ts';
import type { LocalDate, LocalDateTime } from '../../../src/domain/time.ts';
import { customerId, customerWith, dealInput, taskId } from '../../support/arbitraries.ts';
import { momentAt, taskWith } from '../../support/arbitrary-records.ts';

const tuesday = momentAt('2025-11-18T11:00');
const evening = momentAt('2025-11-18T21:40');
const hourMs = 3_600_000;
const week = 7 * 24 * hourMs;

function task(id: string, set: Partial<Task> = {}): Task {
  return taskWith({ kind: 'other', created: tuesday.instant - week, ...set, id: taskId(id) });
}

function cards(tasks: readonly Task[], set: Partial<DealInput> = {}): readonly Card[] {
  const round = dealRound(dealInput({ tasks, now: tuesday, ...set }));
  return round.is === 'dealt' ? round.cards : [];
}

function due(is: 'wish' | 'promise' | 'deadline', on: string): Task['when'] {
  return { notBefore: null, due: { is, on: on as LocalDate, time: '' }, someday: false };
}

function owed(euros: number, since: string): Task['money'] {
  return { amount: euros * 100, currency: 'EUR', since: since as LocalDate };
}

describe('what comes first', () => {
  const invoice = task('invoice', { kind: 'chase-call', money: owed(5000, '2025-09-20') });
  const asked = (hoursAgo: number) =>
    task('enquiry', {
      kind: 'call',
      customer: customerId('new'),
      created: tuesday.instant - hoursAgo * hourMs,
    });

  it('is a new enquiry before an old invoice, for 24 hours', () => {
    expect(cards([invoice, asked(3)])[0]?.task).toBe('enquiry');
    expect(cards([invoice, asked(23)])[0]?.task).toBe('enquiry');
    expect(cards([invoice, asked(25)])[0]?.task).toBe('invoice');
  });

  it('is a promise for today before a wish and before small money', () => {
    const wish = task('wish', { when: due('wish', '2025-11-10'), minutes: 1 });
    const money = task('money', { kind: 'chase-message', money: owed(60, '2025-11-01') });
    const promise = task('promise', { when: due('promise', '2025-11-18') });
    expect(cards([wish, money, promise])[0]?.task).toBe('promise');
  });

  it('is the smallest that matters when nothing is at high stake', () => {
    const large = task('large', { when: due('wish', '2025-11-01'), minutes: 5 });
    const small = task('small', { kind: 'receipt', when: due('wish', '2025-11-17') });
    const idle = task('idle', { kind: 'message' });
    expect(cards([idle, large, small]).map((card) => card.task)).toEqual([
      'small',
      'large',
      'idle',
    ]);
  });

  it('is what came back at its hour since it was dealt, as if it were new', () => {
    const call = (notBefore: Task['when']['notBefore']) =>
      task('call', { kind: 'call', when: { ...due('promise', '2025-11-18'), notBefore } });
    const others = Array.from({ length: 6 }, (_, i) => task(`other${i}`));
    const dealt = new Map([[taskId('call'), tuesday.instant - 2 * hourMs]]);
    const first = (back: Task['when']['notBefore']) =>
      cards([call(back), ...others], { gap: 5, dealt })[0]?.task;
    expect(first('2025-11-18T10:30' as LocalDateTime)).toBe('call');
    // Dealt at nine, and its hour had come before: it rests.
    expect(first('2025-11-18T08:00' as LocalDateTime)).not.toBe('call');
  });

  it('is the card longest not dealt where facts weigh the same', () => {
    const tasks = [task('a', { minutes: 5 }), task('b', { minutes: 5 })];
    const dealt = new Map([[taskId('a'), 1]]);
    expect(cards(tasks, { gap: 5, dealt })[0]?.task).toBe('b');
  });
});

describe('a call outside contact hours', () => {
  const call = task('call', { kind: 'chase-call', customer: customerId('ana') });

  it('at 21:40 becomes words to write that leave at 08:30', () => {
    expect(cards([call], { now: evening })).toMatchObject([
      { face: 'write', minutes: 2, leaves: '2025-11-19T08:30' },
    ]);
  });

  it('on Saturday evening and Sunday leaves on Monday', () => {
    for (const now of ['2025-11-22T18:00', '2025-11-23T11:00'])
      expect(cards([call], { now: momentAt(now) })[0]?.leaves).toBe('2025-11-24T08:30');
  });

  it('follows hours of the customer', () => {
    const nights = { from: '20:00', to: '23:00' };
    const hours = {
      calls: Array(7).fill(nights),
      messages: Array(7).fill(nights),
      onHolidays: 'rest',
    } as const;
    const ana = customerWith('ana', { contactHours: hours });
    const customers = new Map([[ana.id, ana]]);
    expect(cards([call], { now: evening, customers })[0]?.face).toBe('do');
    expect(cards([call], { customers })[0]).toMatchObject({
      face: 'write',
      leaves: '2025-11-18T20:00',
    });
  });

  it('once written, comes back first at its hour, not before and not at night', () => {
    const written = task('call', {
      kind: 'chase-call',
      customer: customerId('ana'),
      when: { notBefore: momentAt('2025-11-19T08:30').local, due: null, someday: false },
      message: { text: 'Hello Ana', written: evening.instant },
    });
    const promise = task('promise', { when: due('promise', '2025-11-19'), minutes: 1 });
    const dealt = new Map([[taskId('call'), evening.instant + 1000]]);
    const at = (time: string) =>
      cards([promise, written], { now: momentAt(time), dealt }).map(({ task: id, face }) => [
        id,
        face,
      ]);
    expect(at('2025-11-19T08:29')).toEqual([['promise', 'do']]);
    expect(at('2025-11-19T08:30')).toEqual([
      ['call', 'send'],
      ['promise', 'do'],
    ]);
    expect(at('2025-11-19T20:30')).toEqual([['promise', 'do']]);
  });
});

describe('one customer', () => {
  const ana = customerId('ana');
  const call = task('call', { kind: 'call', customer: ana });
  const chase = task('chase', {
    kind: 'chase-message',
    customer: ana,
    money: owed(840, '2025-10-30'),
  });

  it('becomes one call that settles both, and says why both matter', () => {
    expect(cards([chase, call])).toMatchObject([
      {
        task: 'call',
        also: ['chase'],
        minutes: 5,
        reasons: [
          { is: 'money', days: 19 },
          { is: 'also', count: 1 },
        ],
      },
    ]);
  });

  it('who is two records is one person', () => {
    const double = customerWith('ana-2', { mergedInto: ana });
    const customers = new Map([ana, double.id].map((id) => [id, customerWith(id)]));
    customers.set(double.id, double);
    const other = { ...chase, customer: double.id };
    expect(cards([other, call], { customers })).toMatchObject([{ task: 'call', also: ['chase'] }]);
  });

  it('is asked for money and for a review on two cards, never in one round', () => {
    const review = task('review', { kind: 'review-ask', customer: ana });
    const [first, ...others] = cards([review, chase, call]);
    expect(first).toMatchObject({ task: 'call', also: ['chase'] });
    expect(others).toEqual([]);
    const dealt = new Map([chase, call].map(({ id }) => [id, tuesday.instant - hourMs]));
    const settled = { ...call, status: { is: 'done', at: 0, minutes: null } } as const;
    expect(cards([review, settled])).toMatchObject([{ task: 'review', also: [] }]);
    expect(cards([review, chase], { dealt })).toHaveLength(1);
    expect(cards([review, { ...call, kind: 'message' }])[0]?.also).toHaveLength(1);
  });

  it('has no more than four things on a card, and written words never go along unread', () => {
    const many = ['b', 'c', 'd', 'e'].map((id) => task(id, { kind: 'message', customer: ana }));
    const words = { text: 'Hello', written: 0 };
    const sends = ['x', 'y'].map((id) =>
      task(id, { kind: 'message', customer: ana, message: words }),
    );
    expect(cards([...many, call])[0]?.also).toHaveLength(3);
    const [first, ...others] = cards([...sends, call]);
    expect(first).toMatchObject({ face: 'send', also: ['call'] });
    expect(others).toEqual([]);
  });
});

describe('a big task', () => {
  const steps = [
    { text: 'Measure', done: true },
    { text: 'Price', done: false },
    { text: 'Write', done: false },
  ];

  it('comes as its first open step in a short gap, whole in a long one', () => {
    const quote = task('quote', { kind: 'large-quote', steps });
    expect(cards([quote])).toMatchObject([{ minutes: 15, step: 1 }]);
    expect(cards([quote], { gap: 30 })).toMatchObject([{ minutes: 30, step: null }]);
  });

  it('without steps is begun for a quarter of an hour', () => {
    const papers = task('papers', { kind: 'paperwork' });
    expect(cards([papers])).toMatchObject([{ minutes: 15, step: null }]);
    expect(cards([papers], { gap: 5 })).toEqual([]);
  });

  it('fills the gap only when it weighs more than what else fits', () => {
    const big = (promised: string) => task('big', { minutes: 15, when: due('promise', promised) });
    const small = ['a', 'b'].map((id) => task(id, { when: due('promise', '2025-11-20') }));
    expect(cards([big('2025-11-18'), ...small]).map((c) => c.task)).toEqual(['big']);
    expect(cards([big('2026-01-18'), ...small])).toHaveLength(2);
  });
});

describe('when nothing fits', () => {
  const offers = (tasks: readonly Task[], set: Partial<DealInput> = {}) => {
    const round = dealRound(dealInput({ tasks, now: tuesday, gap: 5, ...set }));
    return round.is === 'nothing' ? round.offers : null;
  };

  it('a longer gap, another place, a later hour or someday is offered, two at most', () => {
    const later = { notBefore: momentAt('2025-11-18T14:30').local, due: null, someday: false };
    const errand = task('errand', { kind: 'errand' });
    const receipt = task('receipt', { kind: 'receipt' });
    const back = task('back', { when: later });
    const dream = task('dream', { when: { notBefore: null, due: null, someday: true } });
    const out = { place: { at: 'out', network: true } } as const;
    expect(offers([errand])).toEqual([{ is: 'longer', gap: 15 }]);
    expect(offers([receipt], out)).toEqual([{ is: 'place', at: 'home' }]);
    expect(offers([back])).toEqual([{ is: 'returns', at: '2025-11-18T14:30' }]);
    expect(offers([dream])).toEqual([{ is: 'someday' }]);
    expect(offers([errand, receipt, back, dream], out)).toEqual([
      { is: 'longer', gap: 15 },
      { is: 'place', at: 'home' },
    ]);
  });

  it('there is always something to add', () => {
    expect(offers([])).toEqual([{ is: 'add' }]);
  });
});

it('a clock that once ran ahead keeps no card back', () => {
  const tasks = [task('a', { minutes: 5 }), task('b', { minutes: 5 })];
  const dealt = new Map([
    [taskId('a'), tuesday.instant + 1000 * week],
    [taskId('b'), tuesday.instant - hourMs],
  ]);
  expect(cards(tasks, { gap: 5, dealt })[0]?.task).toBe('a');
});
