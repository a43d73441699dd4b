/** Who is who on which phone, and that a task for one is dealt to that one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byline,
  crewOf,
  isForAnother,
  joined,
  othersOf,
  whoseName,
} from '../../src/domain/crew.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { Member } from '../../src/domain/record/member.ts';
import { blank } from '../../src/domain/record/record.ts';
import { dealRound } from '../../src/domain/round/deal-round.ts';
import { anyDealInput } from '../support/arbitraries.ts';
import { taskWith } from '../support/arbitrary-records.ts';

const anyName = fc.constantFrom('Ana', 'Jo', 'jo', 'Jó', 'Sam Example', 'Sam', '李', '🙂', '🚀');
const anyMembers = fc
  .array(anyName, { maxLength: 6 })
  .map((names) => names.reduce<readonly Member[]>((all, name) => adding(all, name).all, []));

function adding(all: readonly Member[], name: string) {
  const { id, changes } = joined(all, name, 7);
  const set = changes[0]?.set as Partial<Member> | undefined;
  const there = all.find((one) => one.id === id) ?? blank('member', id);
  return { id, all: [...all.filter((one) => one.id !== id), { ...there, ...set }] };
}

describe('a crew', () => {
  it('has everybody once, and me among them only when I was named', () => {
    fc.assert(
      fc.property(anyMembers, fc.nat(6), (members, pick) => {
        const me = members[pick]?.id ?? null;
        const crew = crewOf(members, me);
        const all = [...crew.others, ...(crew.me ? [crew.me] : [])].map(({ id }) => id);
        expect(all.sort()).toEqual(members.map(({ id }) => id).sort());
        expect(crew.me?.id ?? null).toBe(me);
        expect(othersOf(crew).has(me as never)).toBe(false);
      }),
    );
  });

  it('takes one name in once, however often and wherever it is added', () => {
    fc.assert(
      fc.property(anyMembers, anyName, (members, name) => {
        const once = adding(members, name);
        const twice = adding(once.all, name);
        expect(twice.id).toBe(once.id);
        expect(joined(once.all, name, 99).changes).toEqual([]);
        expect(joined([], name, 1).id).toBe(joined([], name, 2).id);
      }),
    );
  });

  it('gives another id where the first one is called something else by now', () => {
    const { id } = joined([], 'Jo', 1);
    const renamed = [{ ...blank('member', id), name: 'Joanna' }];
    expect(joined(renamed, 'Jo', 2).id).not.toBe(id);
  });

  it('takes back who had left, as the same one', () => {
    const { id } = joined([], 'Jo', 1);
    const left = [{ ...blank('member', id), name: 'Jo', deleted: true }];
    expect(joined(left, 'jo', 2)).toMatchObject({ id, changes: [{ set: { deleted: false } }] });
  });

  it('says nothing where one person works alone', () => {
    const { id, all } = adding([], 'Ana');
    const alone = crewOf(all, id);
    expect(byline(alone)).toBe('');
    expect(whoseName(taskWith({ for: id }), alone)).toBe('');
    const { all: two } = adding(all, 'Jo');
    expect(byline(crewOf(two, id))).toBe('Ana');
    expect(byline(crewOf(two, null))).toBe('');
  });
});

describe('a task for somebody (R2)', { timeout: 60_000 }, () => {
  it('is never dealt to another, and one for nobody, or for who has left, to all', () => {
    fc.assert(
      fc.property(anyDealInput, (input) => {
        const others = input.others ?? new Set();
        const round = dealRound(input);
        const cards = round.is === 'dealt' ? round.cards : [];
        for (const id of cards.flatMap((card) => [card.task, ...card.also])) {
          const { for: whom } = input.tasks.find((task) => task.id === id) ?? taskWith();
          if (whom !== null && others.has(whom)) throw new Error(`${id} is for ${whom}`);
        }
        const mine = input.tasks.map((task) =>
          isForAnother(task, others) ? { ...task, deleted: true } : { ...task, for: null },
        );
        expect(dealRound({ ...input, tasks: mine })).toEqual(round);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is dealt on the phone of whom it is for', () => {
    const jo = asId<'member'>('jo');
    expect(isForAnother({ for: jo }, new Set())).toBe(false);
    expect(isForAnother({ for: jo }, new Set([jo]))).toBe(true);
    expect(isForAnother({ for: jo }, undefined)).toBe(false);
  });
});
