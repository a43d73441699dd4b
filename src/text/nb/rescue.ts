import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const rescue = {
  reading: 'Ser på hva som kan leses.',
  found: ({ records, blobs, lost, torn }) =>
    [
      `${[
        count(records, 'post', 'poster'),
        ...(blobs > 0 ? [count(blobs, 'bilde eller memo', 'bilder og memoer')] : []),
      ].join(' og ')} kan leses.`,
      ...(lost === null ? ['Hvor mange som ikke kan leses, er ikke kjent.'] : []),
      ...(lost ? [`${lost.toLocaleString('nb')} kan ikke leses.`] : []),
      ...(torn > 0 ? [`${torn.toLocaleString('nb')} kom delvis tilbake.`] : []),
      ...(lost === 0 && torn === 0 ? ['Ingenting mangler.'] : []),
    ].join(' '),
  nothing: 'Ingenting av det som ligger her, kan leses.',
  none: 'Her er det ikke lagret noe ennå.',
  save: 'Lagre det som kan leses',
  lists: 'Lagre det som enkle lister',
  listsOnly:
    'Listene har ikke med alt, og Stopgap kan ikke hente dem tilbake. Lagre først det som kan leses.',
  notSaved: 'Filen ble ikke lik da den ble lest tilbake, så den ble ikke lagret. Prøv en gang til.',
  seenHint: 'Se først at filen er der: når alt her er tatt bort, finnes det bare i den filen.',
  seen: 'Jeg ser filen',
  anew: 'Begynn på nytt',
  anewHint:
    'Tar bort det som ligger her, så Stopgap virker igjen. Hent så tilbake filen, eller den siste sikkerhetskopien, i Innstillinger.',
  anewYes: 'Ja, ta det bort og begynn på nytt',
  stuck: 'Nettleseren slapp det ikke. Lukk andre faner med Stopgap og prøv igjen.',
} satisfies Said<'rescue'>;
