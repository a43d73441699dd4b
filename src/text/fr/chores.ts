import type { ChoreUnit } from '../../domain/record/chore-rule.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';
import { rule } from './rule.ts';

export const chores = {
  title: 'Routines',
  add: 'Nouvelle routine',
  edit: 'Routine',
  see: 'Voir les routines',
  ideas: 'Idées pour mon métier',
  none: 'Ce qui revient va ici : le loyer, la TVA, la vidange. Chacune vient en carte le moment venu, une à la fois.',
  what: 'Qu’est-ce qui revient ?',
  hint: 'Payer le loyer',
  kind: 'Quand vient-elle ?',
  kinds: { 'on-date': 'À une date', after: 'Après la dernière fois' },
  howOften: 'Tous les combien',
  turn: (name) => {
    const [n, unit] = name.split(' ');
    return capital(unit ? rule.every(Number(n), unit as ChoreUnit) : about(Number(n)));
  },
  next: 'La prochaine fois',
  deadline: 'Après la date, cela me coûte',
  paused: 'en pause',
  nextOn: (day) => `prochaine ${day}`,
  lastDone: (day) => `Dernière fois ${day}`,
  neverDone: 'Pas encore fait ici',
  doneNow: 'Fait à l’instant',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  remove: 'Supprimer',
  starters: {
    vat: 'Déclarer la TVA',
    insurance: 'Renouveler l’assurance',
    'van-oil': 'Faire la vidange du véhicule',
    'photo-backup': 'Sauvegarder les photos',
    rent: 'Payer le loyer',
    'boiler-reminders': 'Rappeler l’entretien de chaudière aux clients',
    'van-stock': 'Refaire le stock du véhicule',
    'gas-tester': 'Faire contrôler le testeur de gaz',
    supplies: 'Commander les produits d’entretien',
    vacuum: 'Filtres et courroies d’aspirateur',
    keys: 'Vérifier les clés des clients',
    'colour-stock': 'Compter les couleurs et commander',
    scissors: 'Faire aiguiser les ciseaux',
    'pat-test': 'Faire contrôler séchoirs et prises',
    sensor: 'Nettoyer les capteurs des appareils',
    portfolio: 'Ajouter des travaux au portfolio',
    reserve: 'Replier le parachute de secours',
    'glider-check': 'Envoyer la voile en révision',
    lines: 'Vérifier suspentes et sellette',
    vouchers: 'Écrire à ceux dont le bon cadeau expire',
    licence: 'Renouveler la licence',
    receipts: 'Réunir les reçus du mois',
    prices: 'Revoir mes prix',
  },
  startersTitle: 'Ce qui revient',
  startersHint: 'Touchez ce qui vous concerne. Les dates peuvent changer.',
  addSome: (n) => `Ajouter ${count(n, 'routine', 'routines')}`,
  together: (n) => count(n, 'routine', 'routines'),
} satisfies Said<'chores'>;

function about(days: number): string {
  if (days % 365 === 0) return rule.every(days / 365, 'year');
  return rule.every(days, 'day');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
