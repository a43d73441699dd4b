import type { Said } from '../parts.ts';

export const shell = {
  reload: 'Last inn på nytt',
  tryAgain: 'Prøv igjen',
  broke: 'Noe gikk galt her. Det du hadde lagret, er trygt.',
  damaged:
    'Noe av det som er lagret her, kan ikke leses lenger. Lagre det som kan leses, begynn så på nytt og hent det tilbake.',
  notLoaded: 'Denne delen kom ikke frem.',
  closed: {
    cleared: 'Stopgap ble tømt i et annet vindu. Last inn på nytt.',
    updated: 'Stopgap ble oppdatert i et annet vindu. Last inn på nytt.',
  },
  screens: {
    now: 'Nå',
    round: 'Runde',
    'catch-up': 'Velkommen tilbake',
    all: 'Alle',
    task: 'Oppgave',
    customers: 'Kunder',
    customer: 'Kunde',
    job: 'Jobb',
    ladder: 'Trinn',
    visits: 'Besøk',
    day: 'Dagsliste',
    chores: 'Faste oppgaver',
    'at-stake': 'Står på spill',
    help: 'Hjelp',
    'help-page': 'Hjelp',
    settings: 'Innstillinger',
    install: 'På hjemskjermen',
  },
  andMore: (title, n) => (n === 0 ? title : `${title}, og ${n} til`),
} satisfies Said<'main'>['shell'];
