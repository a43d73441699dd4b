import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { precacheManifest } from '../../service-worker/vite-plugin.ts';

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(path.join(os.tmpdir(), 'stopgap-dist-'));
  mkdirSync(path.join(dist, 'assets'));
  write('index.html', '<p>1</p>');
  write('assets/app-abc.js', '1');
  write('assets/app-abc.js.map', '1');
  write('sw.js', '1');
  write('sync-engine-abc.js', '1');
});

afterEach(() => rmSync(dist, { recursive: true }));

describe('the list for the worker', () => {
  test('has every file but those of the worker and the maps', () => {
    expect(urls()).toEqual(['/assets/app-abc.js', '/index.html']);
  });

  test('gives a revision only to names without a hash', () => {
    expect(revisionOf('/assets/app-abc.js')).toBe(null);
    expect(revisionOf('/index.html')).toMatch(/^[0-9a-f]{16}$/);
  });

  test('changes with the bytes and not with the time', () => {
    const before = revisionOf('/index.html');
    write('index.html', '<p>1</p>');
    expect(revisionOf('/index.html')).toBe(before);
    write('index.html', '<p>2</p>');
    expect(revisionOf('/index.html')).not.toBe(before);
  });
});

function write(name: string, text: string): void {
  writeFileSync(path.join(dist, name), text);
}

function urls(): readonly string[] {
  return precacheManifest(dist).map(({ url }) => url);
}

function revisionOf(url: string): string | null | undefined {
  return precacheManifest(dist).find((entry) => entry.url === url)?.revision;
}
