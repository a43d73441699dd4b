import type { Said } from '../parts.ts';
import { count } from './count.ts';

const records = (n: number): string => count(n, 'post', 'poster');

export const points = {
  title: 'Gå tilbake til en tidligere dag',
  hint: 'Alt blir som da dagen var slutt. Det du har lagt til siden, blir, og du kan angre.',
  reading: 'Ser på de siste dagene',
  day: (day) => `Som det var ${day}`,
  changed: (n) => `${records(n)} endret siden`,
  none: 'De siste dagene er det ikke endret noe som kan tas tilbake.',
  writing: 'Legger det tilbake',
  done: (n) => (n === 0 ? 'Alt var slik fra før.' : `Ferdig. ${records(n)} er som da.`),
  close: 'Fint',
} satisfies Said<'points'>;
