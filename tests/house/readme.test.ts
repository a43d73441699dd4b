/** What the README says of the ladders is what the app does. */
import { expect, test } from 'vitest';
import { countryLines, ladderLines, rungLines } from '../support/ladder-table.ts';
import { projectFiles } from '../support/project-files.ts';

test('every rung, ladder and country stands in the README as it is in the code', () => {
  const readme = projectFiles('.', /^.*\/README\.md$/).find(({ path }) => path === 'README.md');
  const lines = new Set(readme?.text.split('\n'));
  const wanted = [...rungLines(), ...ladderLines(), ...countryLines()];
  expect(wanted.filter((line) => !lines.has(line))).toEqual([]);
});
