/** What a restore does and did, in numbers a plumber reads. */
import { expect, test } from 'vitest';
import { restoreWords } from '../../src/text/en-backup.ts';

const nothing = { come: {}, change: {}, go: {} };
const some = { come: { task: 3, customer: 1, template: 2 }, change: { task: 1 }, go: { task: 2 } };

test('each way says what comes, changes and goes', () => {
  expect(restoreWords.does(some)).toBe(
    '1 customer, 3 tasks, 2 other records come back. 1 task changes. 2 tasks here now go.',
  );
  expect(restoreWords.does({ ...nothing, come: { note: 1 } })).toBe('1 note comes back.');
  expect(restoreWords.does(nothing)).toBe('Nothing changes: all of it is here already.');
});

test('and it says the same once it is done', () => {
  expect(restoreWords.done(9, some)).toBe(
    'Done. 9 records are as in the backup: 1 customer, 3 tasks, 2 other records came back, 1 task changed, 2 tasks went.',
  );
  expect(restoreWords.done(0, nothing)).toBe('All of it was here already.');
});
