import type { Said } from '../parts.ts';

const units = {
  day: ['jeden Tag', 'Tage'],
  week: ['jede Woche', 'Wochen'],
  month: ['jeden Monat', 'Monate'],
  year: ['jedes Jahr', 'Jahre'],
} as const;

export const rule = {
  every: (n, unit) => {
    const [one, many] = units[unit];
    return n <= 1 ? one : `alle ${n} ${many}`;
  },
  about: (every) => `etwa ${every}`,
  onWeekday: (weekday) => ` am ${weekday}`,
  onLast: ' am letzten Tag',
  onDay: (day) => ` am ${day}.`,
  onDate: (day, month) => ` am ${day}. ${month}`,
  weekdays: [
    ...(['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag'] as const),
    ...(['Freitag', 'Samstag', 'Sonntag'] as const),
  ],
  months: [
    ...(['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August'] as const),
    ...(['September', 'Oktober', 'November', 'Dezember'] as const),
  ],
} satisfies Said<'rule'>;
