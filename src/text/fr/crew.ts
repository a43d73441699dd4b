import type { Said } from '../parts.ts';
import { sync } from './sync-setup.ts';

export const crew = {
  title: 'Équipe',
  alone:
    'Pour un aide avec son propre téléphone, une fois synchronisé avec le vôtre. Si vous travaillez seul, laissez ceci tel quel.',
  begin: 'Quelqu’un travaille avec moi',
  me: 'Qui utilise ce téléphone ?',
  meHint: 'Un prénom suffit',
  meWhy: 'Il figure à côté des notes et des appels faits ici.',
  add: 'Ajouter quelqu’un à l’équipe',
  addHint: 'Prénom',
  others: 'Dans l’équipe',
  isMe: (name) => `${name} utilise ce téléphone`,
  takeOut: ['Retirer', ' de l’équipe'],
  takenOut: 'Ce qui était pour cette personne est alors pour tous.',
  devices: 'Autres téléphones synchronisés',
  noName: 'Un téléphone sans nom',
  seen: (when) => `vu ${when}`,
  lost: ['Perdu ?', ' Que faire de ce téléphone'],
  lostTitle: 'Si ce téléphone est perdu',
  lostSteps: [
    'Changez le mot de passe ou la clé de votre stockage, là où vous l’avez obtenu. Dès lors ce téléphone ne reçoit rien de nouveau et ne change rien.',
    `Sur chaque téléphone que vous avez encore, allez à Synchronisation, « ${sync.newPassword} », et mettez le nouveau.`,
    'Ce que ce téléphone avait lu y reste. Si possible, effacez-le avec le service de son fabricant.',
  ],
  lostDone: 'Je sais quoi faire',
} satisfies Said<'crew'>;
