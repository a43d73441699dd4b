import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const points = {
  title: 'Volver a un día anterior',
  hint: 'Todo queda como al acabar ese día. Lo que añadiste después se queda, y puedes deshacerlo.',
  reading: 'Mirando los últimos días',
  day: (day) => `Como estaba ${day}`,
  changed: (n) => count(n, 'ficha cambiada desde entonces', 'fichas cambiadas desde entonces'),
  none: 'Aún no hay un día anterior. Desde mañana puedes volver a como terminó hoy.',
  writing: 'Poniéndolo en su sitio',
  done: (n) =>
    n === 0
      ? 'Todo estaba ya así.'
      : `Hecho. ${count(n, 'ficha está', 'fichas están')} como entonces.`,
  close: 'Bien',
} satisfies Said<'points'>;
