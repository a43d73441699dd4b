import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Existing } from '../../src/domain/import/plan.ts';
import { readImport } from '../../src/exchange/read-import.ts';
import { random } from '../support/random.ts';
import { context, emptyDeck, fixture, planOf, textFile, withPlan } from './import-deck.ts';

const names = [
  ...['customers.vcf', 'visits.ics', 'tasks.csv', 'notebook.txt', 'odd-cards.vcf'],
  ...['odd-visits.ics', 'contacts-google.csv', 'tasks-plain.csv'],
];
let full: Existing = emptyDeck;

beforeAll(async () => {
  for (const name of ['customers.vcf', 'visits.ics', 'tasks.csv']) {
    full = withPlan(full, await planOf(fixture(name), { existing: full }));
  }
});

/** A stretch of a real file with some characters replaced. */
function mutant(seed: number) {
  const next = random(seed);
  const pick = (n: number) => Math.floor(next() * n);
  const name = names[pick(names.length)] ?? '';
  const whole = new TextDecoder().decode(fixture(name).bytes);
  const from = whole.length > 9_000 ? pick(whole.length - 6_000) : 0;
  let text = whole.slice(from, from + 6_000);
  for (let wounds = pick(12); wounds > 0; wounds--) {
    const at = pick(text.length + 1);
    text = text.slice(0, at) + String.fromCharCode(pick(300)) + text.slice(at + pick(6));
  }
  return { file: textFile(name, text), existing: pick(2) === 0 ? emptyDeck : full };
}

describe('a damaged file', () => {
  it('that comes in at all changes nothing the second time, whatever the deck holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { file, existing } = mutant(seed);
        const first = await readImport(file, { ...context, existing });
        if (!first.ok) return;
        const again = await planOf(file, { existing: withPlan(existing, first.value) });
        expect(again.changes).toEqual([]);
      }),
      // A series called off beside an occurrence that stands, in one file.
      { numRuns: 100, examples: [[1670265925]] },
    );
  });
});
