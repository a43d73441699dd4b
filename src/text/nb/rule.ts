import type { Said } from '../parts.ts';

const units = {
  day: ['hver dag', 'hver', 'dag'],
  week: ['hver uke', 'hver', 'uke'],
  month: ['hver måned', 'hver', 'måned'],
  year: ['hvert år', 'hvert', 'år'],
} as const;

const ordinals: { readonly [n: number]: string } = { 2: 'annen', 3: 'tredje', 4: 'fjerde' };

export const rule = {
  every: (n, unit) => {
    const [one, each, name] = units[unit];
    if (n <= 1) return one;
    if (n === 2 && unit === 'year') return 'annethvert år';
    return n === 2 && unit !== 'year'
      ? `annenhver ${name}`
      : `${each} ${ordinals[n] ?? `${n}.`} ${name}`;
  },
  about: (every) => `omtrent ${every}`,
  onWeekday: (weekday) => ` på ${weekday}`,
  onLast: ' den siste dagen',
  onDay: (day) => ` den ${day}.`,
  onDate: (day, month) => ` ${day}. ${month}`,
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  months: [
    ...(['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august'] as const),
    ...(['september', 'oktober', 'november', 'desember'] as const),
  ],
} satisfies Said<'rule'>;
