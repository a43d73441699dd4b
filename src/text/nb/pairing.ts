import type { Said } from '../parts.ts';
import { count } from './count.ts';

const tasks = (n: number): string => count(n, 'oppgave', 'oppgaver');

export const pairing = {
  ends: {
    expired: { what: 'De ti minuttene er over.', next: 'Ingenting gikk over. Begynn på nytt.' },
    differ: {
      what: 'De er ulike, så ingenting gikk over.',
      next: 'Det kan ha vært koden til en annen telefon. Begynn på nytt med en ny.',
    },
    refused: { what: 'Den andre telefonen sa nei.', next: 'Ingenting gikk over.' },
    nobody: {
      what: 'Denne koden er brukt opp.',
      next: 'Den virker én gang, i ti minutter. Vis en ny på telefonen som har kortstokken.',
    },
    spoiled: {
      what: 'Det som kom over, var ikke helt.',
      next: 'Ingenting ble tatt fra det. Begynn på nytt.',
    },
    denied: {
      what: 'Lagringsplassen slipper ikke denne telefonen inn.',
      next: 'Sjekk navn og passord under Synkronisering på telefonen som har kortstokken.',
    },
    full: {
      what: 'Det er ikke plass igjen i lagringsplassen.',
      next: 'Rydd litt, og begynn på nytt.',
    },
    store: {
      what: 'Lagringsplassen svarer ikke som den skal.',
      next: 'Ingenting gikk over. Begynn på nytt om et minutt.',
    },
    'no-link': {
      what: 'Denne lenken er ikke hel.',
      next: 'Kopier den igjen på telefonen som har kortstokken, eller skann koden.',
    },
    newer: {
      what: 'Den andre telefonen har en nyere Stopgap.',
      next: 'Last inn Stopgap på nytt her, og begynn igjen.',
    },
    'has-deck': {
      what: 'Denne telefonen er med i en kortstokk allerede.',
      next: 'For å hente en annen hit må du først forlate kortstokken på denne enheten: Innstillinger, Synkronisering.',
    },
    'no-deck': {
      what: 'Synkronisering er ikke satt opp her.',
      next: 'Sett den opp først: Innstillinger, Synkronisering.',
    },
    'not-kept': {
      what: 'Denne nettleseren tar ikke vare på nøkler.',
      next: 'Ingenting ble endret. Bruk en annen nettleser på denne telefonen.',
    },
  },
  offline: 'Ingen nett akkurat nå. Det går videre av seg selv.',
  digits: (digits) => `Sifrene er ${[...digits].join(' ')}`,
  same: 'De er like',
  differ: 'De er ulike',
  again: 'Begynn på nytt',
  close: 'Lukk',
  cutOff:
    'Overføringen av kortstokken stoppet halvveis. Begynn på nytt: Innstillinger, Synkronisering.',
  add: {
    button: 'Legg til en enhet',
    hint: 'Henter hele kortstokken til den andre telefonen, nettbrettet eller datamaskinen din.',
    title: 'Legg til en enhet',
    opening: 'Lager en kode.',
    scan: 'Skann denne med den andre telefonen: med kameraet, eller i Stopgap der under Innstillinger, Synkronisering.',
    code: 'Kode til den andre telefonen',
    until: (time) => `Gjelder én gang, til ${time}.`,
    copy: 'Kopier lenken',
    copied: 'Kopiert',
    notCopied: 'Denne nettleseren kopierer ikke. Skann koden.',
    compare: 'Viser begge telefonene disse sifrene?',
    handing: 'Si det nå på den andre telefonen.',
    done: 'Ferdig. Den andre telefonen har det den trenger, og henter kortstokken selv.',
  },
  join: {
    button: 'Skann en kode',
    hint: 'Henter kortstokken fra den andre telefonen din hit.',
    title: 'Hente kortstokken fra den andre telefonen hit?',
    read: 'På den andre telefonen: Innstillinger, Synkronisering, Legg til en enhet. Hold koden inn i bildet.',
    camera: 'Bilde fra kameraet',
    noCamera:
      'Det er ikke noe kamera å bruke her. Kopier lenken på den andre telefonen og lim den inn.',
    paste: 'Eller lim inn lenken',
    go: 'Gå videre',
    other: 'Det er ikke en kode fra Stopgap. Se etter Legg til en enhet på den andre telefonen.',
    looking: 'Leter etter den andre telefonen.',
    compare: 'Er dette sifrene på den andre telefonen din? Se på den før du sier det.',
    own: 'Det som er på denne telefonen, blir. De to blir én kortstokk.',
    waiting: 'Si det nå på den andre telefonen.',
    filling: 'Kortstokken er på vei.',
    here: (n, of) => `${n.toLocaleString('nb')} av ${tasks(of)} er her`,
    goOn: 'Du kan lukke dette. Det går videre av seg selv.',
    done: (n) => `Kortstokken din er her: ${tasks(n)}.`,
  },
} satisfies Said<'pairing'>;
