/** What a browser may do with the app is said once, and every place that serves it says the same. */
import { expect, test } from 'vitest';
import { hostHeaders, pagePolicy } from '../../hosting/headers.ts';
import { projectFiles } from '../support/project-files.ts';

const [nginx] = projectFiles('tests/servers', /nginx-stopgap\.conf$/);
const readme = projectFiles('.', /README\.md$/).find(({ path }) => path === 'README.md');

test('the hosting file sends exactly these headers', () => {
  const sent = headersIn(nginx?.text ?? '').filter(([name]) => name !== 'Cache-Control');
  expect(Object.fromEntries(sent)).toEqual(hostHeaders);
  expect(nginx?.text.match(/^\s*add_header [^C].* always;$/gm)?.length).toBeGreaterThan(0);
});

test('no place under it adds one of its own, which would drop the rest', () => {
  const places = nginx?.text.split(/^ {4}location /m).slice(1) ?? [];
  expect(places.length).toBeGreaterThan(3);
  expect(places.filter((place) => place.includes('add_header'))).toEqual([]);
});

test('a header that the README names has this value', () => {
  const named = headersIn(readme?.text ?? '').filter(([name]) => name in hostHeaders);
  expect(named.length).toBeGreaterThan(0);
  for (const [name, value] of named) expect(value, name).toBe(hostHeaders[name]);
});

test('the page lets no code in that is not the app’s, in a file or named by its hash', () => {
  const policy = new Map(
    pagePolicy({ scripts: ["'sha256-y'"], styles: ["'sha256-x'"] })
      .split('; ')
      .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  );
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", "'sha256-y'"]);
  expect(policy.get('style-src')).toEqual(["'self'", "'sha256-x'"]);
  expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
  expect(policy.get('trusted-types')).toEqual(['stopgap']);
  expect([...policy.values()].flat()).not.toContain("'unsafe-inline'");
});

/** The value as a browser gets it: outer quotation marks are nginx's own. */
function headersIn(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/add_header ([\w-]+) (?:"([^"]*)"|([^\s;]+))(?: always)?;/g)].map(
    ([, name = '', quoted, bare = '']) => [name, quoted ?? bare],
  );
}
