/** A hundred thousand inputs in every run, and the bombs that a size alone does not show. */
import { expect, test } from 'vitest';
import { writeBlock } from '../../src/exchange/backup/blocks.ts';
import { deflate } from '../../src/exchange/backup/deflate.ts';
import { fileHeadBytes, magic } from '../../src/exchange/backup/format.ts';
import { readBackup } from '../../src/exchange/backup/read-backup.ts';
import { fuzz } from './fuzz.ts';

const inputs = 100_000;

test('no input throws, hangs, leaves something half or reaches a prototype', async () => {
  const done = await fuzz({ inputs, seed: 1 });
  expect(done.finds).toEqual([]);
  expect(done.inputs).toBe(inputs);
  expect(done.written.tries).toBeGreaterThan(inputs / 500);
  expect(done.written.refused).toBeGreaterThan(inputs / 5000);
  for (const [name, [tried, read]] of Object.entries(done.targets)) {
    expect(read / tried, `read of ${name}`).toBeGreaterThan(0.02);
  }
}, 900_000);

test('a backup that inflates to gigabytes is refused, and inflated no further than it may be', async () => {
  const spaces = ' '.repeat(31 * 1024 * 1024);
  const payload = await deflate(new TextEncoder().encode(`{"table":"task","rows":[]${spaces}}`));
  const blocks = Array.from({ length: 100 }, (_, index) =>
    writeBlock({ kind: 'rows', index, payload }),
  );
  const start = new Uint8Array(fileHeadBytes);
  start.set([...new TextEncoder().encode(magic), 1]);
  const file = new Blob([start, ...((await Promise.all(blocks)) as Uint8Array<ArrayBuffer>[])]);
  expect(file.size).toBeLessThan(8 * 1024 * 1024);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const before = process.memoryUsage().rss;
  const read = await readBackup(bytes, { passphrase: null, randomBytes: (n) => new Uint8Array(n) });
  expect(read).toEqual({ ok: false, error: { is: 'damaged' } });
  expect(process.memoryUsage().rss - before).toBeLessThan(1024 ** 3);
}, 120_000);
