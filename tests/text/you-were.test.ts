import { expect, test } from 'vitest';
import { taskKinds } from '../../src/domain/record/task.ts';
import { youWere, youWereWords } from '../../src/text/you-were.ts';

const { en } = youWereWords;
const title = 'Boiler quote';

test('says what was being done with whom, and names the task where there is nobody', () => {
  expect(youWere({ kind: 'small-quote', title }, 'Ana', en)).toBe(
    'You were writing the quote for Ana',
  );
  expect(youWere({ kind: 'call', title }, '', en)).toBe('You were at: Boiler quote');
  expect(youWere({ kind: 'errand', title }, 'Ana', en)).toBe('You were at: Boiler quote');
});

test.each(taskKinds)('%s: one line that names who or what, with and without a customer', (kind) => {
  expect(youWere({ kind, title }, '', en)).toBe('You were at: Boiler quote');
  expect(youWere({ kind, title }, 'Ana', en)).toMatch(/^You were .*(Ana|Boiler quote)$/);
});
