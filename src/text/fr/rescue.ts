import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const rescue = {
  reading: 'On regarde ce qui peut être lu.',
  found: ({ records, blobs, lost }) =>
    [
      `Lisible : ${[
        count(records, 'fiche', 'fiches'),
        ...(blobs > 0 ? [count(blobs, 'photo ou mémo', 'photos et mémos')] : []),
      ].join(' et ')}.`,
      ...(lost > 0 ? [`Illisible : ${lost.toLocaleString('fr')}.`] : ['Rien ne manque.']),
    ].join(' '),
  nothing: 'Rien de ce qui est ici ne peut être lu.',
  none: 'Rien n’est encore gardé ici.',
  save: 'Enregistrer ce qui peut être lu',
  lists: 'L’enregistrer en simples listes',
  saved: (name) => `Enregistré sous ${name}.`,
  notSaved:
    'Le fichier relu n’était pas identique, il n’est donc pas enregistré. Essayez encore une fois.',
  anew: 'Recommencer à neuf',
  anewHint:
    'Enlève ce qui est ici, pour que Stopgap marche de nouveau. Remettez ensuite le fichier, ou votre dernière sauvegarde, dans les réglages.',
  anewYes: 'Oui, enlever et recommencer',
  stuck: 'Le navigateur ne l’a pas lâché. Fermez les autres onglets de Stopgap et réessayez.',
} satisfies Said<'rescue'>;
