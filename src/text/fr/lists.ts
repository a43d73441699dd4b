/** French: All, At stake, the day sheet, hours, notes. */
import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const all = {
  title: 'Tout',
  chores: 'Routines',
  search: 'Rechercher',
  hint: 'Tâches, clients, notes',
  clear: 'Vider la recherche',
  show: 'Afficher',
  filters: {
    open: 'Ouvert',
    waiting: 'En attente',
    someday: 'Un jour',
    done: 'Fait',
    lately: 'Fait récemment',
  },
  for: (name) => `Pour ${name}`,
  empty: {
    open: {
      title: 'Rien n’est ouvert',
      text: 'Ce que vous ajoutez reste ici jusqu’à ce que ce soit fait.',
    },
    waiting: {
      title: 'Vous n’attendez personne',
      text: 'Quand c’est à quelqu’un d’autre de jouer, la tâche reste ici jusqu’au moment de la revoir.',
    },
    someday: {
      title: 'Rien pour un jour',
      text: 'Ce qui n’a ni date ni urgence repose ici. Choisissez Un jour sur une tâche.',
    },
    done: {
      title: 'Rien de fait pour l’instant',
      text: 'Ce que vous finissez ou rayez reste ici et peut être rouvert.',
    },
    for: {
      title: 'Rien pour cette personne',
      text: 'Sur une tâche, choisissez qui la fait, ou confiez une carte avec Plus.',
    },
    lately: {
      title: 'Pas encore de coups',
      text: 'Vos vingt derniers coups sont ici, chacun avec un retour possible.',
    },
  },
  found: (n) => count(n, 'tâche trouvée', 'tâches trouvées'),
  nothingFound: {
    title: 'Rien trouvé',
    text: 'Essayez moins de lettres, ou un autre mot.',
  },
  people: 'Clients trouvés',
  tasks: 'Tâches',
  moves: 'Derniers coups',
} satisfies Said<'all'>;

export const atStake = {
  title: 'En jeu',
  money: 'Argent à encaisser',
  noMoney: 'Rien n’est à encaisser.',
  records: (n) => count(n, 'montant', 'montants'),
  since: (day) => `à encaisser depuis ${day}`,
  due: (day) => `à payer ${day}`,
  invoice: (number) => (number === '' ? 'Facture' : `Facture ${number}`),
  promises: 'Promesses ouvertes',
  noPromises: 'Aucune promesse n’est ouverte.',
  promised: (when) => `promis pour ${when}`,
  waiting: 'En attente des autres',
  noWaiting: 'Rien n’attend quelqu’un d’autre.',
  waitsFor: (who) => `attend ${who}`,
  backOn: (when) => `revient ${when}`,
  untilAnswer: 'jusqu’à la réponse',
} satisfies Said<'atStake'>;

export const day = {
  none: 'Pas de rendez-vous ce jour-là.',
  promises: 'Promis pour ce jour',
  held: 'Revient ce jour-là',
  nextTime: 'La prochaine fois',
  last: 'Dernière fois',
  print: 'Imprimer',
  share: 'Partager',
  before: 'Le jour d’avant',
  after: 'Le jour d’après',
  visits: 'Rendez-vous',
  toDay: 'Jour',
  untitled: 'Rendez-vous',
} satisfies Said<'day'>;

export const hours = {
  calls: 'Appels',
  messages: 'Messages',
  working: 'Heures de travail',
  everyDay: 'Tous les jours',
  days: (first, last) => `${first}–${last}`,
  from: (what, days) => `${what} ${days} de`,
  to: (what, days) => `${what} ${days} à`,
  until: 'à',
  closed: { calls: 'Aucun', messages: 'Aucun', working: 'Fermé' },
  onHolidays: 'Repos les jours fériés',
  midnight: 'Minuit',
} satisfies Said<'hours'>;

export const note = {
  hows: { note: '', call: 'Appel', message: 'SMS', mail: 'E-mail', visit: 'Rendez-vous' },
  outcomes: {
    '': '',
    spoke: 'nous avons parlé',
    'no-answer': 'pas de réponse',
    'left-message': 'message laissé',
    'will-pay': 'va payer',
    sent: 'envoyé',
    yes: 'c’est oui',
    no: 'c’est non',
  },
  called: 'Appel',
  by: (name) => `par ${name}`,
} satisfies Said<'note'>;
