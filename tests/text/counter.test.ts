import { expect, test } from 'vitest';
import { counter } from '../../src/text/counter.ts';

test.each(['en', 'nb', 'de', 'fr', 'es'])('%s counts as Intl does', (language) => {
  const rules = new Intl.PluralRules(language);
  const count = counter(language);
  for (const n of [...Array.from({ length: 1201 }, (_, i) => i), 0.5, 1.5, -1, -2, 12_345]) {
    const word = rules.select(n) === 'one' ? 'one' : 'many';
    expect(count(n, 'one', 'many')).toBe(`${n.toLocaleString(language)} ${word}`);
  }
});
