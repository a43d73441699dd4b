import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const pairing = {
  ends: {
    expired: { what: 'Les dix minutes sont écoulées.', next: 'Rien n’est passé. Recommencez.' },
    differ: {
      what: 'Ils diffèrent, donc rien n’est passé.',
      next: 'C’était peut-être le code d’un autre téléphone. Recommencez avec un nouveau.',
    },
    refused: { what: 'L’autre téléphone a dit non.', next: 'Rien n’est passé.' },
    nobody: {
      what: 'Ce code a déjà servi.',
      next: 'Il vaut une fois, dix minutes. Affichez-en un nouveau sur le téléphone qui a le jeu.',
    },
    spoiled: {
      what: 'Ce qui est arrivé n’était pas entier.',
      next: 'Rien n’en a été pris. Recommencez.',
    },
    denied: {
      what: 'Le stockage ne laisse pas entrer ce téléphone.',
      next: 'Vérifiez le nom et le mot de passe sous Synchronisation sur le téléphone qui a le jeu.',
    },
    full: {
      what: 'Il n’y a plus de place dans le stockage.',
      next: 'Faites-en un peu, puis recommencez.',
    },
    store: {
      what: 'Le stockage ne répond pas comme il faut.',
      next: 'Rien n’est passé. Recommencez dans une minute.',
    },
    'no-link': {
      what: 'Ce lien n’est pas entier.',
      next: 'Copiez-le de nouveau sur le téléphone qui a le jeu, ou scannez son code.',
    },
    newer: {
      what: 'L’autre téléphone a un Stopgap plus récent.',
      next: 'Rechargez Stopgap ici, puis recommencez.',
    },
    'has-deck': {
      what: 'Ce téléphone fait déjà partie d’un jeu.',
      next: 'Pour en apporter un autre, quittez d’abord le jeu sur cet appareil : Réglages, Synchronisation.',
    },
    'no-deck': {
      what: 'La synchronisation n’est pas préparée ici.',
      next: 'Préparez-la d’abord : Réglages, Synchronisation.',
    },
    'not-kept': {
      what: 'Ce navigateur ne garde pas les clés.',
      next: 'Rien n’a été modifié. Prenez un autre navigateur sur ce téléphone.',
    },
  },
  offline: 'Pas de réseau pour l’instant. Cela continue tout seul.',
  digits: (digits) => `Les chiffres sont ${[...digits].join(' ')}`,
  same: 'Ils sont identiques',
  differ: 'Ils diffèrent',
  again: 'Recommencer',
  close: 'Fermer',
  cutOff: 'L’apport du jeu s’est arrêté à mi-chemin. Recommencez : Réglages, Synchronisation.',
  add: {
    button: 'Ajouter un appareil',
    hint: 'Apporte tout le jeu à votre autre téléphone, tablette ou ordinateur.',
    title: 'Ajouter un appareil',
    opening: 'Création d’un code.',
    scan: 'Scannez ceci avec l’autre téléphone : son appareil photo, ou Stopgap là-bas sous Réglages, Synchronisation.',
    code: 'Code pour l’autre téléphone',
    until: (time) => `Valable une fois, jusqu’à ${time}.`,
    copy: 'Copier le lien',
    copied: 'Copié',
    notCopied: 'Ce navigateur ne copie pas. Scannez le code.',
    compare: 'Les deux téléphones montrent-ils ces chiffres ?',
    handing: 'Dites-le maintenant sur l’autre téléphone.',
    done: 'C’est fait. L’autre téléphone a ce qu’il faut et prend le jeu tout seul.',
  },
  join: {
    button: 'Scanner un code',
    hint: 'Apporte ici le jeu de votre autre téléphone.',
    title: 'Apporter ici le jeu de votre autre téléphone ?',
    read: 'Sur l’autre téléphone : Réglages, Synchronisation, Ajouter un appareil. Tenez son code dans l’image.',
    camera: 'Image de l’appareil photo',
    noCamera:
      'Il n’y a pas d’appareil photo à utiliser ici. Copiez le lien sur l’autre téléphone et collez-le.',
    paste: 'Ou coller le lien',
    go: 'Continuer',
    other: 'Ce n’est pas un code de Stopgap. Cherchez Ajouter un appareil sur l’autre téléphone.',
    looking: 'Recherche de l’autre téléphone.',
    compare: 'Ces chiffres sont-ils sur votre autre téléphone ? Regardez avant de le dire.',
    own: 'Ce qui est sur ce téléphone reste. Les deux deviennent un seul jeu.',
    waiting: 'Dites-le maintenant sur l’autre téléphone.',
    filling: 'Le jeu est en route.',
    here: (n, of) => `${n.toLocaleString('fr')} sur ${count(of, 'tâche', 'tâches')} ici`,
    goOn: 'Vous pouvez fermer ceci. Cela continue tout seul.',
    done: (n) => `Votre jeu est ici : ${count(n, 'tâche', 'tâches')}.`,
  },
} satisfies Said<'pairing'>;
