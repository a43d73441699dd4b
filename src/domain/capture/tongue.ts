/** What understanding a line asks of the language it is written in. */

import type { LocalDate } from '../time.ts';
import { type DateLine, type Dates, findDates } from './find-due.ts';
import { type FoundKind, findKind } from './find-kind.ts';
import { type FoundLength, findLength } from './find-length.ts';
import { ageIn, type FoundAge, type MoneyWords, moneyWords } from './find-money.ts';
import { notDatesIn, quantitiesIn } from './not-dates.ts';
import type { Span } from './words.ts';

export type Tongue = {
  readonly findKind: (text: string) => FoundKind | undefined;
  readonly findDates: (line: DateLine) => Dates;
  readonly findLength: (text: string) => FoundLength | undefined;
  readonly notDatesIn: (text: string) => readonly Span[];
  readonly quantitiesIn: (text: string) => readonly Span[];
  readonly ageIn: (text: string, today: LocalDate, from: number) => FoundAge | undefined;
  readonly money: MoneyWords;
  /** Work that is paid for: a bare number beside it is its price. */
  readonly serves: RegExp;
  /** Words that lead to a time, and go where it goes. */
  readonly leads: RegExp;
};

export const english: Tongue = {
  ...{ findKind, findDates, findLength, notDatesIn, quantitiesIn, ageIn, money: moneyWords },
  serves:
    /\b(?:service|serviced|clean|cut|colou?r|session|shoot|repair|fit|fitted|install|lesson|flight|tandem|wash|job|visit|callout)\b/i,
  leads: /\b(?:on|at|for|from|by|@)\s*$/i,
};
