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
  met: 'koblet til med seks sifre',
  parted: 'Telefoner som er tatt ut',
  partedBy: (when, by) => `${when}, av ${by}`,
  partedHint: `Ingen du kjenner? Gå til Synkronisering, «${sync.leave}», og skann en kode på en telefon du stoler på.`,
  lost: ['Mistet?', ' Ta ut denne telefonen'],
  out: {
    title: (name) => `Ta ut: ${name}`,
    says: 'Fra nå av får den ikke noe nytt og endrer ingenting. Det den alt hadde lest, blir liggende på den.',
    thisPhone: 'denne telefonen',
    goOn: (names) => `Disse blir med videre: ${names}.`,
    unmet: (names) =>
      `Kom inn med koden eller fra en annen telefon: ${names}. Kjenner du den ikke, ta den ut også.`,
    again: (names) =>
      `Må legges til på nytt etterpå, for de er ikke hørt siden en oppdatering: ${names}.`,
    yes: 'Ta den ut',
    no: 'La den være med',
    working: 'Tar den ut',
    not: {
      offline: 'Det er ikke nett akkurat nå. Prøv igjen når du har dekning.',
      store: 'Lagringsplassen tok det ikke imot akkurat nå. Prøv igjen om et minutt.',
      changed: 'En annen telefon endret akkurat hvem som er med. Se på listen en gang til.',
      'by-file':
        'Kortene dine går med en fil, så gi ikke den telefonen flere. Det den alt hadde lest, blir liggende på den.',
    },
    codeTitle: 'Den nye gjenopprettingskoden',
    codeLead:
      'Den er ute. Vises bare denne gangen: koden du hadde, åpner ikke noe nytt lenger, så ta vare på denne i stedet.',
    passwordTitle: 'En ting til',
    passwordLead: 'Den mistede telefonen kan fortsatt kjenne passordet til lagringsplassen.',
  },
  lostSteps: [
    'Bytt passordet eller nøkkelen til lagringsplassen, der du fikk den. Da når den mistede telefonen den ikke engang.',
    `På hver telefon du fortsatt har: gå til Synkronisering, «${sync.newPassword}», og skriv det nye.`,
    'Om du kan, slett den mistede telefonen med tjenesten fra produsenten.',
  ],
  lostDone: 'Jeg vet hva jeg gjør',
} satisfies Said<'crew'>;
