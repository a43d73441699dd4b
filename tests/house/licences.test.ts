/** Every library that ships is in the app with its licence, and under one that lets it ship. */
import { expect, test } from 'vitest';
import { shippedLicences, unlistedPackages } from '../../hosting/licences.ts';
import { licences } from '../../src/help/licences.ts';

const allowed: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'MPL-2.0',
]);

test('the list in the app is what its packages say', () => {
  expect(licences).toEqual(shippedLicences());
  expect(licences.length).toBeGreaterThan(10);
  expect(licences.map(({ name }) => name)).toContain('workbox-core');
});

test('every library has its whole licence, and an allowed one', () => {
  for (const { name, licence, version, text } of licences) {
    const choices = licence.replace(/[()]/g, '').split(' OR ');
    expect(
      choices.some((one) => allowed.has(one)),
      `${name}: ${licence}`,
    ).toBe(true);
    expect(text.length, name).toBeGreaterThan(500);
    expect(version, name).toMatch(/^\d+\.\d+/);
  }
});

test('a build with a package that is not listed stops', () => {
  const within = '/home/me/stopgap/node_modules';
  const modules = [
    '/home/me/stopgap/src/main.tsx',
    `${within}/preact/dist/preact.mjs`,
    `${within}/left-out/index.js`,
    `${within}/@some/one/index.js`,
    `${within}/dexie/node_modules/nested/index.js`,
  ];
  expect(unlistedPackages(modules)).toEqual(['@some/one', 'left-out', 'nested']);
  expect(unlistedPackages(modules.slice(0, 2))).toEqual([]);
});
