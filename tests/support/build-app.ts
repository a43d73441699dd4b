/** Finds or fetches the browser, and builds the app, once before the tests that need them. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findBrowser } from './find-browser.ts';

const top = path.join(import.meta.dirname, '../..');

export default function buildApp(): void {
  // Here nothing times it: fetching one may take a minute.
  findBrowser();
  // In a process of its own: inside a test run the mode is "test", and the worker would stay out.
  const vite = path.join(top, 'node_modules/vite/bin/vite.js');
  const env = { ...process.env, NODE_ENV: 'production', VITEST: undefined };
  const built = spawnSync(process.execPath, [vite, 'build'], { cwd: top, env, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The build stopped.\n${built.stdout}\n${built.stderr}`);
}
