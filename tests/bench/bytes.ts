/** What must come over the network before the first screen, and what there is in all. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { precacheManifest } from '../../service-worker/vite-plugin.ts';
import type { Built } from './build.ts';
import { atMost, type Section, single } from './figure.ts';

const budgetKb = 60;

export function measureBytes({ app, floor }: Built): Section {
  const path = criticalPath(app);
  const first = single(kbOf(app, path));
  const kept = precacheManifest(app)
    .map(({ url }) => url)
    .filter((url) => !url.startsWith('/bench/'));
  const parts = path.map((url) => `${url} ${kbOf(app, [url]).toFixed(1)}`);
  return {
    id: 'bytes',
    title: 'Bytes, gzip -9',
    rows: [
      {
        id: 'empty-app',
        what: 'limit: a page with Preact and Dexie alone',
        unit: 'kB',
        value: single(kbOf(floor, criticalPath(floor, '/dexie/index.html'))),
      },
      {
        id: 'first-load',
        what: `before the first screen, ${path.length} files`,
        unit: 'kB',
        value: first,
        goal: atMost({ 1: budgetKb }, first, 'kB'),
      },
      {
        id: 'precache',
        what: `kept for offline in all, ${kept.length} files`,
        unit: 'kB',
        value: single(kbOf(app, kept)),
      },
    ],
    notes: [`on the way to the first screen: ${parts.join(' · ')}`],
  };
}

/** The page, its scripts with all they import at once, and the styles that are not in the page. */
export function criticalPath(root: string, page = '/index.html'): readonly string[] {
  const html = readFileSync(path.join(root, page), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => /^<script|rel="(?:modulepreload|stylesheet)"/.test(tag))
    .map(([, url = '']) => url);
  const found = new Set([page]);
  const todo = [...named];
  for (let url = todo.pop(); url !== undefined; url = todo.pop()) {
    if (found.has(url)) continue;
    found.add(url);
    if (url.endsWith('.js')) todo.push(...importsOf(root, url));
  }
  return [...found];
}

/** Kilobytes of the files as a server sends them, each compressed by itself. */
export function kbOf(root: string, urls: readonly string[]): number {
  const sizes = urls.map(
    (url) => gzipSync(readFileSync(path.join(root, url)), { level: 9 }).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

function importsOf(root: string, url: string): readonly string[] {
  const code = readFileSync(path.join(root, url), 'utf8');
  const found = code.matchAll(/\bimport\s*(?:[\w*{}$,\s]+from\s*)?["'](\.[^"']+)["']/g);
  return [...found].map(([, to = '']) => path.posix.join(path.posix.dirname(url), to));
}
