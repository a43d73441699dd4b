import type { Counts } from '../../domain/import/plan.ts';
import type { ImportError } from '../../exchange/import-error.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';

const left = {
  broken: 'n’a pas pu être lu',
  'cut-off': 'le fichier s’arrête au milieu',
  'no-name': 'n’a pas de nom',
  'no-date': 'n’a pas de date',
  'all-day': 'dure toute la journée',
  cancelled: 'était annulé',
  twice: 'figure deux fois dans le fichier',
  'already-done': 'est déjà fait',
  'not-a-task': 'est un titre',
  'repeat-not-read': 'se répète d’une façon qui n’a pas pu être lue',
  'long-past': 'date d’il y a longtemps',
  'deleted-before': 'a déjà été supprimé ici',
  'own-promise': 'est une promesse à vous, déjà ici',
} as const;

const noticed = {
  'date-not-read': 'date gardée en mots',
  'task-repeats': 'entre une fois ; se répète dans le fichier',
  'repeats-further': 'se répète au-delà d’un an',
  'unknown-zone': 'fuseau inconnu, lu comme le vôtre',
  'shares-number': 'a le même numéro que quelqu’un d’autre',
  'cut-short': 'était trop long et a été coupé',
} as const;

const fields = {
  ignore: 'Laisser de côté',
  title: 'Tâche',
  note: 'Note',
  date: 'Date',
  time: 'Heure',
  minutes: 'Minutes',
  'minutes-unit': 'Unité des minutes',
  money: 'Argent',
  done: 'Fait',
  'row-type': 'Type de ligne',
  name: 'Nom complet',
  first: 'Prénom',
  middle: 'Deuxième prénom',
  last: 'Nom de famille',
  company: 'Société',
  phone: 'Téléphone',
  mail: 'E-mail',
  label: 'Libellé',
  address: 'Adresse',
  street: 'Rue',
  city: 'Ville',
  region: 'Région',
  postcode: 'Code postal',
  country: 'Pays',
  'next-time': 'La prochaine fois',
  language: 'Langue',
} as const;

export const importing = {
  title: 'Importer',
  hint: 'Des contacts (.vcf), un agenda (.ics), un tableau (.csv) ou une liste de lignes. Rien ne change avant votre accord.',
  choose: 'Choisir un fichier',
  another: 'Choisir un autre fichier',
  pasteField: 'Ou coller des lignes',
  look: 'Regarder d’abord',
  reading: (name) => `Lecture de ${name}`,
  writing: 'Mise en place',
  import: 'Importer',
  cancel: 'Annuler',
  done: 'Tout y est.',
  close: 'Bien',
  nothing: 'Rien de nouveau dans ce fichier. Tout est déjà ici.',
  allDay: 'Prendre aussi les journées entières',
  bringBack: 'Reprendre ce qui a été supprimé ici',
  columns: 'Colonnes',
  column: (header) => `Colonne ${header}`,
  merged: (n) =>
    count(
      n,
      'fiche réunie à une personne déjà nommée',
      'fiches réunies à des personnes déjà nommées',
    ),
  mergedInto: (what, into) => (what === into ? what : `${what} → ${into}`),
  leftOut: (n) => count(n, 'laissé de côté', 'laissés de côté'),
  noticed: (n) => count(n, 'chose à savoir', 'choses à savoir'),
  line: (n) => `ligne ${n}`,
  left: (why) => left[why],
  notice: (why) => noticed[why],
  fields: Object.entries(fields),
  counts: (counts) => countLines(counts),
  error: (error) => errorWords(error),
} satisfies Said<'import'>;

function countLines(counts: Counts): readonly string[] {
  const lines: readonly (readonly [number, string, string])[] = [
    [counts.customers, 'client', 'clients'],
    [counts.tasks, 'tâche', 'tâches'],
    [counts.visits, 'rendez-vous', 'rendez-vous'],
    [counts.notes, 'note', 'notes'],
    [counts.updated, 'reçoit un complément', 'reçoivent un complément'],
    [counts.unchanged, 'est déjà ici', 'sont déjà ici'],
    [counts.photos, 'photo reste dans le fichier', 'photos restent dans le fichier'],
    [counts.deletedBefore, 'a déjà été supprimé ici', 'ont déjà été supprimés ici'],
  ];
  return lines.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
}

function errorWords(error: ImportError): string {
  switch (error.is) {
    case 'empty':
      return 'Ce fichier est vide. Rien n’a été modifié.';
    case 'too-big':
      return `Ce fichier fait ${Math.round(error.bytes / 1e6)} Mo ; jusqu’à ${Math.round(error.limit / 1e6)} Mo peuvent être lus ici. Rien n’a été modifié.`;
    case 'stopped':
      return 'Arrêté. Rien n’a été modifié.';
    case 'not-readable':
      return `Ce fichier n’a pas pu être lu${error.line === undefined ? '' : ` à partir de la ligne ${error.line}`}${
        error.looksLike === undefined || error.looksLike === 'unknown'
          ? ''
          : ` ; il ressemble à ${error.looksLike}`
      }. Rien n’a été modifié.`;
  }
}
