import { expect, it } from 'vitest';
import { asId } from '../../../src/domain/record/id.ts';
import { leaveOut } from '../../../src/domain/round/leave-out.ts';
import type { Card, Reason } from '../../../src/domain/round/round.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { taskWith } from '../../support/arbitrary-records.ts';

const [a, b, c] = [asId<'task'>('a'), asId<'task'>('b'), asId<'task'>('c')] as const;
const money = { amount: 24_000, currency: 'GBP', since: null };
const on = '2026-11-27' as LocalDate;
const owed: Reason = { is: 'money', money, days: 3 };
const promised: Reason = { is: 'promise', on, days: 1 };
const card: Card = {
  ...{ task: a, also: [b, c], face: 'do', minutes: 5, step: null, leaves: null },
  reasons: [owed, promised, { is: 'also', count: 2 }],
};
const chase = taskWith({ id: b, money });
const promise = taskWith({
  id: c,
  when: { notBefore: null, due: { is: 'promise', on, time: '' }, someday: false },
});

it('what was left out speaks for the card no more', () => {
  const without = leaveOut(card, b, [taskWith({ id: a }), promise]);
  expect(without.also).toEqual([c]);
  expect(without.leftOut).toEqual([b]);
  expect(without.reasons).toEqual([promised, { is: 'also', count: 1 }]);
});

it('a fact that another task shares stays', () => {
  const without = leaveOut(card, c, [taskWith({ id: a, money }), chase]);
  expect(without.reasons).toEqual([owed, { is: 'also', count: 1 }]);
});

it('a card whose facts were all of the others still says why', () => {
  const one = leaveOut(card, b, [taskWith({ id: a }), promise]);
  expect(leaveOut(one, c, [taskWith({ id: a })])).toMatchObject({
    also: [],
    reasons: [{ is: 'new' }],
  });
});
