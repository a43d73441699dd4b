import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/exchange/detect.ts';
import { largestFile, readImport } from '../../src/exchange/read-import.ts';
import {
  bufferOf,
  context,
  emptyDeck,
  fixture,
  planOf,
  textFile,
  withPlan,
} from './import-deck.ts';

describe('what a file is', () => {
  const texts = {
    vcard: 'BEGIN:VCARD\r\nFN:Anna\r\nEND:VCARD',
    ics: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR',
    csv: 'Name,Phone\nAnna,07700 900123',
    lines: 'ring Anna, then Ola\nVAT\n- order 22mm elbows x10, flux',
  } as const;

  it.each(Object.entries(texts))('is told by its content: %s', (format, text) => {
    for (const name of ['', 'a.txt', 'download', 'a.bin']) {
      expect(detectFormat(name, text)).toBe(format);
    }
  });

  it.each([
    ['one column under a header, called a table', 'a.csv', 'Task\nRing Anna\nVAT', 'csv'],
    ['one column without a header', 'a.csv', 'Ring Anna\nVAT', 'lines'],
    ['semicolons', 'a.txt', 'Kunde;Telefon\nAnna;07700 900123', 'csv'],
    ['a separator line of Excel', 'a.csv', 'sep=;\nTask;Notes\nRing;x', 'csv'],
    ['prose with commas', 'a.txt', 'Anna, Ola and Tom\nring them, today', 'lines'],
    ['three columns without a header', 'a.txt', 'a;1;x\nb;2;y\nc;3;z', 'csv'],
  ])('%s', (_, name, text, format) => {
    expect(detectFormat(name, text)).toBe(format);
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['nothing', '', { is: 'empty' }],
    ['white space', ' \n\t\n', { is: 'empty' }],
    ['only drawing', '---\n***', { is: 'empty' }],
    ['a web page', '<!DOCTYPE html><p>BEGIN:VCARD', { is: 'not-readable', looksLike: 'web-page' }],
    ['a pdf', '%PDF-1.7', { is: 'not-readable', looksLike: 'pdf' }],
    ['an app backup', '{"stopgap": 1}', { is: 'not-readable', looksLike: 'backup' }],
    ['a card cut off', 'BEGIN:VCARD\nFN:Anna', { is: 'not-readable', line: 1 }],
    ['an empty calendar', 'BEGIN:VCALENDAR\nEND:VCALENDAR', { is: 'empty' }],
  ])('%s', async (_, text, error) => {
    expect(await readImport(textFile('file', text), context)).toEqual({ ok: false, error });
  });

  it('bytes of a picture and a spreadsheet', async () => {
    const read = (bytes: readonly number[]) =>
      readImport({ name: 'file', bytes: bufferOf(Uint8Array.from(bytes)) }, context);
    expect(await read([0xff, 0xd8, 0xff, 0xe0, 0, 16])).toMatchObject({
      error: { looksLike: 'picture' },
    });
    expect(await read([0x50, 0x4b, 3, 4, 20, 0])).toMatchObject({
      error: { looksLike: 'spreadsheet' },
    });
    expect(await read([1, 2, 3, 0, 0, 200])).toMatchObject({ error: { looksLike: 'unknown' } });
  });

  it('is refused by size before it is read', async () => {
    const bytes = { byteLength: largestFile + 1 } as ArrayBuffer;
    expect(await readImport({ name: 'a.vcf', bytes }, context)).toEqual({
      ok: false,
      error: { is: 'too-big', bytes: largestFile + 1, limit: largestFile },
    });
  });
});

describe('a long import', () => {
  const rows = Array.from({ length: 2_000 }, (_, i) => `Task ${i},note ${i}`);
  const long = textFile('long.csv', ['Task,Notes', ...rows].join('\n'));

  it('lets the screen breathe and says how far it is', async () => {
    const shares: number[] = [];
    let yields = 0;
    const plan = await planOf(long, {
      onProgress: (share) => shares.push(share),
      yieldNow: async () => {
        yields++;
      },
    });
    expect(plan.counts.tasks).toBe(2_000);
    expect(yields).toBeGreaterThanOrEqual(20);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it('yields by the clock where there is one', async () => {
    let [time, yields] = [0, 0];
    await planOf(long, {
      clock: () => time++,
      yieldNow: async () => {
        yields++;
      },
    });
    expect(yields).toBeGreaterThan(100);
  });

  it('stops when the owner stops it, early or late', async () => {
    for (const after of [1, 12]) {
      const stop = new AbortController();
      let yields = 0;
      const result = await readImport(long, {
        ...context,
        signal: stop.signal,
        yieldNow: async () => {
          if (++yields === after) stop.abort();
        },
      });
      expect(result).toEqual({ ok: false, error: { is: 'stopped' } });
      expect(yields).toBe(after);
    }
  });
});

describe('what the owner deleted', () => {
  it('stays deleted, is said, and comes back when asked for', async () => {
    const file = fixture('notebook.txt');
    const deck = withPlan(emptyDeck, await planOf(file));
    const gone = { ...deck, tasks: deck.tasks.map((task) => ({ ...task, deleted: true })) };
    const plan = await planOf(file, { existing: gone });
    expect(plan.changes).toEqual([]);
    expect(plan.counts.deletedBefore).toBe(15);
    expect(new Set(plan.leftOut.map(({ why }) => why))).toEqual(new Set(['deleted-before']));
    const back = await planOf(file, { existing: gone, choices: { bringBack: true } });
    expect(withPlan(gone, back).tasks.every(({ deleted }) => !deleted)).toBe(true);
  });
});
