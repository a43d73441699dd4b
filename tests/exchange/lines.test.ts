import { describe, expect, it } from 'vitest';
import { withoutPause } from '../../src/domain/import/pace.ts';
import { parseLines } from '../../src/exchange/lines.ts';

async function parse(text: string) {
  const result = await parseLines(text, withoutPause);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a page of lines', () => {
  it('drops bullets, boxes and blank lines, and keeps the line it was on', async () => {
    const page = '- ring Anna\n\n* quote Ola\n[ ] VAT\n  •  order flux\n---\nplain -- line\n';
    const { tasks } = await parse(page);
    expect(tasks.map(({ title, line }) => [line, title])).toEqual([
      [1, 'ring Anna'],
      [3, 'quote Ola'],
      [4, 'VAT'],
      [5, 'order flux'],
      [7, 'plain -- line'],
    ]);
  });

  it('leaves out what is ticked, and says so', async () => {
    const { tasks, leftOut } = await parse('[x] paid rent\n✓ rang Tom\nring Anna');
    expect(tasks.map(({ title }) => title)).toEqual(['ring Anna']);
    expect(leftOut).toEqual([
      { line: 1, what: 'paid rent', why: 'already-done' },
      { line: 2, what: 'rang Tom', why: 'already-done' },
    ]);
  });

  it('reads line ends of any make', async () => {
    const { tasks } = await parse('a\r\nb\rc\u2028d\n\ne');
    expect(tasks.map(({ title, line }) => `${line}${title}`)).toEqual([
      '1a',
      '2b',
      '3c',
      '4d',
      '6e',
    ]);
  });
});
