import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const rescue = {
  reading: 'On regarde ce qui peut être lu.',
  found: ({ records, blobs, lost, torn }) =>
    [
      `Lisible : ${[
        count(records, 'fiche', 'fiches'),
        ...(blobs > 0 ? [count(blobs, 'photo ou mémo', 'photos et mémos')] : []),
      ].join(' et ')}.`,
      ...(lost === null ? ['On ne sait pas combien ne peut être lu.'] : []),
      ...(lost ? [`Illisible : ${lost.toLocaleString('fr')}.`] : []),
      ...(torn > 0 ? [`Revenu en partie : ${torn.toLocaleString('fr')}.`] : []),
      ...(lost === 0 && torn === 0 ? ['Rien ne manque.'] : []),
    ].join(' '),
  nothing: 'Rien de ce qui est ici ne peut être lu.',
  none: 'Rien n’est encore gardé ici.',
  save: 'Enregistrer ce qui peut être lu',
  lists: 'L’enregistrer en simples listes',
  listsOnly:
    'Les listes ne contiennent pas tout, et Stopgap ne peut pas les remettre. Enregistrez d’abord ce qui peut être lu.',
  notSaved:
    'Le fichier relu n’était pas identique, il n’est donc pas enregistré. Essayez encore une fois.',
  seenHint: 'Vérifiez d’abord que le fichier est là : une fois tout enlevé ici, lui seul l’aura.',
  seen: 'Je vois le fichier',
  anew: 'Recommencer à neuf',
  anewHint:
    'Enlève ce qui est ici, pour que Stopgap marche de nouveau. Remettez ensuite le fichier, ou votre dernière sauvegarde, dans les réglages.',
  anewYes: 'Oui, enlever et recommencer',
  stuck: 'Le navigateur ne l’a pas lâché. Fermez les autres onglets de Stopgap et réessayez.',
} satisfies Said<'rescue'>;
