import type { Said } from '../parts.ts';
import { count } from './count.ts';

const records = (n: number): string => count(n, 'post', 'poster');

export const points = {
  title: 'Gå tilbake til en tidligere dag',
  hint: 'Alt blir som da dagen var slutt. Det du har lagt til siden, blir, og du kan angre.',
  reading: 'Ser på de siste dagene',
  day: (day) => `Som det var ${day}`,
  changed: (n) => `${records(n)} endret siden`,
  none: 'Det er ingen tidligere dag å gå tilbake til ennå. Fra i morgen kan du gå tilbake til slik denne dagen endte.',
  writing: 'Legger det tilbake',
  done: (n) => (n === 0 ? 'Alt var slik fra før.' : `Ferdig. ${records(n)} er som da.`),
  close: 'Fint',
} satisfies Said<'points'>;
