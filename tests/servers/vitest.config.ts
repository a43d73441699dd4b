/** The tests over real servers: `npm run test:servers`, never a part of `npm test`. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const top = path.join(import.meta.dirname, '../..');

export default defineConfig({
  root: top,
  resolve: { alias: { dexie: path.join(top, 'node_modules/dexie/dist/modern/dexie.mjs') } },
  test: {
    environment: 'node',
    include: ['tests/servers/**/*.servers.ts'],
    exclude: process.env['LONG'] === '1' ? [] : ['tests/servers/long/**'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
