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
import { diceOf, piecesOf, textMutant } from '../fuzz/mutate.ts';
import { random } from '../support/random.ts';
import { context, fixture } from './import-deck.ts';

/** Inputs per parser: batches of mutants, each batch from one seed that a failure prints. */
const batches = 100;
const perBatch = 200;

const cards = piecesOf(textOf('customers.vcf'), /(?=BEGIN:VCARD)/);
const events = piecesOf(textOf('visits.ics'), /(?=BEGIN:V(?:EVENT|TIMEZONE))/);
const rows = piecesOf(textOf('tasks.csv'), /(?<=\r\n)(?=task)/);
const notes = piecesOf(textOf('notebook.txt'), /(?<=\n)/);

function textOf(name: string): string {
  return new TextDecoder().decode(fixture(name).bytes);
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
    const dice = diceOf(random(seed));
    for (let i = 0; i < perBatch; i++) {
      const text = textMutant(pieces, dice);
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
