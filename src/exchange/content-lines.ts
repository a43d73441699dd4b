/** What vCard and iCalendar share: blocks from BEGIN to END, folded lines, parameters. */

export type Line = { readonly line: number; readonly text: string };
export type Block = {
  readonly name: string;
  /** Line of the file BEGIN stands on, from 1. */
  readonly line: number;
  /** Physical lines between BEGIN and END, still folded. */
  readonly lines: readonly Line[];
  /** How far into the text it ends, 0 to 1. */
  readonly share: number;
  /** `false` when the file or the next block began before its END. */
  readonly whole: boolean;
};
/** A line outside every block asked for. */
export type Loose = Line & { readonly name: 'loose'; readonly share: number };

/** Blocks of these names in order, and loose lines between them; blocks inside a block are its lines. */
export function* blocksOf(text: string, names: ReadonlySet<string>): Generator<Block | Loose> {
  let open: { name: string; line: number; lines: Line[] } | undefined;
  let share = 0;
  for (const { line, text: physical, end } of physicalLines(text)) {
    share = end / text.length;
    const mark = markOf(physical);
    if (mark?.is === 'begin' && names.has(mark.name)) {
      if (open) yield { ...open, share, whole: false };
      open = { name: mark.name, line, lines: [] };
    } else if (mark?.is === 'end' && mark.name === open?.name) {
      yield { ...open, share, whole: true };
      open = undefined;
    } else if (open) open.lines.push({ line, text: physical });
    else yield { name: 'loose', line, text: physical, share };
  }
  if (open) yield { ...open, share, whole: false };
}

/**
 * Logical lines: a line that begins with white space goes on from the one before.
 * vCard 2.1 folds at a space and keeps it, later versions add one that goes.
 */
export function unfold(lines: readonly Line[], keepSpace = false): readonly Line[] {
  const logical: Logical[] = [];
  for (const physical of lines) {
    const last = logical.at(-1);
    if (last && goesOn(last, physical.text)) extend(last, physical.text, keepSpace);
    else if (physical.text !== '') logical.push({ line: physical.line, parts: [physical.text] });
  }
  return logical.map(({ line, parts }) => ({ line, text: parts.join('') }));
}

type Logical = { readonly line: number; readonly parts: string[] };

function goesOn(last: Logical, text: string): boolean {
  return isFolded(text) || isSoftBreak(last.parts);
}

function extend({ parts }: Logical, text: string, keepSpace: boolean): void {
  const plain = isFolded(text) ? text.slice(1) : text;
  if (!isSoftBreak(parts)) parts.push(keepSpace ? text : plain);
  else parts.splice(-1, 1, (parts.at(-1) ?? '').slice(0, -1), plain);
}

function isFolded(text: string): boolean {
  return text[0] === ' ' || text[0] === '\t';
}

/** Folds a logical line at 75 characters, as exports do. */
export function fold(line: string): string {
  const parts = line.match(/[\s\S]{1,74}/gu) ?? [''];
  return parts.join('\r\n ');
}

/** A quoted-printable line that ends in `=` goes on in the next one. */
function isSoftBreak(parts: readonly string[]): boolean {
  return (parts.at(-1)?.endsWith('=') ?? false) && isQuotedPrintable(parts[0] ?? '');
}

function isQuotedPrintable(line: string): boolean {
  return /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE\b/i.test(line);
}

function* physicalLines(text: string): Generator<Line & { readonly end: number }> {
  const separator = text.includes('\n') ? '\n' : '\r';
  let line = 1;
  for (let start = 0; start <= text.length; line++) {
    const found = text.indexOf(separator, start);
    const end = found === -1 ? text.length : found;
    const cut = end > start && text[end - 1] === '\r' ? end - 1 : end;
    const from = start === 0 && text[0] === '\ufeff' ? 1 : start;
    yield { line, text: text.slice(from, cut), end };
    start = end + 1;
  }
}

function markOf(text: string): { is: 'begin' | 'end'; name: string } | undefined {
  const first = text[0];
  if (first !== 'B' && first !== 'E' && first !== 'b' && first !== 'e' && first !== ' ') {
    return undefined;
  }
  const match = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  return { is: match[1].toLowerCase() as 'begin' | 'end', name: match[2].toUpperCase() };
}
