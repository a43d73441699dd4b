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
  met: 'relié par six chiffres',
  parted: 'Téléphones retirés',
  partedBy: (when, by) => `${when}, par ${by}`,
  partedHint: `Personne que vous connaissez ? Allez à Synchronisation, « ${sync.leave} », puis scannez un code sur un téléphone sûr.`,
  lost: ['Perdu ?', ' Retirer ce téléphone'],
  out: {
    title: (name) => `Retirer : ${name}`,
    says: 'Dès maintenant il ne reçoit rien de nouveau et ne change rien. Ce qu’il avait lu y reste.',
    thisPhone: 'ce téléphone',
    goOn: (names) => `Continuent : ${names}.`,
    unmet: (names) =>
      `Entré avec le code ou par un autre téléphone : ${names}. Si vous ne le connaissez pas, retirez-le aussi.`,
    again: (names) =>
      `À ajouter de nouveau ensuite, car rien n’est venu d’eux depuis une mise à jour : ${names}.`,
    yes: 'Retirer',
    no: 'Le laisser',
    working: 'Retrait en cours',
    not: {
      offline: 'Pas de réseau en ce moment. Réessayez quand vous en aurez.',
      store: 'Le stockage ne l’a pas pris pour l’instant. Réessayez dans une minute.',
      changed: 'Un autre téléphone vient de changer qui en fait partie. Regardez encore la liste.',
      'by-file':
        'Votre jeu passe par un fichier, alors n’en donnez plus à ce téléphone. Ce qu’il avait lu y reste.',
    },
    codeTitle: 'Votre nouveau code de secours',
    codeLead:
      'C’est fait. Affiché cette seule fois : l’ancien code n’ouvre plus rien de nouveau, gardez donc celui-ci à sa place.',
    passwordTitle: 'Encore une chose',
    passwordLead: 'Le téléphone perdu connaît peut-être encore le mot de passe de votre stockage.',
  },
  lostSteps: [
    'Changez le mot de passe ou la clé de votre stockage, là où vous l’avez obtenu. Le téléphone perdu ne l’atteint alors même plus.',
    `Sur chaque téléphone que vous avez encore, allez à Synchronisation, « ${sync.newPassword} », et mettez le nouveau.`,
    'Si possible, effacez le téléphone perdu avec le service de son fabricant.',
  ],
  lostDone: 'Je sais quoi faire',
} satisfies Said<'crew'>;
