import type { Said } from '../parts.ts';

const units = {
  day: ['tous les', 'jours'],
  week: ['toutes les', 'semaines'],
  month: ['tous les', 'mois'],
  year: ['tous les', 'ans'],
} as const;

export const rule = {
  every: (n, unit) => {
    const [each, name] = units[unit];
    return n <= 1 ? `${each} ${name}` : `${each} ${n} ${name}`;
  },
  about: (every) => `environ ${every}`,
  onWeekday: (weekday) => ` le ${weekday}`,
  onLast: ' le dernier jour',
  onDay: (day) => ` le ${ordinal(day)}`,
  onDate: (day, month) => ` le ${ordinal(day)} ${month}`,
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  months: [
    ...(['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août'] as const),
    ...(['septembre', 'octobre', 'novembre', 'décembre'] as const),
  ],
} satisfies Said<'rule'>;

function ordinal(day: number): string {
  return day === 1 ? '1er' : String(day);
}
