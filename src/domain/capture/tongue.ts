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
  /** Words of being somewhere at an hour. */
  readonly meets: RegExp;
  /** At the start what is done at a desk, anywhere what somebody said or wants: no visit, whatever the clock says. */
  readonly toDo: RegExp;
  /** Words that lead to a time, and go where it goes. */
  readonly leads: RegExp;
};

export const english: Tongue = {
  ...{ findKind, findDates, findLength, notDatesIn, quantitiesIn, ageIn, money: moneyWords },
  serves:
    /\b(?:service|serviced|clean|cut|colou?r|session|shoot|repair|fit|fitted|install|lesson|flight|tandem|wash|job|visit|callout)\b/i,
  meets: /\b(?:meet(?:ing)?|visit|see|survey|viewing|appointment|appt|measure|site)\b/i,
  toDo: /^\s*(?:apologi[sz]e|arrange|book|cancel|check|do|don['’]?t|draft|file|fill|find|finish|get|give|let|look|make|move|need|open|pay|plan|post|print|read|remember|resched\w+|say|scan|set|sign|sort|speak|start|submit|talk|think|try|update|upload|wait|work|write)\b|\b(?:said|says|asked|asks|wants?|needs|thinks|promised|promises|pays|paying|paid|will|would|can['’]?t|cannot|moved|rang|called|texted|emailed|wrote|back|home|away|free|busy|about|if|whether)\b/i,
  leads: /\b(?:on|at|for|from|by|@)\s*$/i,
};
