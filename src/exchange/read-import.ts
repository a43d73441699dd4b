/**
 * The one way a file comes in: bytes to text, text to what it says, that to a plan.
 * Nothing is written; a file that cannot be read, and a stop half way, change nothing.
 */
import type { Pace } from '../domain/import/pace.ts';
import type { Parsed } from '../domain/import/parsed.ts';
import type { Existing, Plan, Understand } from '../domain/import/plan.ts';
import { planImport } from '../domain/import/plan-import.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { parseCsv } from './csv.ts';
import type { Column, Mapping } from './csv-columns.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat, type Format } from './detect.ts';
import { parseIcs } from './ics.ts';
import type { ImportError } from './import-error.ts';
import { parseLines } from './lines.ts';
import { makePace, type Pacing } from './pace.ts';
import { parseVcard } from './vcard.ts';
import type { ZoneOffset } from './zone-offset.ts';

export type ImportFile = { readonly name: string; readonly bytes: ArrayBuffer };

export type ImportContext = Pacing & {
  /** The deck, deleted records included. */
  readonly existing: Existing;
  readonly now: Instant;
  /** The owner's IANA zone ("Europe/Oslo"). */
  readonly zone: string;
  readonly zoneOffset: ZoneOffset;
  /** ISO 4217 of an amount without a sign. */
  readonly currency?: string;
  readonly understandLine?: Understand;
  /** What the owner changed in the preview. */
  readonly choices?: ImportChoices;
};

export type ImportChoices = {
  readonly format?: Format;
  readonly mapping?: Mapping;
  readonly allDay?: boolean;
  readonly bringBack?: boolean;
};

export type ImportPlan = Plan & {
  readonly format: Format;
  /** What each column of a table was taken for; `null` for other formats. */
  readonly columns: readonly Column[] | null;
};

/** Address books with photos get large; beyond this a phone runs out of memory. */
export const largestFile = 64 * 1024 * 1024;
/** How much of the work is done once the file is read. */
const readShare = 0.6;

export async function readImport(
  file: ImportFile,
  context: ImportContext,
): Promise<Result<ImportPlan, ImportError>> {
  try {
    return await attempt(file, context);
  } catch (thrown) {
    if (context.signal?.aborted) return err({ is: 'stopped' });
    throw thrown;
  }
}

async function attempt(
  file: ImportFile,
  context: ImportContext,
): Promise<Result<ImportPlan, ImportError>> {
  const { byteLength } = file.bytes;
  if (byteLength > largestFile)
    return err({ is: 'too-big', bytes: byteLength, limit: largestFile });
  const decoded = decodeText(new Uint8Array(file.bytes));
  if (decoded.is === 'binary') return err({ is: 'not-readable', looksLike: decoded.looksLike });
  if (decoded.text.trim() === '') return err({ is: 'empty' });
  const format = context.choices?.format ?? detectFormat(file.name, decoded.text);
  const parsed = await parse(format, decoded.text, context);
  if (!parsed.ok) return parsed;
  const plan = await planImport(parsed.value.parsed, context.existing, planning(file, context));
  return ok({ ...plan, format, columns: parsed.value.columns });
}

type Read = { readonly parsed: Parsed; readonly columns: readonly Column[] | null };

async function parse(
  format: Format,
  text: string,
  context: ImportContext,
): Promise<Result<Read, ImportError>> {
  const pace = makePace(context, 0, readShare);
  if (format === 'csv') return parseCsv(text, csvOptions(context), pace);
  const parsed = await withoutColumns(format, text, { context, pace });
  return parsed.ok ? ok({ parsed: parsed.value, columns: null }) : parsed;
}

function withoutColumns(
  format: Exclude<Format, 'csv'>,
  text: string,
  { context, pace }: { readonly context: ImportContext; readonly pace: Pace },
): Promise<Result<Parsed, ImportError>> {
  switch (format) {
    case 'vcard':
      return parseVcard(text, pace);
    case 'ics':
      return parseIcs(text, { ...context, allDay: context.choices?.allDay ?? false }, pace);
    case 'lines':
      return parseLines(text, pace);
  }
}

function csvOptions({ choices, currency }: ImportContext) {
  return {
    ...(choices?.mapping && { mapping: choices.mapping }),
    ...(currency !== undefined && { currency }),
  };
}

function planning(file: ImportFile, context: ImportContext) {
  return {
    now: context.now,
    source: file.name,
    pace: makePace(context, readShare, 1),
    bringBack: context.choices?.bringBack ?? false,
    ...(context.understandLine && { understandLine: context.understandLine }),
  };
}
