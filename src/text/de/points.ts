import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const points = {
  title: 'Zurück zu einem früheren Tag',
  hint: 'Alles wird, wie es am Ende dieses Tages war. Was du seither eingetragen hast, bleibt, und du kannst es rückgängig machen.',
  reading: 'Die letzten Tage werden angesehen',
  day: (day) => `Wie es ${day} war`,
  changed: (n) => `${count(n, 'Eintrag', 'Einträge')} seither geändert`,
  none: 'Noch gibt es keinen früheren Tag. Ab morgen kannst du zurück zu heute, wie es endete.',
  writing: 'Wird zurückgelegt',
  done: (n) =>
    n === 0
      ? 'Alles war schon so.'
      : `Fertig. ${count(n, 'Eintrag ist', 'Einträge sind')} wie damals.`,
  close: 'Gut',
} satisfies Said<'points'>;
