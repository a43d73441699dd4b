/** A backup brings back what is missing, or makes all as it was; pure, over random rows of two moments. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change, Op, Row } from '../../src/domain/change/change.ts';
import { applyOp, canon, isVisible, recordOf, storedValue } from '../../src/domain/change/merge.ts';
import { msOf, type Stamp } from '../../src/domain/change/stamp.ts';
import type { Json } from '../../src/domain/record/field.ts';
import { outcomeOf, type Restoring, restoreChanges } from '../../src/domain/restore.ts';
import { stampAt } from '../support/arbitrary-records.ts';

const anyEdit = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  field: fc.constantFrom('title', 'raw', 'heard-later', 'deleted'),
  word: fc.constantFrom('one', 'two', 'three'),
});
type Edit = { readonly id: string; readonly field: string; readonly word: string };

/** What was done before the backup, and since. */
const anyStory = fc.record({
  before: fc.array(anyEdit, { maxLength: 12 }),
  since: fc.array(anyEdit, { maxLength: 12 }),
});

const law = (holds: (then: readonly Row[], now: readonly Row[]) => void) =>
  fc.assert(
    fc.property(anyStory, ({ before, since }) => {
      const then = after([], before, 1);
      holds(then, after(then, since, 1000));
    }),
    { numRuns: 3000 },
  );

test('made as it was then: every record shows what the backup shows, and no other is left', () => {
  law((then, now) => {
    expect(shown(restored('replace', then, now))).toEqual(shown(then));
  });
});

test('added: nothing here is lost or made older, and all that is missing is back', () => {
  law((then, now) => {
    const back = restored('add', then, now);
    const [was, is] = [byId(then), byId(now)];
    for (const row of back) {
      const here = is.get(row.id);
      const old = was.get(row.id);
      const wanted = here && isVisible(here) ? here : old && isVisible(old) ? old : undefined;
      expect(isVisible(row)).toBe(wanted !== undefined);
      // Of a record that was deleted here, what only it knew stays beside what comes back.
      if (wanted) expect(wordsOf(row, wanted)).toEqual(wordsOf(wanted, wanted));
    }
    const ids = [...then.filter(isVisible), ...now.filter(isVisible)].map(({ id }) => id);
    expect(new Set(back.filter(isVisible).map(({ id }) => id))).toEqual(new Set(ids));
  });
});

/** Stamps of the story: below 1000 before the file was made, above it since. */
const madeAt = msOf(stampAt(999));

test('made as it was by a file that lost some: what may have been there stays, with every word of it', () => {
  fc.assert(
    fc.property(anyStory, fc.constantFrom('a', 'b', 'c', 'd'), ({ before, since }, gone) => {
      const then = after([], before, 1);
      const now = after(then, since, 1000);
      const file = then.filter(({ id }) => id !== gone);
      const back = byId(restored({ replaceByTorn: madeAt }, file, now));
      const unknown = byId(restored({ replaceByTorn: 0 }, file, now));
      const here = now.find(({ id }) => id === gone);
      // One that was written anew in every field since cannot be told from a new one.
      const isOlder = Object.values(here?.s ?? {}).some((stamp) => msOf(stamp) <= madeAt);
      if (isOlder) expect(back.get(gone)).toEqual(here);
      if (here) expect(unknown.get(gone)).toEqual(here);
      // All the rest is as with a whole file.
      const whole = byId(restored('replace', file, now));
      for (const [id, row] of back) {
        if (id === gone) continue;
        expect(isVisible(row)).toBe(isVisible(whole.get(id) ?? row));
        const old = file.find((one) => one.id === id);
        if (old && isVisible(old)) expect(wordsOf(row, old)).toEqual(wordsOf(old, old));
      }
    }),
    { numRuns: 3000 },
  );
});

test('a record of which a file kept one field takes no other from what is here', () => {
  const here = { id: 'a', title: 'Order flux', s: { title: stampAt(1), skips: stampAt(2) } } as Row;
  const torn = { id: 'a', skips: 1, s: { skips: stampAt(1) } } as unknown as Row;
  const changes = restoreChanges({ replaceByTorn: madeAt }, tableOf([torn]), tableOf([here]));
  expect(changes.map(({ set }) => set)).toEqual([{ skips: 1 }]);
});

test('it is told beforehand what comes, what changes and what goes', () => {
  const hows: readonly Restoring[] = [
    'add',
    'replace',
    { replaceByTorn: madeAt },
    { replaceByTorn: 0 },
  ];
  law((then, now) => {
    for (const how of hows) {
      const here = tableOf(now);
      const changes = restoreChanges(how, tableOf(then), here);
      const back = restored(how, then, now).filter(isVisible);
      const was = byId(now.filter(isVisible));
      const is = byId(back);
      const both = back.filter(({ id }) => was.has(id));
      expect(outcomeOf(changes, here)).toEqual({
        come: tallyOf(back.filter(({ id }) => !was.has(id))),
        change: tallyOf(both.filter((row) => row !== was.get(row.id))),
        go: tallyOf([...was.values()].filter(({ id }) => !is.has(id))),
      });
      // A file that does not say when it was made takes nothing away that it does not name.
      const named = new Set(then.map(({ id }) => id));
      if (how === hows[3])
        for (const id of was.keys()) expect(named.has(id) || is.has(id)).toBe(true);
    }
  });
});

test('done twice, the second time changes nothing', () => {
  law((then, now) => {
    for (const how of ['add', 'replace'] as const) {
      const once = restored(how, then, now);
      expect(restoreChanges(how, tableOf(then), tableOf(once))).toEqual([]);
    }
  });
});

test('what is the same already is not written', () => {
  law((then) => {
    expect(restoreChanges('replace', tableOf(then), tableOf(then))).toEqual([]);
    expect(restoreChanges('add', tableOf(then), tableOf(then))).toEqual([]);
  });
});

test('tables of a newer version stay in the file', () => {
  const row = { id: 'a', s: { title: stampAt(1) }, title: 'one' } as Row;
  expect(restoreChanges('replace', [{ table: 'unheard', rows: [row] }], [])).toEqual([]);
});

function after(rows: readonly Row[], edits: readonly Edit[], from: number): readonly Row[] {
  const all = new Map(rows.map((row) => [row.id, row]));
  for (const [i, { id, field, word }] of edits.entries()) {
    const value = field === 'deleted' ? true : word;
    const op = { t: 'task', r: id, s: stampAt(from + i), f: { [field]: value }, b: {}, m: '' };
    all.set(id, applyOp(all.get(id), op));
  }
  return [...all.values()];
}

/** The changes as the door writes them: stamped anew; a write to what was deleted brings it back. */
function restored(how: Restoring, then: readonly Row[], now: readonly Row[]): readonly Row[] {
  const all = byId(now);
  const changes = restoreChanges(how, tableOf(then), tableOf(now));
  for (const [i, change] of changes.entries())
    all.set(change.id, applyOp(all.get(change.id), opOf(change, stampAt(5000 + i))));
  return [...all.values()];
}

function opOf(change: Change, s: Stamp): Op {
  const f = change.set as { readonly [field: string]: Json };
  return { t: change.kind, r: change.id, s, f, b: {}, m: '' };
}

function tableOf(rows: readonly Row[]) {
  return [{ table: 'task', rows }];
}

function tallyOf({ length }: readonly Row[]) {
  return length > 0 ? { task: length } : {};
}

function byId(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Of those fields that `of` holds. */
function wordsOf(row: Row, of: Row): readonly string[] {
  const held = ['title', 'raw', 'heard-later'].filter((name) => of.s[name] !== undefined);
  return held.map((name) => canon(storedValue('task', row, name) ?? null));
}

/** What a screen can show of the records: a field nobody wrote reads as a fresh one. */
function shown(rows: readonly Row[]): readonly string[] {
  return rows
    .filter(isVisible)
    .map((row) => {
      const { title, raw } = recordOf('task', row);
      return canon([row.id, title, raw, storedValue('task', row, 'heard-later') ?? null]);
    })
    .sort();
}
