/** How a customer was reached and what came of it, in a few words. */
import type { Note } from '../domain/record/note.ts';
import { spoken } from './spoken.ts';

const hows = {
  note: '',
  call: 'Call',
  message: 'Text',
  mail: 'Mail',
  visit: 'Visit',
} as const satisfies { readonly [H in Note['how']]: string };

const outcomes = {
  '': '',
  spoke: 'spoke',
  'no-answer': 'no answer',
  'left-message': 'left a message',
  'will-pay': 'will pay',
  sent: 'sent',
  yes: 'they said yes',
  no: 'they said no',
} as const satisfies { readonly [O in Note['outcome']]: string };

export const noteWords = spoken('note', {
  hows,
  outcomes,
  called: 'Called',
  by: (name: string): string => `by ${name}`,
} as const);

/** Who of the crew it is from. */
export function noteBy(name: string): string {
  return noteWords.by(name);
}

/** '' for a note that is only words. */
export function noteHead({ how, outcome }: Pick<Note, 'how' | 'outcome'>): string {
  const { hows, outcomes, called } = noteWords;
  if (outcome === 'sent') return [hows[how], outcomes.sent].filter(Boolean).join(' ');
  const done = how === 'call' && outcome !== '' ? called : hows[how];
  return [done, outcomes[outcome]].filter(Boolean).join(': ');
}
