import { outcomeTeller } from '../outcome.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';

const counted = {
  customer: ['client', 'clients'],
  task: ['tâche', 'tâches'],
  job: ['affaire', 'affaires'],
  visit: ['rendez-vous', 'rendez-vous'],
  chore: ['routine', 'routines'],
  note: ['note', 'notes'],
  attachment: ['photo ou mémo', 'photos et mémos'],
} as const;

const told = outcomeTeller({ count, counted, other: ['autre fiche', 'autres fiches'] });

export const backup = {
  title: 'Faire une sauvegarde',
  what: 'Un fichier avec tout : clients, tâches, affaires, rendez-vous, notes, photos. Gardez-le n’importe où, sauf sur ce téléphone.',
  passphrase: 'Phrase secrète, si vous en voulez une',
  passphraseHint:
    'Alors personne ne peut lire le fichier sans elle. Vous non plus, si vous l’oubliez.',
  see: 'La montrer',
  hide: 'La cacher',
  weak: 'Elle est courte, donc facile à deviner. Trois ou quatre mots, c’est mieux.',
  making: 'Création, puis relecture.',
  ready: (rows, size) => `Relu et identique : ${count(rows, 'fiche', 'fiches')}, ${size}.`,
  locked: 'Il ne s’ouvre qu’avec votre phrase secrète.',
  save: 'Enregistrer le fichier',
  saved: (name) => `Enregistré sous ${name}.`,
  shared: (name) => `${name} est transmis. Vérifiez qu’il est bien arrivé.`,
  downloaded: (name) => `Le navigateur l’a pris. Cherchez ${name} dans vos téléchargements.`,
  next: {
    saved:
      'Si cet endroit est sur ce téléphone, le fichier se perd avec lui. Alors envoyez-le-vous aussi, ou copiez-le sur un autre appareil.',
    shared: '',
    downloaded:
      'Ils sont sur ce téléphone, et le fichier se perdrait avec lui. Envoyez-le-vous, ou copiez-le sur un autre appareil.',
  },
  notSaved: {
    'turned-away': 'Rien n’a été enregistré.',
    'not-written':
      'Le fichier n’a pas pu être écrit là puis relu à l’identique : rien n’a été enregistré. Essayez un autre endroit.',
  },
  away: (n) =>
    `${count(n, 'photo ou mémo', 'photos et mémos')} seulement dans votre espace de synchro ou sur un autre téléphone : pas dans ce fichier.`,
  bring: 'Les faire venir d’abord',
  bringing: 'Elles arrivent. Vous pouvez aussi enregistrer maintenant, sans elles.',
  close: 'Bien',
  differs:
    'Le fichier relu n’était pas identique, il n’est donc pas gardé. Essayez encore une fois.',
  size: (bytes) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} ko`
      : `${(bytes / 1e6).toFixed(1).replace('.', ',')} Mo`,
} satisfies Said<'backup'>;

export const restore = {
  title: 'Restaurer une sauvegarde',
  hint: 'Rien ne change avant votre accord.',
  choose: 'Choisir le fichier',
  another: 'Choisir un autre fichier',
  reading: (name) => `Lecture de ${name}`,
  passphrase: 'Sa phrase secrète',
  open: 'Ouvrir',
  wrong: 'Ce n’est pas sa phrase secrète. Rien n’a été modifié.',
  made: (when) => `Faite ${when}`,
  newest: (when) => `dernier changement ${when}`,
  counts: (counts) =>
    Object.entries(counted).flatMap(([table, [one, more]]) =>
      counts[table] ? [count(counts[table], one, more)] : [],
    ),
  missing: ({ rows, blobs }) =>
    rows === null
      ? 'Le fichier est abîmé. Voici tout ce qui peut encore être lu.'
      : `Le fichier est abîmé. Illisible : ${[
          ...(rows > 0 ? [count(rows, 'fiche', 'fiches')] : []),
          ...(blobs ? [count(blobs, 'photo ou mémo', 'photos ou mémos')] : []),
        ].join(' et ')}. Le reste est entier.`,
  rescued: ({ lost, torn }) =>
    [
      'Voici ce qui a pu être sauvé d’un téléphone abîmé.',
      ...(lost === null ? ['On ne sait pas combien il manque.'] : []),
      ...(lost ? [`Illisible : ${count(lost, 'fiche', 'fiches')}.`] : []),
      ...(torn > 0 ? [`Revenu en partie : ${count(torn, 'fiche', 'fiches')}.`] : []),
    ].join(' '),
  away: (n) =>
    `${count(n, 'photo ou mémo', 'photos et mémos')} seulement dans l’espace de synchro ou sur un autre téléphone : pas dans ce fichier.`,
  unknown: (n) =>
    `${count(n, 'fiche', 'fiches')} d’un Stopgap plus récent : le fichier les garde. Conservez-le, mettez l’application à jour, puis restaurez-le encore une fois.`,
  add: 'Ajouter ce qui n’est pas ici',
  addHint: 'Ce qui est ici reste ; ce qui a été supprimé ou n’était pas ici revient.',
  replace: 'Tout remettre comme alors',
  replaceHint: 'Ce qui a été ajouté ou modifié depuis s’en va. Vous pouvez annuler.',
  replaceTornHint:
    'Ce qui a été ajouté depuis s’en va, ce qui a été modifié redevient comme alors. Ce que le fichier a peut-être seulement perdu reste. Vous pouvez annuler.',
  does: (outcome) => {
    const said = told(outcome, {
      come: ['revient', 'reviennent'],
      change: ['change', 'changent'],
      go: ['d’ici s’en va', 'd’ici s’en vont'],
    });
    return said.length === 0 ? 'Rien ne change : tout est déjà ici.' : `${said.join('. ')}.`;
  },
  writing: 'Remise en place',
  done: (changed, outcome) => {
    if (changed === 0) return 'Tout était déjà ici.';
    const said = told(outcome, {
      come: ['est de retour', 'sont de retour'],
      change: ['a changé', 'ont changé'],
      go: ['n’est plus là', 'ne sont plus là'],
    });
    return `C’est fait. ${count(changed, 'fiche est', 'fiches sont')} comme dans la sauvegarde : ${said.join(', ')}.`;
  },
  close: 'Bien',
  error: (error) => errors[error.is],
} satisfies Said<'restore'>;

const errors = {
  'not-a-backup': 'Ce fichier n’est pas une sauvegarde de Stopgap. Rien n’a été modifié.',
  newer:
    'Cette sauvegarde vient d’un Stopgap plus récent. Mettez d’abord l’application à jour. Rien n’a été modifié.',
  'needs-passphrase': 'Cette sauvegarde a une phrase secrète.',
  'wrong-passphrase': 'Ce n’est pas sa phrase secrète.',
  damaged: 'Cette sauvegarde est abîmée, et rien ne peut en être lu. Rien n’a été modifié.',
  'not-readable': 'Ce fichier n’a pas pu être lu. Rien n’a été modifié.',
} as const;
