import type { Said } from '../parts.ts';

export const keep = {
  gone: 'Ce qui était gardé ici a disparu',
  goneWhy: 'Le navigateur l’a vidé, ou ne pouvait plus le lire.',
  bringBack: 'Restaurer une sauvegarde',
  anew: 'Recommencer à neuf',
  trial:
    'Cet onglet sert à essayer. Safari peut le vider ; l’application sur l’écran d’accueil garde le sien.',
  keep: 'Garder mes tâches',
  bringLine: 'Avez-vous essayé Stopgap dans Safari ?',
  bring: 'Reprendre mes tâches',
  backup: 'Votre dernière sauvegarde a plus d’une semaine.',
  noBackup: 'Il n’y a pas encore de sauvegarde.',
  save: 'Faire une sauvegarde',
  notNow: 'Pas maintenant',
  title: 'Garder mes tâches',
  making: 'Vos tâches sont préparées.',
  copied: (records) =>
    `Toutes les fiches (${records.toLocaleString('fr')}) sont copiées, en un seul lien.`,
  steps: [
    'Touchez Partager dans Safari, puis Sur l’écran d’accueil. Elle y est déjà ? Continuez.',
    'Ouvrez Stopgap depuis l’écran d’accueil.',
    'Touchez Reprendre mes tâches.',
  ],
  file: (records) =>
    `${records.toLocaleString('fr')} fiches, c’est trop pour un lien : elles partent dans un fichier. Enregistrez-le dans Fichiers.`,
  saveFile: 'Enregistrer le fichier',
  close: 'Bien',
  problem: 'Vos tâches n’ont pas pu être préparées. Elles sont encore ici.',
  notInClipboard:
    'Il n’y a pas de tâches dans le presse-papiers. Copiez-les dans Safari avec Garder mes tâches, ou choisissez le fichier enregistré là-bas.',
  copies: 'Copies automatiques',
  copiesHint:
    'Une fois par jour, dans un dossier de votre choix : les cinq dernières. Qui peut ouvrir le dossier peut les lire.',
  choose: 'Choisir un dossier',
  another: 'Un autre dossier',
  copyNow: 'Copier maintenant',
  stop: 'Arrêter les copies',
  folder: (name) => `Dans le dossier « ${name} ».`,
  lastCopy: (when) => `Dernière copie : ${when}, relue et identique.`,
  stopped: 'Les copies dans votre dossier se sont arrêtées.',
  why: {
    'no-leave': 'Le navigateur veut de nouveau votre accord. Copier maintenant le demande.',
    'not-copied':
      'Le dossier est plein ou parti, ou la copie relue n’était pas identique. Rien de plus ancien n’a été enlevé.',
  },
  copying: 'Copie, puis relecture.',
} satisfies Said<'keep'>;
