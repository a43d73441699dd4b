import type { LocalDate } from '../../domain/time.ts';
import { ruleWords } from '../chore-rule.ts';
import type { Said } from '../parts.ts';
import type { ReasonFormat } from '../reason.ts';
import { count } from './count.ts';

export const reasons = {
  money: ({ money, days }, format) =>
    days === null ? format.money(money) : `${format.money(money)} por cobrar ${since(days)}`,
  promise: ({ on, days }, format) => `prometido para ${nearDay(on, days, format)}`,
  deadline: ({ on, days }, format) => `plazo ${nearDay(on, days, format)}`,
  wish: ({ on, days }, format) => `previsto para ${nearDay(on, days, format)}`,
  'said-pays': ({ on, days }, format) => `iba a pagar ${nearDay(on, days, format)}`,
  enquiry: ({ hours }) => {
    if (hours >= 48) return `consulta de hace ${count(Math.floor(hours / 24), 'día', 'días')}`;
    if (hours < 1) return 'consulta nueva, recién llegada';
    return `consulta nueva, hace ${count(hours, 'hora', 'horas')}`;
  },
  written: () => 'escrito, listo para enviar',
  leaves: ({ at, holiday }, format) =>
    `${holiday ? 'hoy festivo: ' : ''}lo envías ${format.time(at)}`,
  also: ({ count: others }) => `resuelve ${others + 1} de una vez`,
  'came-back': ({ on }, format) => `de vuelta desde ${format.time(on)}`,
  chore: ({ rule, days }) =>
    rule.is === 'on-date' || days === null
      ? ruleWords(rule)
      : `última vez ${days === 0 ? 'hoy' : `hace ${count(days, 'día', 'días')}`}`,
  'waiting-since': ({ days }) => `en tu lista ${since(days)}`,
  new: () => 'nuevo en tu lista',
  none: 'en tu lista',
} satisfies Said<'reasons'>;

function nearDay(on: LocalDate, days: number, format: ReasonFormat): string {
  if (days === 0) return 'hoy';
  return days === 1 ? 'mañana' : format.day(on);
}

function since(days: number): string {
  return days === 0 ? 'desde hoy' : `desde hace ${count(days, 'día', 'días')}`;
}
