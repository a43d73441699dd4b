import type { Said } from '../parts.ts';
import { sync } from './sync-setup.ts';

export const crew = {
  title: 'Team',
  alone:
    'For en hjelper med egen telefon, når den er i takt med din. Jobber du alene, lar du dette være.',
  begin: 'Noen jobber sammen med meg',
  me: 'Hvem bruker denne telefonen?',
  meHint: 'Et fornavn er nok',
  meWhy: 'Det står ved notatene og samtalene som gjøres her.',
  add: 'Legg til noen i teamet',
  addHint: 'Fornavn',
  others: 'I teamet',
  isMe: (name) => `${name} bruker denne telefonen`,
  takeOut: ['Ta ut', ' av teamet'],
  takenOut: 'Det de skulle gjøre, er for alle da.',
  devices: 'Andre telefoner i takt',
  noName: 'En telefon uten navn',
  seen: (when) => `sist hørt ${when}`,
  lost: ['Mistet?', ' Hva du gjør med denne telefonen'],
  lostTitle: 'Hvis denne telefonen er borte',
  lostSteps: [
    'Bytt passordet eller nøkkelen til lagringsplassen, der du fikk den. Fra da av får den borte telefonen ikke noe nytt og endrer ingenting.',
    `På hver telefon du fortsatt har: gå til Synkronisering, «${sync.newPassword}», og skriv det nye.`,
    'Det den borte telefonen alt hadde lest, blir liggende på den. Om du kan, slett den med tjenesten fra produsenten.',
  ],
  lostDone: 'Jeg vet hva jeg gjør',
} satisfies Said<'crew'>;
