import type { Said } from '../parts.ts';

export const probe = {
  troubles: {
    'not-an-address': {
      what: 'Ce n’est pas une adresse.',
      next: 'Elle commence par https:// et c’est l’adresse de votre dossier.',
    },
    'insecure-address': {
      what: 'Cette adresse n’est pas chiffrée.',
      next: 'Prenez-en une qui commence par https://. Le navigateur n’en permet pas d’autre d’ici.',
    },
    'no-network': {
      what: 'Il n’y a pas de réseau pour l’instant.',
      next: 'Réessayez quand vous en aurez. Rien n’a été modifié.',
    },
    'no-answer': {
      what: 'Personne ne répond à cette adresse.',
      next: 'Vérifiez-la lettre par lettre, et que le serveur marche.',
    },
    'browsers-forbidden': {
      what: 'Le serveur répond, mais ne laisse aucune page web lire la réponse.',
      next: 'Vérifiez d’abord nom, mot de passe et dossier. S’ils sont justes, mettez ces lignes dans les réglages du serveur.',
    },
    denied: {
      what: 'Le nom ou le mot de passe n’est pas accepté.',
      next: 'Tapez les deux de nouveau. Certains services veulent un mot de passe d’application, fait dans leurs réglages.',
    },
    'no-folder': {
      what: 'Ce dossier n’existe pas.',
      next: 'Créez-le d’abord, ou corrigez son nom à la fin de l’adresse.',
    },
    'not-storage': {
      what: 'Autre chose se trouve à cette adresse.',
      next: 'Cherchez l’adresse que votre service donne pour WebDAV ou S3.',
    },
    'read-only': {
      what: 'Vous pouvez regarder ici, mais pas écrire.',
      next: 'Permettez à ce nom d’écrire et de supprimer, ou prenez un autre dossier.',
    },
    alters: {
      what: 'Ce qui revient n’est pas ce qui a été mis.',
      next: 'Une page de connexion ou un filtre se trouve entre deux. Prenez une autre adresse.',
    },
    forgets: {
      what: 'Il garde les fichiers mais n’en donne pas la liste.',
      next: 'Permettez à ce nom de lister le dossier.',
    },
    busy: { what: 'Le serveur est occupé.', next: 'Attendez une minute, puis réessayez.' },
    full: {
      what: 'Il n’y a plus de place.',
      next: 'Faites-y un peu de place, ou prenez un autre lieu.',
    },
  },
  steps: {
    list: 'Donne la liste des fichiers',
    write: 'Prend un fichier',
    read: 'Le rend inchangé',
    overwrite: 'Remplace un fichier',
    size: 'Dit la taille',
    part: 'Donne une partie d’un fichier',
    remove: 'Supprime un fichier',
  },
  clockOff: (minutes) =>
    minutes > 0
      ? `L’horloge de cet appareil a ${minutes} min de moins. La synchronisation en tient compte.`
      : `L’horloge de cet appareil a ${-minutes} min de plus. La synchronisation en tient compte.`,
} satisfies Said<'probe'>;
