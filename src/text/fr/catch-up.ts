import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const catchUp = {
  title: (days) => ['Bon retour.', `${days} jours, tout est là.`],
  lots: 'Ce qui était là',
  matter: 'Comptent encore',
  matterOne: 'Compte encore',
  canWait: 'Peut attendre',
  probablyOver: 'Sans doute fini',
  canWaitHow: (isAll) =>
    isAll ? 'réparti sur la semaine, un geste' : 'ceci et le reste : sur la semaine, un geste',
  probablyOverHow: (isAll) =>
    isAll ? 'vers Un jour, un geste' : 'ceci et le reste : vers Un jour, un geste',
  facts: ({ promises, deadlines, enquiries, money, isOwed }, amount) => {
    const facts = [
      ...(promises > 0 ? [count(promises, 'promesse', 'promesses')] : []),
      ...(money ? [`${amount(money)} ${isOwed ? 'à encaisser' : 'en jeu'}`] : []),
      ...(deadlines > 0 ? [count(deadlines, 'échéance', 'échéances')] : []),
      ...(enquiries > 0 ? [count(enquiries, 'demande', 'demandes')] : []),
    ];
    return facts.slice(0, 2).join(' · ') || 'avant tout';
  },
  doMatter: (cards) => (cards === 1 ? 'Faire celle qui compte' : `Faire les ${cards} qui comptent`),
  minutes: (n) => `environ ${n} min`,
  sort: 'Trier les autres',
  keepOnly: 'Ne garder que ce qui compte encore',
  notNow: 'Pas maintenant',
  evening: (leaves) =>
    `L’heure des appels est passée. Ce soir, on écrit : les messages attendent ${leaves}.`,
  otherHour: (leaves) =>
    `Ce n’est pas l’heure des appels. Maintenant, on écrit : les messages attendent ${leaves}.`,
  fell: 'De vieux souhaits reposent maintenant dans Un jour.',
  fellTitle: 'Souhaits d’autrefois',
  see: 'Les voir',
  several: {
    canWait: 'Ce qui peut attendre, sur la semaine',
    probablyOver: 'Ce qui est sans doute fini',
    keepOnly: 'Tout ce qui peut reposer',
  },
  sorting: {
    back: 'Retour',
    progress: (at, of) => `Carte ${at} sur ${of}`,
    question: 'Et celle-ci ?',
    keep: 'Garder',
    week: 'Cette semaine',
    someday: 'Un jour',
    letGo: 'Rayer',
  },
} satisfies Said<'catchUp'>;
