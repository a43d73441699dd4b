import type { LocalDate } from '../../domain/time.ts';
import { ruleWords } from '../chore-rule.ts';
import type { Said } from '../parts.ts';
import type { ReasonFormat } from '../reason.ts';
import { count } from './count.ts';

export const reasons = {
  money: ({ money, days }, format) =>
    days === null ? format.money(money) : `${format.money(money)} à encaisser ${since(days)}`,
  promise: ({ on, days }, format) => `promis pour ${nearDay(on, days, format)}`,
  deadline: ({ on, days }, format) => `échéance ${nearDay(on, days, format)}`,
  wish: ({ on, days }, format) => `prévu pour ${nearDay(on, days, format)}`,
  'said-pays': ({ on, days }, format) => `paiement annoncé ${nearDay(on, days, format)}`,
  enquiry: ({ hours }) => {
    if (hours >= 48)
      return `demande reçue il y a ${count(Math.floor(hours / 24), 'jour', 'jours')}`;
    if (hours < 1) return 'nouvelle demande, à l’instant';
    return `nouvelle demande, il y a ${count(hours, 'heure', 'heures')}`;
  },
  written: () => 'écrit, prêt à partir',
  leaves: ({ at, holiday }, format) =>
    `${holiday ? 'jour férié : ' : ''}à envoyer ${format.time(at)}`,
  also: ({ count: others }) => `en règle ${others + 1} d’un coup`,
  'came-back': ({ on }, format) => `de retour depuis ${format.time(on)}`,
  chore: ({ rule, days }) =>
    rule.is === 'on-date' || days === null
      ? ruleWords(rule)
      : `dernière fois ${days === 0 ? 'aujourd’hui' : `il y a ${count(days, 'jour', 'jours')}`}`,
  'waiting-since': ({ days }) => `sur votre liste ${since(days)}`,
  new: () => 'nouveau sur votre liste',
  none: 'sur votre liste',
} satisfies Said<'reasons'>;

function nearDay(on: LocalDate, days: number, format: ReasonFormat): string {
  if (days === 0) return 'aujourd’hui';
  return days === 1 ? 'demain' : format.day(on);
}

function since(days: number): string {
  return days === 0 ? 'depuis aujourd’hui' : `depuis ${count(days, 'jour', 'jours')}`;
}
