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
import { random } from '../support/random.ts';
import { context, fixture } from './import-deck.ts';

/** Inputs per parser: batches of mutants, each batch from one seed that a failure prints. */
const batches = 100;
const perBatch = 200;

const cards = piecesOf('customers.vcf', /(?=BEGIN:VCARD)/);
const events = piecesOf('visits.ics', /(?=BEGIN:V(?:EVENT|TIMEZONE))/);
const rows = piecesOf('tasks.csv', /(?<=\r\n)(?=task)/);
const notes = piecesOf('notebook.txt', /(?<=\n)/);

const nasty = [
  ...['"', '""', ';', ':', ',', '=', '=\r\n', '\r', '\n', '\r\n ', '\\', '\\n', '\0', '\ufeff'],
  ...['\ud800', '😀', 'BEGIN:', 'END:VCARD\r\n', '\r\nEND:VEVENT\r\n', ';TYPE="a,""b"', ':\t '],
  ...[';ENCODING=QUOTED-PRINTABLE:=C3', ';ENCODING=b:AAAA\r\nAAAA', '\r\nBEGIN:VALARM\r\n'],
  ...['\r\nDTSTART:00000000T999999Z', '\r\nRRULE:FREQ=SECONDLY', '\r\nDURATION:-P9W', '9', '-'],
  ...['\r\nRRULE:FREQ=DAILY;INTERVAL=0', '\r\nRDATE:20261201', '\r\nRECURRENCE-ID:20261101T'],
];
type Random = () => number;

/** One to three pieces of a real file with up to six wounds. */
function mutant(pieces: readonly string[], random: Random): string {
  const pick = (n: number) => Math.floor(random() * n);
  const parts = Array.from({ length: 1 + pick(3) }, () => pieces[pick(pieces.length)]);
  let text = random() < 0.05 ? '' : parts.join('');
  for (let wounds = pick(7); wounds > 0; wounds--) {
    const at = pick(text.length + 1);
    const junk = String.fromCodePoint(pick(0x3000), 1 + pick(0x7e));
    const insert = random() < 0.6 ? (nasty[pick(nasty.length)] ?? '') : junk;
    text = text.slice(0, at) + insert + text.slice(at + pick(40));
  }
  return text;
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

async function never(
  parse: (text: string) => Promise<Result<Parsed, ImportError>>,
  pieces: readonly string[],
): Promise<void> {
  let read = 0;
  const property = fc.asyncProperty(fc.nat(), async (seed) => {
    const next = random(seed);
    for (let i = 0; i < perBatch; i++) {
      const text = mutant(pieces, next);
      try {
        const result = await parse(text);
        holds(text, result);
        if (result.ok) read++;
      } catch (thrown) {
        throw new Error(`on ${JSON.stringify(text)}`, { cause: thrown });
      }
    }
  });
  await fc.assert(property, { numRuns: batches, endOnFailure: true });
  // Mutants nothing can be read from would prove little.
  expect(read).toBeGreaterThan(batches * perBatch * 0.4);
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
