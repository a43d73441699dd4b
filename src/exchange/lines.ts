/** A page of lines: one line, one task. */
import { bulletLength } from '../domain/capture/lines.ts';
import type { Pace } from '../domain/import/pace.ts';
import {
  type LeftOut,
  nothingParsed,
  type Parsed,
  type ParsedTask,
} from '../domain/import/parsed.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { ImportError } from './import-error.ts';

const ticked = /^\s*(?:[-*+•·]\s*)?(?:\[[xX✓✔]\]|[☑☒✅✓✔])/u;

export async function parseLines(text: string, pace: Pace): Promise<Result<Parsed, ImportError>> {
  const tasks: ParsedTask[] = [];
  const leftOut: LeftOut[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|[\n\u2028\u2029]/);
  for (const [i, line] of lines.entries()) {
    await pace.step(i / lines.length);
    const title = titleOf(line);
    if (title === '') continue;
    if (ticked.test(line)) leftOut.push({ line: i + 1, what: title, why: 'already-done' });
    else tasks.push(taskOf(title, i + 1));
  }
  if (tasks.length === 0 && leftOut.length === 0) return err({ is: 'empty' });
  return ok({ ...nothingParsed, tasks, leftOut });
}

/** The line without its bullet; '' for a line of nothing but drawing. */
function titleOf(line: string): string {
  const title = line.slice(bulletLength(line)).replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(title) ? title : '';
}

export function taskOf(title: string, line: number): ParsedTask {
  return {
    line,
    title,
    notes: [],
    on: null,
    dateWords: '',
    moneyWords: '',
    minutes: null,
    customer: null,
  };
}
