import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const points = {
  title: 'Revenir à un jour passé',
  hint: 'Tout redevient comme à la fin de ce jour. Ce que vous avez ajouté depuis reste, et vous pouvez annuler.',
  reading: 'On regarde les derniers jours',
  day: (day) => `Comme c’était ${day}`,
  changed: (n) => count(n, 'fiche modifiée depuis', 'fiches modifiées depuis'),
  none: 'Il n’y a pas encore de jour plus ancien. Dès demain, vous pourrez revenir à la fin de ce jour.',
  writing: 'Remise en place',
  done: (n) =>
    n === 0
      ? 'Tout était déjà ainsi.'
      : `C’est fait. ${count(n, 'fiche est', 'fiches sont')} comme alors.`,
  close: 'Bien',
} satisfies Said<'points'>;
