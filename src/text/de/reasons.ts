import type { LocalDate } from '../../domain/time.ts';
import { ruleWords } from '../chore-rule.ts';
import type { Said } from '../parts.ts';
import type { ReasonFormat } from '../reason.ts';
import { count } from './count.ts';

export const reasons = {
  money: ({ money, days }, format) =>
    days === null ? format.money(money) : `${format.money(money)} offen ${since(days)}`,
  promise: ({ on, days }, format) => `zugesagt für ${nearDay(on, days, format)}`,
  deadline: ({ on, days }, format) => `Frist ${nearDay(on, days, format)}`,
  wish: ({ on, days }, format) => `geplant für ${nearDay(on, days, format)}`,
  'said-pays': ({ on, days }, format) => `wollte ${nearDay(on, days, format)} zahlen`,
  enquiry: ({ hours }) => {
    if (hours >= 48) return `Anfrage, ${count(Math.floor(hours / 24), 'Tag', 'Tage')} alt`;
    if (hours < 1) return 'neue Anfrage, gerade gekommen';
    return `neue Anfrage, ${count(hours, 'Stunde', 'Stunden')} alt`;
  },
  written: () => 'geschrieben, kann raus',
  leaves: ({ at, holiday }, format) =>
    `${holiday ? 'Feiertag heute: ' : ''}du sendest es ${format.time(at)}`,
  also: ({ count: others }) => `erledigt ${others + 1} auf einmal`,
  'came-back': ({ on }, format) => `wieder da seit ${format.time(on)}`,
  chore: ({ rule, days }) =>
    rule.is === 'on-date' || days === null
      ? ruleWords(rule)
      : `zuletzt erledigt ${days === 0 ? 'heute' : `vor ${count(days, 'Tag', 'Tagen')}`}`,
  'waiting-since': ({ days }) => `${since(days)} auf deiner Liste`,
  new: () => 'neu auf deiner Liste',
  none: 'auf deiner Liste',
} satisfies Said<'reasons'>;

function nearDay(on: LocalDate, days: number, format: ReasonFormat): string {
  if (days === 0) return 'heute';
  return days === 1 ? 'morgen' : format.day(on);
}

function since(days: number): string {
  return days === 0 ? 'seit heute' : `seit ${count(days, 'Tag', 'Tagen')}`;
}
