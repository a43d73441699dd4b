/** Two engines and a deck through every real server, with the network cut and mended. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { webdavRemote } from '../../src/sync/webdav-remote.ts';
import { startCutProxy } from '../support/cut-proxy.ts';
import {
  canary,
  inStep,
  openDecks,
  readableFiles,
  syncThroughCuts,
  task,
  tasksIn,
} from '../support/decks.ts';
import { realPorts } from '../support/http-ports.ts';
import { startWebdav } from './webdav-servers.ts';

const told: Record<string, Readonly<Record<string, number>>> = {};
afterAll(() => console.table(told));

describe.each(['nginx', 'apache', 'rclone'] as const)('two decks through %s', (name) => {
  test('hold the same after every cut, and the store cannot read a word', async () => {
    const server = await startWebdav(name);
    const proxy = await startCutProxy(Number(new URL(server.base).port));
    let requests = 0;
    const ports = {
      ...realPorts,
      fetch: (url: string, init: RequestInit) => {
        requests += 1;
        return fetch(url, init);
      },
    };
    try {
      const base = `http://127.0.0.1:${proxy.port}/`;
      const decks = await openDecks(() => webdavRemote({ ...server, base, root: 'v1/w' }, ports));
      const seen = await syncThroughCuts(decks, proxy);
      await decks[0]?.cycle();
      requests = 0;
      await decks[0]?.cycle();
      const { files, readable } = readableFiles(server.data);
      told[name] = { ...seen, requestsOfQuietCycle: requests, files };
      expect(readable).toEqual([]);
      // The look itself can see: one planted word is found.
      const planted = path.join(server.data, 'planted');
      writeFileSync(planted, `before ${canary} after`);
      expect(readableFiles(server.data).readable).toEqual([planted]);
      expect(files).toBeGreaterThan(3);
      expect(requests).toBe(1);
    } finally {
      await proxy.stop();
      await server.stop();
    }
  }, 180_000);

  test('a wiped store is filled again, and nothing is deleted', async () => {
    const server = await startWebdav(name);
    try {
      const place = { ...server, root: 'v1/w' };
      const [phone, tablet, later] = await openDecks(() => webdavRemote(place, realPorts), 3);
      if (!phone || !tablet || !later) throw new Error('three devices are needed');
      for (let at = 0; at < 40; at += 1) await phone.write([task(at, 'call')]);
      await tablet.write([task(50, 'post')]);
      await inStep([phone, tablet]);
      for (const inside of readdirSync(server.data)) {
        rmSync(path.join(server.data, inside), { recursive: true });
      }
      for (const deck of [phone, tablet]) deck.restart();
      await inStep([phone, tablet, later]);
      expect([phone, tablet, later].map(tasksIn)).toEqual([41, 41, 41]);
    } finally {
      await server.stop();
    }
  }, 180_000);
});
