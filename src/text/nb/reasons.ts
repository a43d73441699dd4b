import type { LocalDate } from '../../domain/time.ts';
import { ruleWords } from '../chore-rule.ts';
import type { Said } from '../parts.ts';
import type { ReasonFormat } from '../reason.ts';
import { count } from './count.ts';

export const reasons = {
  money: ({ money, days }, format) =>
    days === null
      ? format.money(money)
      : `${format.money(money)} ute${days === 0 ? ' siden i dag' : ` i ${count(days, 'dag', 'dager')}`}`,
  promise: ({ on, days }, format) => `lovet ${nearDay(on, days, format)}`,
  deadline: ({ on, days }, format) => `frist ${nearDay(on, days, format)}`,
  wish: ({ on, days }, format) => `planlagt ${nearDay(on, days, format)}`,
  'said-pays': ({ on, days }, format) => `skulle betale ${nearDay(on, days, format)}`,
  enquiry: ({ hours }) => {
    if (hours >= 48) return `forespørsel, ${Math.floor(hours / 24)} dager gammel`;
    if (hours < 1) return 'ny forespørsel, kom nettopp';
    return `ny forespørsel, ${count(hours, 'time', 'timer')} gammel`;
  },
  written: () => 'skrevet, klar til å sendes',
  leaves: ({ at, holiday }, format) =>
    `${holiday ? 'helligdag i dag: ' : ''}sendes ${format.time(at)}`,
  also: ({ count: others }) => `ordner ${others + 1} på én gang`,
  'came-back': ({ on }, format) => `tilbake siden ${format.time(on)}`,
  chore: ({ rule, days }) =>
    rule.is === 'on-date' || days === null
      ? ruleWords(rule)
      : `sist gjort ${days === 0 ? 'i dag' : `for ${count(days, 'dag', 'dager')} siden`}`,
  'waiting-since': ({ days }) => `på listen i ${count(days, 'dag', 'dager')}`,
  new: () => 'ny på listen',
  none: 'på listen',
} satisfies Said<'reasons'>;

function nearDay(on: LocalDate, days: number, format: ReasonFormat): string {
  if (days === 0) return 'i dag';
  return days === 1 ? 'i morgen' : format.day(on);
}
