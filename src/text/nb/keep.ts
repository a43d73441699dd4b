import type { Said } from '../parts.ts';

export const keep = {
  gone: 'Det som lå her, er borte',
  goneWhy: 'Nettleseren tømte det, eller kunne ikke lese det lenger.',
  bringBack: 'Hent tilbake en sikkerhetskopi',
  anew: 'Begynn på nytt',
  trial:
    'Denne fanen er til å prøve i. Safari kan tømme den; appen på hjemskjermen tar vare på sitt.',
  keep: 'Ta vare på oppgavene mine',
  bringLine: 'Prøvde du Stopgap i Safari?',
  bring: 'Hent oppgavene mine',
  backup: 'Den siste sikkerhetskopien er over en uke gammel.',
  noBackup: 'Det finnes ingen sikkerhetskopi av dette ennå.',
  save: 'Ta sikkerhetskopi',
  notNow: 'Ikke nå',
  title: 'Ta vare på oppgavene mine',
  making: 'Gjør oppgavene dine klare.',
  copied: (records) => `Alle ${records.toLocaleString('nb')} postene er kopiert, som én lenke.`,
  steps: [
    'Trykk på Del i Safari, så Legg til på Hjem-skjerm. Ligger den der allerede? Gå videre.',
    'Åpne Stopgap fra hjemskjermen.',
    'Trykk på Hent oppgavene mine.',
  ],
  file: (records) =>
    `${records.toLocaleString('nb')} poster er for mange for en lenke, så de går som en fil. Lagre den i Filer.`,
  saveFile: 'Lagre filen',
  close: 'Fint',
  problem: 'Oppgavene kunne ikke gjøres klare. De er her fortsatt.',
  notInClipboard:
    'Det ligger ingen oppgaver på utklippstavlen. Kopier dem i Safari med Ta vare på oppgavene mine, eller velg filen du lagret der.',
  copies: 'Kopier av seg selv',
  copiesHint:
    'Én gang om dagen, i en mappe du velger: de fem siste. Den som kan åpne mappen, kan lese dem.',
  choose: 'Velg en mappe',
  another: 'En annen mappe',
  copyNow: 'Kopier nå',
  stop: 'Stopp kopiene',
  folder: (name) => `I mappen «${name}».`,
  lastCopy: (when) => `Siste kopi: ${when}, lest tilbake og lik.`,
  stopped: 'Kopiene i mappen din har stoppet.',
  why: {
    'no-leave': 'Nettleseren vil ha lov av deg igjen. Kopier nå spør om det.',
    'not-copied':
      'Mappen er full eller borte, eller kopien var ikke lik da den ble lest tilbake. Ingenting eldre ble tatt bort.',
  },
  copying: 'Kopierer, og leser den tilbake.',
} satisfies Said<'keep'>;
