import type { Said } from '../parts.ts';
import { count } from './count.ts';

const changes = (n: number): string => count(n, 'changement', 'changements');

export const sync = {
  title: 'Synchronisation',
  off: 'Un seul jeu de cartes sur tous vos appareils, dans un stockage que vous avez déjà. Tout est verrouillé avant de quitter l’appareil.',
  setUp: 'Préparer la synchronisation',
  haveCode: 'J’ai un code',
  inStep: (minutes) => (minutes < 1 ? 'À jour à l’instant' : `À jour il y a ${agoOf(minutes)}`),
  waiting: (n, isOnline) => {
    if (isOnline) return n === 0 ? 'Cherche des changements' : `${changes(n)} en route`;
    if (n === 0) return 'Attend le réseau';
    return count(n, 'changement attend le réseau', 'changements attendent le réseau');
  },
  asks: {
    denied: 'Le stockage n’accepte plus le nom ou le mot de passe.',
    'no-base': 'Le dossier dans le stockage a disparu.',
    large: 'Le stockage ne prend pas de si gros fichiers, donc une photo ou un mémo reste ici.',
    full: 'Le stockage n’a plus de place. Faites-y un peu de place.',
    out: 'Ce téléphone ne fait plus partie du jeu. Tout ce qu’il contient reste ici.',
    update:
      'Un autre appareil a un Stopgap plus récent. Ouvrez-le ici avec du réseau pour l’obtenir.',
  },
  outWhy: 'Il a été retiré sur un autre, ou était absent quand le jeu a continué.',
  outHint: 'Pour revenir, arrêtez ici, puis scannez un code sur un téléphone qui en fait partie.',
  outBy: (by, when) => `Retiré par ${by}, ${when}.`,
  outBySome: 'un téléphone sans nom',
  outLeave: 'Arrêter ici et tout garder',
  newCode: 'Voir votre nouveau code de secours',
  asksHere: 'Voir Réglages, Synchronisation.',
  where: (place) => `Stockage : ${place}`,
  newPassword: 'Changer l’adresse ou le mot de passe',
  useStorage: 'Plutôt le garder dans un stockage',
  byFile:
    'À jour par un fichier que vous portez : envoyez-le-vous par e-mail, ou mettez-le sur une clé.',
  saveFile: 'Mettre les changements en fichier',
  takeFile: 'Prendre un fichier',
  fileName: (day) => `stopgap-${day}.stopgap`,
  fileTroubles: {
    'not-a-bundle': 'Ce n’est pas un fichier de changements de Stopgap.',
    newer: 'Un Stopgap plus récent a fait ce fichier. Mettez d’abord celui-ci à jour.',
    damaged: 'Ce fichier n’est pas entier. Enregistrez-le de nouveau sur l’autre appareil.',
    'another-deck': 'Ce fichier est d’un autre jeu.',
    'not-whole': 'Tout n’a pas pu être pris. Prenez-le encore une fois.',
  },
  tookIn: (n) =>
    n === 0 ? 'Rien de nouveau dedans' : count(n, 'changement pris', 'changements pris'),
  filesHold: 'Photos et mémos restent sur l’appareil où ils ont été faits.',
  chooseFolder: 'Passer par un dossier',
  throughFolder: (name) => `Passer par « ${name} »`,
  anotherFolder: 'Un autre dossier',
  throughIt: 'Passage par le dossier',
  wentThrough: (n) =>
    n === 0
      ? 'À jour avec le dossier. Rien de nouveau dedans'
      : `À jour avec le dossier. ${count(n, 'changement pris', 'changements pris')}`,
  folderTroubles: {
    'no-leave':
      'Le navigateur n’a pas laissé Stopgap entrer dans le dossier. Touchez encore une fois et acceptez.',
    'not-there': 'Le dossier n’est pas là. Mettez la clé, ou choisissez-en un autre.',
    full: 'Le dossier n’a plus de place. Faites-y un peu de place.',
    'not-whole': 'Tout n’est pas passé. Touchez encore une fois.',
  },
  leave: 'Quitter le jeu sur cet appareil',
  leaveHint:
    'Tout ce que vous avez reste ici et dans le stockage. Ce n’est plus mis à jour, c’est tout.',
  leaveYes: 'Oui, quitter',
  leaveNo: 'Rester à jour',
} satisfies Said<'sync'>;

export const setup = {
  choose: 'Où faut-il le garder ?',
  own: 'Ici, d’où vient Stopgap',
  ownHint: 'Ce serveur a un stockage. Il vous faut un nom et un mot de passe.',
  webdav: 'WebDAV',
  webdavHint: 'Un dossier sur votre serveur ou chez un service qui a WebDAV.',
  s3: 'Compartiment S3',
  s3Hint: 'Un compartiment chez un service qui parle S3.',
  file: 'Pas de stockage, par fichier',
  fileHint: 'Vous portez les changements : par e-mail, par clé, ou par un dossier partagé.',
  fields: {
    url: ['Adresse du dossier', 'Comme https://files.example.com/anna/stopgap/'],
    user: ['Nom', 'Celui de votre connexion là-bas'],
    password: ['Mot de passe', 'Un mot de passe d’application, si le service en a'],
    endpoint: ['Adresse du service', 'Comme https://s3.example.com'],
    bucket: ['Compartiment', 'Son nom'],
    region: ['Région', 'Comme eu-central-1, ou us-east-1 s’il n’y en a pas'],
    key: ['Clé d’accès', ''],
    secret: ['Clé secrète', ''],
  },
  code: ['Code de secours', 'Les 28 caractères de votre autre appareil'],
  check: 'Vérifier et activer',
  checking: 'Essai en cours',
  save: 'Vérifier et enregistrer',
  back: 'Un autre lieu',
  rule: 'Pour les réglages du serveur',
  troubles: {
    code: {
      what: 'Il y a une faute de frappe dans ce code.',
      next: 'Comparez-le au papier, groupe par groupe. I et 1, O et 0 sont pareils ici.',
    },
    'no-deck': {
      what: 'Rien n’est gardé ici avec ce code.',
      next: 'Vérifiez que c’est le même dossier ou compartiment que sur votre autre appareil.',
    },
    'keys-not-kept': {
      what: 'Ce navigateur ne garde pas les clés.',
      next: 'Une fenêtre privée les oublie. Ouvrez Stopgap dans une fenêtre ordinaire.',
    },
    'unknown-store': {
      what: 'Cette version ne connaît pas ce stockage.',
      next: 'Mettez Stopgap à jour.',
    },
    storage: {
      what: 'Cela n’a pas pu être gardé sur cet appareil.',
      next: 'Faites-y un peu de place, puis réessayez.',
    },
  },
  codeTitle: 'Votre code de secours',
  codeLead:
    'Montré cette seule fois. Il ouvre votre jeu sur un nouvel appareil si tous les autres ont disparu. Personne d’autre ne l’a.',
  codeFor: 'Code de secours de votre jeu',
  print: 'L’imprimer',
  kept: 'Je l’ai gardé',
  joined: 'Cet appareil en fait partie',
  joinedLead:
    'Ce qu’ont les autres arrive maintenant tout seul. Ce qui est sur cet appareil va vers eux.',
  done: 'Fait',
} satisfies Said<'setup'>;

function agoOf(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return count(hours, 'heure', 'heures');
  return `${Math.floor(hours / 24)} jours`;
}
