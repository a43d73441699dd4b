import { expect, test } from 'vitest';
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
