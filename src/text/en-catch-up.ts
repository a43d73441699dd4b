/** Words for who comes back: no count above seven, and no blame in any of them. */
import type { MatterFacts } from '../domain/catch-up/facts.ts';
import { spoken } from './spoken.ts';

const some = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const catchUpWords = spoken('catchUp', {
  title: (days: number): readonly [string, string] => [
    'Welcome back.',
    `${days} days, nothing lost.`,
  ],
  lots: 'What lay here',
  matter: 'Still matter',
  matterOne: 'Still matters',
  canWait: 'Can wait',
  probablyOver: 'Probably over',
  /** `isAll` is false when more go along than the number says. */
  canWaitHow: (isAll: boolean): string =>
    isAll ? 'spread over this week, one tap' : 'these and the rest: over this week, one tap',
  probablyOverHow: (isAll: boolean): string =>
    isAll ? 'to Someday, one tap' : 'these and the rest: to Someday, one tap',
  facts: (
    { promises, deadlines, enquiries, money, isOwed }: MatterFacts,
    amount: (money: NonNullable<MatterFacts['money']>) => string,
  ): string => {
    const facts = [
      ...(promises > 0 ? [some(promises, 'promise', 'promises')] : []),
      ...(money ? [`${amount(money)} ${isOwed ? 'waiting' : 'at stake'}`] : []),
      ...(deadlines > 0 ? [some(deadlines, 'deadline', 'deadlines')] : []),
      ...(enquiries > 0 ? [some(enquiries, 'enquiry', 'enquiries')] : []),
    ];
    return facts.slice(0, 2).join(' · ') || 'first of all';
  },
  doMatter: (cards: number): string =>
    cards === 1 ? 'Do the one that matters' : `Do the ${cards} that matter`,
  minutes: (n: number): string => `about ${n} min`,
  sort: 'Sort the other ones',
  keepOnly: 'Keep only what still matters',
  notNow: 'Not now',
  evening: (leaves: string): string =>
    `The hour for calls is over. The round tonight is writing: messages wait until ${leaves}.`,
  otherHour: (leaves: string): string =>
    `This is no hour for calls. The round now is writing: messages wait until ${leaves}.`,
  fell: 'Old wishes rest on Someday now.',
  fellTitle: 'Wishes of long ago',
  see: 'See them',
  /** How a move of several is told. */
  several: {
    canWait: 'What can wait, over this week',
    probablyOver: 'What is probably over',
    keepOnly: 'All that can rest',
  },
  sorting: {
    back: 'Back',
    progress: (at: number, of: number): string => `Card ${at} of ${of}`,
    question: 'What about this one?',
    keep: 'Keep',
    week: 'This week',
    someday: 'Someday',
    letGo: 'Let go',
  },
} as const);
