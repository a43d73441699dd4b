import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const starters = {
  title: 'Idées pour mon métier',
  question: 'Que faites-vous ?',
  hint: 'Gardez celles qui vous concernent.',
  trades: {
    plumber: 'Plomberie',
    cleaner: 'Ménage',
    hairdresser: 'Coiffure',
    photographer: 'Photographie',
    'tandem-pilot': 'Vol en tandem',
    other: 'Un autre métier',
  },
  tasks: {
    unpaid: 'Demander la plus ancienne facture impayée',
    'call-backs': 'Rappeler ceux à qui je n’ai pas pu répondre',
    'promised-quote': 'Écrire le dernier devis promis',
    'van-parts': 'Commander les pièces absentes du véhicule',
    'boiler-service': 'Proposer un entretien aux clients chaudière de l’an dernier',
    reviews: 'Demander un avis aux trois derniers clients',
    'confirm-week': 'Confirmer les rendez-vous de la semaine prochaine',
    'key-list': 'Noter de qui j’ai les clés',
    'cleaning-supplies': 'Commander chiffons, sacs et sprays',
    'days-off': 'Dire mes jours de congé aux habitués',
    'confirm-tomorrow': 'Confirmer les rendez-vous de demain',
    'no-show': 'Écrire à la personne qui n’est pas venue',
    'gone-quiet': 'Écrire à trois clients que je n’ai pas vus depuis un moment',
    'colour-order': 'Commander couleurs et papiers',
    receipts: 'Réunir les reçus de la semaine',
    'open-deposit': 'Demander l’acompte encore ouvert',
    'enquiry-quote': 'Écrire un devis pour la demande la plus récente',
    'photos-when': 'Dire au dernier client quand viennent les photos',
    'shot-list': 'Demander la liste des photos de la prochaine séance',
    batteries: 'Charger les batteries et vider les cartes mémoire',
    flyable: 'Dire aux passagers de demain si cela semble volable',
    vouchers: 'Écrire à ceux qui ont un bon cadeau non utilisé',
    'flight-photos': 'Envoyer les photos des derniers vols',
    'gear-check': 'Vérifier suspentes, sellette et date du secours',
    'licence-dates': 'Voir quand licence et assurance se terminent',
  },
  add: (tasks, chores) => `Ajouter ${together(tasks, chores)}`,
  together: (tasks, chores) => together(tasks, chores),
} satisfies Said<'starters'>;

function together(tasks: number, chores: number): string {
  const parts = [
    ...(tasks > 0 ? [count(tasks, 'tâche', 'tâches')] : []),
    ...(chores > 0 ? [count(chores, 'routine', 'routines')] : []),
  ];
  return parts.join(' et ') || '0 tâche';
}
