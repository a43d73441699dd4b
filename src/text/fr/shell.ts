import type { Said } from '../parts.ts';

export const shell = {
  reload: 'Recharger',
  tryAgain: 'Réessayer',
  broke: 'Un problème est survenu ici. Ce qui était enregistré est en sécurité.',
  damaged:
    'Une partie de ce qui est gardé ici ne peut plus être lue. Enregistrez ce qui peut l’être, puis recommencez et remettez-le.',
  notLoaded: 'Cette partie n’est pas arrivée.',
  closed: {
    cleared: 'Stopgap a été vidé dans une autre fenêtre. Rechargez-le.',
    updated: 'Stopgap a été mis à jour dans une autre fenêtre. Rechargez-le.',
  },
  screens: {
    now: 'Accueil',
    round: 'Tour',
    'catch-up': 'Bon retour',
    all: 'Tout',
    task: 'Tâche',
    customers: 'Clients',
    customer: 'Client',
    job: 'Affaire',
    ladder: 'Étapes',
    visits: 'Rendez-vous',
    day: 'Feuille du jour',
    chores: 'Routines',
    'at-stake': 'En jeu',
    help: 'Aide',
    'help-page': 'Aide',
    settings: 'Réglages',
    install: 'Sur l’écran d’accueil',
  },
  andMore: (title, n) => (n === 0 ? title : `${title}, et ${n} de plus`),
} satisfies Said<'main'>['shell'];
