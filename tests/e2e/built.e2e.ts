/** What was built, without a browser. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { criticalPath, kbOf } from '../bench/bytes.ts';
import { distFolder } from '../support/serve.ts';

test('every file that a built file names is there', () => {
  const assets = path.join(distFolder, 'assets');
  const there = readdirSync(assets);
  const named = there
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => {
      const code = readFileSync(path.join(assets, name), 'utf8');
      return [...code.matchAll(/["'`/]([\w.-]+-[\w-]{8}\.(?:js|css))["'`]/g)].map(
        ([, file = '']) => file,
      );
    });
  expect(named.length).toBeGreaterThan(50);
  expect([...new Set(named)].filter((name) => !there.includes(name))).toEqual([]);
});

test('what comes before the first screen is the page and one file, within its bytes', () => {
  const before = criticalPath(distFolder);
  expect(before.map((url) => url.replace(/-[\w-]{8}\./, '.'))).toEqual([
    '/index.html',
    '/assets/first.js',
  ]);
  expect(kbOf(distFolder, before)).toBeLessThan(60);
});
