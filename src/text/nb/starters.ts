import type { Said } from '../parts.ts';

export const starters = {
  title: 'Ideer for faget',
  question: 'Hva driver du med?',
  hint: 'Behold dem som gjelder deg.',
  trades: {
    plumber: 'Rørlegger',
    cleaner: 'Renholder',
    hairdresser: 'Frisør',
    photographer: 'Fotograf',
    'tandem-pilot': 'Tandempilot',
    other: 'Et annet fag',
  },
  tasks: {
    unpaid: 'Spør om den eldste ubetalte fakturaen',
    'call-backs': 'Ring tilbake dem jeg ikke rakk å svare',
    'promised-quote': 'Skriv det siste tilbudet jeg lovet',
    'van-parts': 'Bestill delene som mangler i bilen',
    'boiler-service': 'Tilby service til fjorårets kjelekunder',
    reviews: 'Be de tre siste kundene om en omtale',
    'confirm-week': 'Bekreft besøkene neste uke',
    'key-list': 'Skriv ned hvem jeg har nøkler til',
    'cleaning-supplies': 'Bestill kluter, poser og spray',
    'days-off': 'Si fra til de faste om fridagene mine',
    'confirm-tomorrow': 'Bekreft besøkene i morgen',
    'no-show': 'Skriv til den som ikke kom',
    'gone-quiet': 'Skriv til tre kunder jeg ikke har sett på en stund',
    'colour-order': 'Bestill farge og folie',
    receipts: 'Samle kvitteringene for uken',
    'open-deposit': 'Be om forskuddet som fortsatt mangler',
    'enquiry-quote': 'Skriv et tilbud på den nyeste forespørselen',
    'photos-when': 'Fortell siste kunde når bildene kommer',
    'shot-list': 'Be om bildelisten til neste fotografering',
    batteries: 'Lad batteriene og tøm minnekortene',
    flyable: 'Si til morgendagens passasjerer om det ser flybart ut',
    vouchers: 'Skriv til dem med ubrukt gavekort',
    'flight-photos': 'Send bildene fra de siste turene',
    'gear-check': 'Sjekk liner, seletøy og datoen på nødskjermen',
    'licence-dates': 'Finn ut når lisens og forsikring går ut',
  },
  add: (tasks, chores) => `Legg til ${together(tasks, chores)}`,
  together: (tasks, chores) => together(tasks, chores),
} satisfies Said<'starters'>;

function together(tasks: number, chores: number): string {
  const parts = [
    counted(tasks, 'oppgave', 'oppgaver'),
    counted(chores, 'fast oppgave', 'faste oppgaver'),
  ];
  return parts.filter(Boolean).join(' og ') || '0 oppgaver';
}

function counted(n: number, one: string, many: string): string {
  if (n === 0) return '';
  return n === 1 ? `1 ${one}` : `${n} ${many}`;
}
