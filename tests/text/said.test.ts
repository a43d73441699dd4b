/** What a language leaves to English is told, and is little. */
import { expect, test } from 'vitest';
import { first } from '../../src/text/nb/first.ts';
import { rest } from '../../src/text/nb/rest.ts';
import { speak } from '../../src/text/spoken.ts';

const languages: { readonly [code: string]: { readonly [part: string]: unknown } } = {
  nb: { ...first, ...rest },
};
const leastSaid = 0.95;

test.each(Object.entries(languages))('%s says nearly all there is', async (code, pack) => {
  for (const load of Object.values(import.meta.glob('../../src/text/*.ts'))) await load();
  const all: string[] = [];
  const missing: string[] = [];
  const look = (english: object, said: unknown, path: string): void => {
    for (const [key, word] of Object.entries(english) as [string, unknown][]) {
      const own = (said as { readonly [key: string]: unknown } | undefined)?.[key];
      if (typeof word === 'object' && word !== null) look(word, own, `${path}.${key}`);
      else {
        all.push(key);
        if (own === undefined) missing.push(`${path}.${key}`);
      }
    }
  };
  speak((name, english) => {
    look(english, pack[name], name);
    return undefined;
  });
  if (missing.length > 0) console.info(`${code} leaves to English:`, missing.join(', '));
  expect(all.length).toBeGreaterThan(700);
  expect(1 - missing.length / all.length).toBeGreaterThanOrEqual(leastSaid);
});
