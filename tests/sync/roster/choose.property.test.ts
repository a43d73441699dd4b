/** Laws of the choice between rosters that lie side by side. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, isBetter, isOverruled, type Told } from '../../../src/sync/roster/choose.ts';

const phones = ['a', 'b', 'c', 'd', 'e'] as const;

const anyTold: fc.Arbitrary<Told> = fc
  .record({
    name: fc.stringMatching(/^[a-z2-7]{6}$/),
    signer: fc.constantFrom(...phones),
    out: fc.subarray([...phones], { maxLength: 3 }),
  })
  .map(({ name, signer, out }) => {
    const gone = new Set(out.filter((phone) => phone !== signer));
    return { name, signer, members: new Set(phones.filter((phone) => !gone.has(phone))) };
  });
const someTold = fc.uniqueArray(anyTold, {
  minLength: 1,
  maxLength: 5,
  selector: ({ name }) => name,
});
const runs = { numRuns: 10_000 };

function told(name: string, signer: string, ...members: readonly string[]): Told {
  return { name, signer, members: new Set(members) };
}

describe('of several rosters', () => {
  it('all devices choose the same, in whatever order they lie', () => {
    fc.assert(
      fc.property(someTold, fc.infiniteStream(fc.nat()), (all, dice) => {
        const other = [...all].sort(() => (dice.next().value % 2 === 0 ? 1 : -1));
        expect(choose(other, null)).toEqual(choose(all, null));
      }),
      runs,
    );
  });

  it('the one that is followed holds every removal that counts, and its signer stays', () => {
    fc.assert(
      fc.property(someTold, (all) => {
        const choice = choose(all, null);
        if (choice.is !== 'follow') return;
        const chosen = all.find(({ name }) => name === choice.name) as Told;
        expect(chosen.members.has(chosen.signer)).toBe(true);
        const gone = phones.filter((phone) => !chosen.members.has(phone));
        const said = all.filter((one) => chosen.members.has(one.signer));
        const isAnybodys = (phone: string) => said.some(({ members }) => !members.has(phone));
        expect(gone.filter((phone) => !isAnybodys(phone))).toEqual([]);
      }),
      runs,
    );
  });

  it('a united one, once made by anybody of those who stay, is followed', () => {
    fc.assert(
      fc.property(someTold, (all) => {
        const choice = choose(all, null);
        if (choice.is !== 'unite' || choice.members.size === 0) return;
        for (const signer of choice.members) {
          const made = { name: 'united', signer, members: choice.members };
          const after = choose([...all, made], null);
          expect(after.is).toBe('follow');
          const chosen = [...all, made].find(
            ({ name }) => after.is === 'follow' && name === after.name,
          );
          expect(chosen?.members).toEqual(choice.members);
        }
      }),
      runs,
    );
  });

  it('nobody is led in a circle: what is better is never worse', () => {
    fc.assert(
      fc.property(anyTold, anyTold, (a, b) => {
        const [toB, toA] = [
          isBetter(b, { followed: a.name, among: a.members.size }),
          isBetter(a, { followed: b.name, among: b.members.size }),
        ];
        expect(toA && toB).toBe(false);
        expect(toA || toB || a.name === b.name).toBe(true);
      }),
      runs,
    );
  });
});

describe('whoever followed too early', () => {
  it('never has to leave what is chosen of all that lie there', () => {
    fc.assert(
      fc.property(someTold, (all) => {
        const choice = choose(all, null);
        if (choice.is === 'follow') expect(isOverruled(choice.name, all)).toBe(false);
      }),
      runs,
    );
  });

  it('goes over to a larger one too, where its signer was taken out meanwhile', () => {
    const early = told('r1', 'c', 'a', 'b', 'c');
    const removal = told('r2', 'a', 'a', 'b', 'd', 'e');
    expect(choose([early, removal], 'r1')).toEqual({ is: 'follow', name: 'r2' });
    expect(isBetter(removal, { followed: 'r1', among: 3 })).toBe(false);
    expect(isOverruled('r1', [early, removal])).toBe(true);
    expect(isOverruled('r1', [removal])).toBe(false);
  });
});

describe('who is taken out', () => {
  const out = told('r1', 'a', 'a', 'b', 'c');

  it('has no say, whatever else it takes out', () => {
    expect(choose([out, told('r0', 'x', 'a', 'x', 'c')], null)).toEqual({
      is: 'follow',
      name: 'r1',
    });
    expect(choose([out, told('r0', 'x', 'a', 'x')], null)).toEqual({ is: 'follow', name: 'r1' });
  });

  it('and takes out who did it: no machine decides, but who has followed one stays with it', () => {
    const back = told('r0', 'x', 'b', 'c', 'x');
    expect(choose([out, back], null)).toEqual({ is: 'unsure' });
    expect(choose([out, back], 'r1')).toEqual({ is: 'follow', name: 'r1' });
  });
});

it('two removals at once count together', () => {
  const [first, second] = [
    told('r1', 'a', 'a', 'b', 'c', 'y'),
    told('r2', 'b', 'a', 'b', 'c', 'x'),
  ];
  const choice = choose([first, second], null);
  expect(choice).toEqual({ is: 'unite', members: new Set(['a', 'b', 'c']) });
});
