import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const exports = {
  title: 'Exporter',
  hint: 'Une copie pour un autre programme. La vôtre reste ici telle quelle.',
  sheets: 'Pour un tableur',
  phone: 'Pour votre téléphone',
  paper: 'Sur papier',
  all: 'Pour tout programme',
  kinds: {
    tasks: 'Tâches',
    customers: 'Clients',
    visits: 'Rendez-vous',
    money: 'Argent',
    calendar: 'Rendez-vous en agenda',
    contacts: 'Clients en contacts',
    everything: 'Tout en JSON',
  },
  cells: {
    open: 'À faire',
    planned: 'Prévu',
    wish: 'Souhait',
    promise: 'Promesse',
    deadline: 'Échéance',
  },
  day: 'La feuille d’aujourd’hui',
  allHint: 'Toutes les fiches, sans photos ni mémos : ils sont dans une sauvegarde.',
  making: 'Création du fichier.',
  none: 'Il n’y a encore rien de cela.',
  done: (name, records) => `${name} : ${count(records, 'fiche', 'fiches')}.`,
} satisfies Said<'exports'>;
