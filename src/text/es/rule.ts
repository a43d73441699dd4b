import type { Said } from '../parts.ts';

const units = {
  day: ['día', 'días'],
  week: ['semana', 'semanas'],
  month: ['mes', 'meses'],
  year: ['año', 'años'],
} as const;

export const rule = {
  every: (n, unit) => {
    const [one, many] = units[unit];
    return n <= 1 ? `cada ${one}` : `cada ${n} ${many}`;
  },
  about: (every) => `más o menos ${every}`,
  onWeekday: (weekday) => ` el ${weekday}`,
  onLast: ' el último día',
  onDay: (day) => ` el día ${day}`,
  onDate: (day, month) => ` el ${day} de ${month}`,
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  months: [
    ...(['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto'] as const),
    ...(['septiembre', 'octubre', 'noviembre', 'diciembre'] as const),
  ],
} satisfies Said<'rule'>;
