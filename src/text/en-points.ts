/** Words of going back to an earlier day. */
import { spoken } from './spoken.ts';

const entries = (n: number): string => `${n.toLocaleString('en')} ${n === 1 ? 'entry' : 'entries'}`;

export const pointsWords = spoken('points', {
  title: 'Go back to an earlier day',
  hint: 'All is as it was when that day ended. What you added since stays, and you can undo it.',
  reading: 'Looking at the last days',
  /** A day by its name: "yesterday", "26 Nov". */
  day: (day: string): string => `As it was ${day}`,
  changed: (n: number): string => `${entries(n)} changed since`,
  none: 'There is no earlier day to go back to yet. From tomorrow on you can go back to how today ended.',
  writing: 'Putting it back',
  done: (n: number): string =>
    n === 0
      ? 'All of it was so already.'
      : `Done. ${entries(n)} ${n === 1 ? 'is' : 'are'} as then.`,
  close: 'Good',
} as const);
