/** The figures for people, and as one line of JSON for programs. */
import type { Row, Section, Spread } from './figure.ts';

export function tableOf(section: Section): string {
  const lines = section.rows.map((row) => [
    row.what,
    cell(row, row.value[1]),
    cell(row, row.value[4]),
    row.unit,
    row.goal ? `${row.goal.holds ? 'ok  ' : 'OVER'} ${row.goal.words}` : '',
  ]);
  const head = [section.title, '1×', '4×', '', ''];
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((line) => width(line[i]))));
  const text = [head, ...lines].map((line) => line.map((part, i) => pad(part, widths[i] ?? 0, i)));
  return [...text.map((line) => line.join('  ').trimEnd()), ...(section.notes ?? []).map(indent)]
    .concat('')
    .join('\n');
}

export function jsonOf(sections: readonly Section[], about: object): string {
  const figures = Object.fromEntries(
    sections.map(({ id, rows }) => [
      id,
      Object.fromEntries(rows.map((row) => [row.id, told(row)])),
    ]),
  );
  const over = sections.flatMap(({ id, rows }) =>
    rows.filter(({ goal }) => goal?.holds === false).map((row) => `${id}.${row.id}`),
  );
  return JSON.stringify({ ...about, figures, over });
}

function told({ unit, value, goal }: Row) {
  const numbers = ({ median, p95, runs }: Spread) => ({
    median: rounded(median),
    p95: rounded(p95),
    runs,
  });
  return {
    unit,
    x1: numbers(value[1]),
    ...(value[4] && { x4: numbers(value[4]) }),
    ...(goal && { goal: goal.words, holds: goal.holds }),
  };
}

function cell({ unit }: Row, spread: Spread | undefined): string {
  if (!spread) return '';
  const { median, p95, runs } = spread;
  return unit === 'ms' && runs > 1 ? `${short(median)} (${short(p95)})` : short(median);
}

function short(value: number): string {
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function pad(text: string, to: number, column: number): string {
  const space = ' '.repeat(Math.max(0, to - width(text)));
  return column === 1 || column === 2 ? space + text : text + space;
}

function width(text = ''): number {
  return [...text].length;
}

function indent(note: string): string {
  return `  ${note}`;
}
