import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPause } from '../../src/domain/import/pace.ts';
import type { Parsed } from '../../src/domain/import/parsed.ts';
import type { Result } from '../../src/domain/result.ts';
import { parseCsv } from '../../src/exchange/csv.ts';
import { decodeText } from '../../src/exchange/decode-text.ts';
import { detectFormat } from '../../src/exchange/detect.ts';
import { parseIcs } from '../../src/exchange/ics.ts';
import type { ImportError } from '../../src/exchange/import-error.ts';
import { parseLines } from '../../src/exchange/lines.ts';
import { parseVcard } from '../../src/exchange/vcard.ts';
import { context, fixture } from './import-deck.ts';

/** Inputs per parser. */
const numRuns = 20_000;

const cards = piecesOf('customers.vcf', /(?=BEGIN:VCARD)/);
const events = piecesOf('visits.ics', /(?=BEGIN:V(?:EVENT|TIMEZONE))/);
const rows = piecesOf('tasks.csv', /(?<=\r\n)(?=task)/);
const notes = piecesOf('notebook.txt', /(?<=\n)/);

const nasty = fc.constantFrom(
  ...['"', '""', ';', ':', ',', '=', '=\r\n', '\r', '\n', '\r\n ', '\\', '\\n', '\0', '\ufeff'],
  ...[
    '\ud800',
    '😀',
    'BEGIN:',
    'END:VCARD\r\n',
    'END:VEVENT\r\n',
    ';ENCODING=QUOTED-PRINTABLE:=C3',
  ],
  ...['RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n', 'RRULE:FREQ=YEARLY;BYDAY=MO;BYMONTHDAY=1;'],
  ...['DTSTART:00000000T999999Z\r\n', 'INTERVAL=0;', 'COUNT=99999999;', 'FREQ=SECONDLY', '9', '-'],
);
type Edit = { readonly at: number; readonly remove: number; readonly insert: string };
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 40 }),
  insert: fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 6 })),
});

function mutated(pieces: readonly string[]): fc.Arbitrary<string> {
  const some = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 });
  const edited = fc
    .tuple(some, fc.array(edit, { maxLength: 6 }))
    .map(([parts, edits]) => edits.reduce(apply, parts.join('')));
  return fc.oneof({ arbitrary: edited, weight: 9 }, fc.string({ unit: 'binary', maxLength: 60 }));
}

function apply(text: string, { at, remove, insert }: Edit): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + insert + text.slice(from + remove);
}

function piecesOf(name: string, between: RegExp): readonly string[] {
  const text = new TextDecoder().decode(fixture(name).bytes);
  // Photos are long and alike: a short stretch of one is enough.
  const pieces = text.split(between).map((piece) => piece.replace(/(?:\r\n [\w+/=]{60,})+/g, ''));
  return [...pieces.slice(0, 12), ...pieces.slice(-4)];
}

function holds(text: string, result: Result<Parsed, ImportError>): void {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).length;
  const isLine = (line: number) => Number.isInteger(line) && line >= 1 && line <= lines;
  if (!result.ok) {
    expect(['empty', 'not-readable']).toContain(result.error.is);
    if ('line' in result.error) expect(isLine(result.error.line ?? 0)).toBe(true);
    return;
  }
  const { customers, tasks, visits, leftOut, noticed } = result.value;
  const said = [...customers, ...tasks, ...visits, ...leftOut, ...noticed];
  expect(said.every(({ line }) => isLine(line))).toBe(true);
  expect(tasks.every(({ title }) => title.trim() !== '')).toBe(true);
  const timed = visits.every(({ start, end }) => Number.isSafeInteger(start) && end > start);
  expect(timed).toBe(true);
}

function never(
  parse: (text: string) => Promise<Result<Parsed, ImportError>>,
  pieces: readonly string[],
): Promise<void> {
  const property = fc.asyncProperty(mutated(pieces), async (text) =>
    holds(text, await parse(text)),
  );
  return fc.assert(property, { numRuns });
}

describe('no input makes a parser throw, and every line it names is one of the file', () => {
  it('vCard', async () => {
    await never((text) => parseVcard(text, withoutPause), cards);
  }, 30_000);

  it('iCalendar', async () => {
    const { now, zone, zoneOffset } = context;
    await never((text) => parseIcs(text, { now, zone, zoneOffset }, withoutPause), events);
  }, 30_000);

  it('tables', async () => {
    await never(async (text) => {
      const result = await parseCsv(text, {}, withoutPause);
      return result.ok ? { ok: true, value: result.value.parsed } : result;
    }, rows);
  }, 30_000);

  it('lines', async () => {
    await never((text) => parseLines(text, withoutPause), notes);
  }, 30_000);

  it('bytes of any kind decode or are named', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const decoded = decodeText(bytes);
        if (decoded.is === 'text') detectFormat('file', decoded.text);
      }),
      { numRuns: 5_000 },
    );
  });
});
