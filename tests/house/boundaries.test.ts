/** Imports point one way: which room may import which, read from the imports themselves. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ProjectFile, projectFiles } from '../support/project-files.ts';

type Rule = {
  readonly rooms: readonly string[];
  /** Rooms whose types alone may be imported. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
};

const house: Readonly<Record<string, Rule>> = {
  'src/domain': { rooms: [] },
  'src/text': {
    rooms: ['src/domain'],
    types: ['src/storage', 'src/sync', 'src/exchange', 'src/help'],
    packages: ['preact', 'preact/hooks'],
  },
  'src/help': { rooms: ['src/text', 'src/domain'] },
  // Runs in the build and the tests only.
  'src/help/compile': { rooms: ['src/help', 'src/domain'], packages: ['marked', 'vite', 'node:'] },
  'src/storage': { rooms: ['src/domain'], packages: ['dexie'] },
  'src/exchange': {
    rooms: ['src/domain'],
    packages: ['papaparse', 'ical.js', 'chrono-node/en', 'hash-wasm'],
  },
  'src/sync': {
    rooms: ['src/storage', 'src/domain', 'src/platform'],
    packages: ['aws4fetch', '@hpke/core'],
  },
  'src/state': {
    rooms: ['src/sync', 'src/storage', 'src/exchange', 'src/help', 'src/domain', 'src/platform'],
    types: ['src/text'],
    packages: ['zustand/vanilla', 'preact/hooks'],
  },
  'src/ui': { rooms: ['src/text', 'src/domain'], packages: ['preact', 'preact/hooks', 'uqr'] },
  'src/screens': {
    rooms: [
      ...['src/state', 'src/ui', 'src/text', 'src/domain'],
      ...['src/help/help-text.ts', 'src/help/licences.ts'],
    ],
    packages: ['preact', 'preact/hooks'],
  },
  'src/platform': { rooms: ['src/domain'] },
  'src/platform/browser': {
    rooms: ['src/platform', 'src/domain', 'service-worker/messages.ts'],
    packages: ['qr/decode.js'],
  },
  'src/app.tsx': {
    rooms: ['src/screens', 'src/state', 'src/ui', 'src/text', 'src/domain', 'src/styles'],
    packages: ['preact', 'preact/hooks'],
  },
  // The engine for the worker, which has no screen: none of the rooms that draw.
  'src/background.ts': { rooms: ['src/state', 'src/platform/browser'] },
  'src/main.tsx': {
    rooms: [
      ...['src/app.tsx', 'src/screens', 'src/state', 'src/sync', 'src/storage', 'src/exchange'],
      ...['src/help', 'src/text', 'src/ui', 'src/platform', 'src/platform/browser', 'src/styles'],
    ],
    packages: ['preact'],
  },
  'service-worker': { rooms: [], packages: ['workbox-precaching', 'workbox-routing'] },
  'service-worker/vite-plugin.ts': { rooms: ['hosting'], packages: ['vite', 'node:'] },
};

const rooms = Object.keys(house).sort((a, b) => b.length - a.length);
const files = [...projectFiles('src', /\.tsx?$/), ...projectFiles('service-worker', /\.ts$/)];

describe('imports', () => {
  test('every file lives in a room', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.map(({ path: file }) => file).filter((file) => !roomOf(file))).toEqual([]);
  });

  test('go only to the rooms the house allows', () => {
    expect(files.flatMap(wrongImports)).toEqual([]);
  });

  test('name their file with its ending', () => {
    const bare = files.flatMap((file) =>
      importsOf(file)
        .filter(({ to }) => to.startsWith('.') && !/\.(tsx?|css|md|json)(\?\w+)?$/.test(to))
        .map(({ to }) => `${file.path} ► ${to}`),
    );
    expect(bare).toEqual([]);
  });
});

test('no file passes on what others export', () => {
  const barrels = files.filter(({ path: file, text }) => {
    return /^export (type )?(\*|\{[^}]*\}) .*from /m.test(text) || /\/index\.tsx?$/.test(file);
  });
  expect(barrels.map(({ path: file }) => file)).toEqual([]);
});

test('exports have names', () => {
  const nameless = files.filter(({ text }) => /^export default /m.test(text));
  expect(nameless.map(({ path: file }) => file)).toEqual([]);
});

test('storage waits for nothing but the database, or a transaction would end early', () => {
  const waits = /\bfetch\(|\bcrypto\.|\bsetTimeout\(|\bsetInterval\(|\.arrayBuffer\(|\.formData\(/;
  const storage = projectFiles('src/storage', /\.ts$/);
  // Waits for a frame before it reads, outside of any transaction.
  const before = 'src/storage/live.ts';
  const waiting = storage.filter(({ text }) => waits.test(text)).map(({ path: file }) => file);
  expect(waiting.filter((file) => file !== before)).toEqual([]);
});

test('the domain has no clock, no dice and no device', () => {
  const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\b|\bnavigator\b/;
  const domain = projectFiles('src/domain', /\.ts$/);
  expect(domain.filter(({ text }) => impure.test(text)).map(({ path: file }) => file)).toEqual([]);
});

type Import = { readonly to: string; readonly typeOnly: boolean };

function wrongImports(file: ProjectFile): readonly string[] {
  const home = roomOf(file.path);
  const rule = home === undefined ? undefined : house[home];
  if (rule === undefined) return [];
  const isAllowed = ({ to, typeOnly }: Import) => {
    if (!to.startsWith('.'))
      return rule.packages?.includes(to.replace(/^node:.*/, 'node:')) ?? false;
    const target = path.posix.join(path.posix.dirname(file.path), to);
    const room = roomOf(target);
    if (room === home || rule.rooms.includes(target) || everybodys.test(target)) return true;
    if (room === undefined) return rule.rooms.some((allowed) => target.startsWith(`${allowed}/`));
    return rule.rooms.includes(room) || (typeOnly && (rule.types?.includes(room) ?? false));
  };
  return importsOf(file)
    .filter((given) => !isAllowed(given))
    .map(({ to }) => `${file.path} ► ${to}`);
}

/** One style file lies beside each piece, the rest are everybody's; so is the version of the app. */
const everybodys = /\.css$|^package\.json$/;

/** The longest room that the path lies in. */
function roomOf(file: string): string | undefined {
  return rooms.find((room) => file === room || file.startsWith(`${room}/`));
}

function importsOf({ text }: ProjectFile): readonly Import[] {
  const fixed = [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+['"]([^'"]+)['"]/gm),
  ];
  const bare = [...text.matchAll(/^import\s+()['"]([^'"]+)['"]/gm)];
  const lazy = [...text.matchAll(/\bimport\(()\s*['"]([^'"]+)['"]/g)];
  return [...fixed, ...bare, ...lazy].map(([, type, to = '']) => ({ to, typeOnly: Boolean(type) }));
}
