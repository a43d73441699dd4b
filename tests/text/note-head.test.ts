import { expect, test } from 'vitest';
import { contactOutcomes, noteFields } from '../../src/domain/record/note.ts';
import { noteHead } from '../../src/text/note-head.ts';

test.each([
  ['call', 'no-answer', 'Called: no answer'],
  ['call', 'spoke', 'Called: spoke'],
  ['call', '', 'Call'],
  ['message', 'sent', 'Text sent'],
  ['mail', 'sent', 'Mail sent'],
  ['message', 'will-pay', 'Text: will pay'],
  ['note', '', ''],
] as const)('%s, %s', (how, outcome, said) => {
  expect(noteHead({ how, outcome })).toBe(said);
});

test('whatever came of it is said', () => {
  for (const outcome of contactOutcomes.filter((one) => one !== ''))
    expect(noteHead({ how: noteFields.how.initial, outcome })).not.toBe('');
});
