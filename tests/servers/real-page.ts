/** A page of a real browser with the remotes in it, on an origin of its own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../support/find-browser.ts';
import type * as entry from './browser-entry.ts';

export type InPage = typeof entry;

export type RealPage = {
  readonly origin: string;
  readonly page: Page;
  readonly stop: () => Promise<void>;
};

declare global {
  interface Window {
    readonly remotes: InPage;
  }
}

export async function openPage(): Promise<RealPage> {
  const [origin, close] = await emptyOrigin();
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(origin);
  await page.addScriptTag({ content: await bundled() });
  const stop = async () => {
    await browser.close();
    await close();
  };
  return { origin, page, stop };
}

function launch(): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, args });
}

/** One script, as the entry would be loaded by the app. */
export async function bundled(): Promise<string> {
  const lib = { entry: path.join(import.meta.dirname, 'browser-entry.ts'), name: 'remotes' };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { ...lib, formats: ['iife'] } },
  });
  const [
    {
      output: [chunk],
    } = { output: [] },
  ] = Array.isArray(built) ? built : [];
  if (chunk?.type !== 'chunk') throw new Error('no script came out');
  return chunk.code;
}

async function emptyOrigin(): Promise<readonly [string, () => Promise<void>]> {
  const server = createServer((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>page</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return [
    origin,
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  ];
}
