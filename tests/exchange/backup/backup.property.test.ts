/** A backup gives back what went in, says what a damaged one lost, and never breaks on what is none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../src/domain/change/change.ts';
import type { BackupContent, ReadBackup } from '../../../src/exchange/backup/format.ts';
import { readBackup } from '../../../src/exchange/backup/read-backup.ts';
import { writeBackup } from '../../../src/exchange/backup/write-backup.ts';
import { anyJson, anyStamp } from '../../support/arbitrary-records.ts';
import { random } from '../../support/random.ts';

const anyRow = fc
  .record({
    id: fc.uuid(),
    title: fc.string({ unit: 'grapheme' }),
    x: fc.dictionary(fc.string(), anyJson),
    stamp: anyStamp,
  })
  // As JSON has it: it knows no -0.
  .map(({ id, title, x, stamp }) => JSON.stringify({ id, title, x, s: { title: stamp } }))
  .map((text) => JSON.parse(text) as Row);

const anyContent: fc.Arbitrary<BackupContent> = fc
  .record({
    tables: fc.array(
      fc.record({
        table: fc.constantFrom('task', 'customer', 'unheard'),
        rows: fc.array(anyRow, { maxLength: 250 }),
      }),
      { maxLength: 3 },
    ),
    blobs: fc.array(fc.record({ id: fc.uuid(), bytes: fc.uint8Array({ maxLength: 600 }) }), {
      maxLength: 4,
    }),
    made: fc.nat(),
    newest: fc.nat(),
  })
  .map(({ tables, blobs, made, newest }) => {
    const rows = tables.reduce((sum, { rows: own }) => sum + own.length, 0);
    const head = {
      app: '1.2.3',
      made,
      newest,
      counts: { task: rows },
      rows,
      blobs: blobs.length,
      away: 2,
      rescued: null,
    };
    return { head, tables, blobs };
  });

describe('a backup', () => {
  test('gives back every record and every byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const read = await readBackup(await written(content), open());
        expect(read.ok && contentOf(read.value)).toEqual(contentOf(content));
        expect(read.ok && read.value.missing).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  test('with a passphrase opens by that one alone, and says which it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const file = await written(content, 'Grüße 21:40');
        const right = await readBackup(file, open('Gru\u0308ße 21:40'));
        expect(right.ok && contentOf(right.value)).toEqual(contentOf(content));
        expect(await readBackup(file, open('Gruesse 21:40'))).toEqual({
          ok: false,
          error: { is: 'wrong-passphrase' },
        });
        expect(await readBackup(file, open())).toEqual({
          ok: false,
          error: { is: 'needs-passphrase' },
        });
      }),
      { numRuns: 3 },
    );
  });

  test('with a passphrase shows nothing of it', async () => {
    const canary = 'CANARY-7351';
    const rows = [{ id: canary, title: canary, s: {} } as Row];
    const content = {
      ...empty,
      tables: [{ table: 'task', rows }],
      blobs: [{ id: canary, bytes: bytesOf(canary) }],
    };
    expect(latin(await written(content, 'a word'))).not.toContain(canary);
    expect(latin(await written({ ...empty, blobs: content.blobs }))).toContain(canary);
  });

  test('damaged in a few places loses the blocks that were hit, no more, and says how much', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyContent,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 3,
        }),
        async (content, hits) => {
          const read = await readBackup(hurt(await written(content), hits), open());
          const most = hits.length * blockOf(content.head.rows);
          if (read.ok) expectWhole(content, read.value, most);
          else expect(read.error).toEqual({ is: 'damaged' });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('cut short gives back what was written before the cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyContent,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (content, share) => {
          const file = await written(content);
          const cut = file.subarray(0, Math.floor(file.length * share));
          const read = await readBackup(cut, open());
          const after = read.ok ? rowsOf(read.value) : [];
          if (!read.ok) expect(['damaged', 'not-a-backup']).toContain(read.error.is);
          expect(rowsOf(content).slice(0, after.length)).toEqual(after);
          // What is told of a damaged file is what is left of it.
          const told = read.ok && read.value.missing ? read.value.head.counts : undefined;
          const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
          if (told) expect(sum(Object.values(told))).toBe(after.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of which nothing but its head is left is damaged, and no empty one', async () => {
    const rows = [{ id: 'a', title: 'a', s: {} } as Row];
    const head = { ...empty.head, rows: 1, counts: { task: 1 } };
    const parts: Uint8Array[] = [];
    const source = { head, tables: [{ table: 'task', rows }], blobs: [] };
    for await (const part of writeBackup(source, open())) parts.push(part);
    const cut = new Uint8Array(parts.slice(0, 2).flatMap((part) => [...part]));
    const read = await readBackup(cut, open());
    expect(read).toEqual({ ok: false, error: { is: 'damaged' } });
  });
});

describe('what is no backup', () => {
  test('is said to be none, whatever it holds', async () => {
    const head = bytesOf('STOPGAP\n\x01\x00\x00\x00');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, begins) => {
        const file = begins ? new Uint8Array([...head, ...bytes]) : bytes;
        const read = await readBackup(file, open());
        expect(read.ok).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test('one of a newer version is left alone', async () => {
    const file = await written(empty);
    file[8] = 2;
    expect(await readBackup(file, open())).toEqual({
      ok: false,
      error: { is: 'newer', version: 2 },
    });
  });
});

const fileHead = 12;
/** A twentieth of a small deck, at most 100 records. */
const blockOf = (rows: number) => Math.min(100, Math.max(4, Math.ceil(rows / 20)));

type Hit = readonly [at: number, by: number];

function hurt(file: Uint8Array, hits: readonly Hit[]): Uint8Array {
  const bytes = new Uint8Array(file);
  for (const [at, by] of hits) {
    const place = fileHead + (at % (file.length - fileHead));
    bytes[place] = (bytes[place] ?? 0) ^ by;
  }
  return bytes;
}

/** All that came back is as it was, what did not is counted, and that is at most `most` records. */
function expectWhole(content: BackupContent, read: ReadBackup, most: number): void {
  const [before, after] = [rowsOf(content), rowsOf(read)];
  const known = new Set(before);
  expect(after.filter((row) => !known.has(row))).toEqual([]);
  const lost = before.length - after.length;
  expect(lost).toBeLessThanOrEqual(most);
  const missing = read.missing ?? { rows: 0, blobs: 0 };
  expect(missing.rows ?? lost).toBe(lost);
  expect(missing.blobs ?? content.blobs.length - read.blobs.length).toBe(
    content.blobs.length - read.blobs.length,
  );
}

const empty: BackupContent = {
  head: { app: '', made: 0, newest: 0, counts: {}, rows: 0, blobs: 0, away: 0, rescued: null },
  tables: [],
  blobs: [],
};

const next = random(7);
const randomBytes = (count: number) =>
  Uint8Array.from({ length: count }, () => Math.floor(next() * 256));

function open(passphrase: string | null = null) {
  return { passphrase, randomBytes };
}

async function written(
  content: BackupContent,
  passphrase: string | null = null,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeBackup(content, open(passphrase))) parts.push(part);
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

/** Tables as they stand, in however many blocks. */
function contentOf({ head, tables, blobs }: BackupContent | ReadBackup) {
  return {
    head,
    rows: tables.flatMap(({ table, rows }) => rows.map((row) => [table, row])),
    blobs,
  };
}

function rowsOf({ tables }: BackupContent): readonly string[] {
  return tables.flatMap(({ table, rows }) => rows.map((row) => JSON.stringify([table, row])));
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
