import type { Said } from '../parts.ts';

const changes = (count: number): string => (count === 1 ? '1 endring' : `${count} endringer`);

export const sync = {
  title: 'Synkronisering',
  off: 'Én kortstokk på alle enhetene dine, i en lagringsplass du har fra før. Alt låses før det forlater enheten.',
  setUp: 'Sett opp synkronisering',
  haveCode: 'Jeg har en kode',
  inStep: (minutes) => (minutes < 1 ? 'I takt akkurat nå' : `I takt ${agoOf(minutes)}`),
  waiting: (count, isOnline) => {
    if (isOnline) return count === 0 ? 'Ser etter endringer' : `${changes(count)} på vei`;
    return count === 0 ? 'Venter på nett' : `${changes(count)} venter på nett`;
  },
  asks: {
    denied: 'Lagringsplassen godtar ikke navnet eller passordet lenger.',
    'no-base': 'Mappen i lagringsplassen er borte.',
    large: 'Lagringsplassen tar ikke så store filer, så et bilde eller et opptak blir her.',
    full: 'Lagringsplassen er full. Rydd litt plass der.',
    out: 'Denne telefonen er ute av kortstokken. Alt som er på den, blir her.',
    update: 'En annen enhet har en nyere Stopgap. Åpne den her med nett for å oppdatere.',
  },
  outWhy: 'Den ble tatt ut på en annen, eller var borte da kortstokken gikk videre.',
  outHint: 'Vil du inn igjen, slutt her og skann en kode på en telefon som er med.',
  outBy: (by, when) => `Tatt ut av ${by}, ${when}.`,
  outBySome: 'en telefon uten navn',
  outLeave: 'Slutt her, og behold alt jeg har',
  newCode: 'Se den nye gjenopprettingskoden',
  asksHere: 'Se Innstillinger, Synkronisering.',
  where: (place) => `Lagringsplass: ${place}`,
  newPassword: 'Endre adressen eller passordet',
  useStorage: 'Bruk en lagringsplass i stedet',
  byFile:
    'I takt med en fil du bærer selv: send den til deg selv, eller legg den på en minnepinne.',
  saveFile: 'Lagre endringer i en fil',
  takeFile: 'Ta inn en fil',
  fileName: (day) => `stopgap-${day}.stopgap`,
  fileTroubles: {
    'not-a-bundle': 'Dette er ikke en fil med endringer fra Stopgap.',
    newer: 'En nyere Stopgap laget denne filen. Oppdater denne først.',
    damaged: 'Denne filen er ikke hel. Lagre den på nytt på den andre enheten.',
    'another-deck': 'Denne filen hører til en annen kortstokk.',
    'not-whole': 'Ikke alt kunne tas inn. Ta den inn en gang til.',
  },
  tookIn: (count) => (count === 0 ? 'Ikke noe nytt i den' : `Tok inn ${changes(count)}`),
  filesHold: 'Bilder og opptak er med, så filen kan bli stor.',
  chooseFolder: 'Gå gjennom en mappe',
  throughFolder: (name) => `Gå gjennom «${name}»`,
  anotherFolder: 'En annen mappe',
  throughIt: 'Går gjennom mappen',
  wentThrough: (count) =>
    count === 0
      ? 'I takt med mappen. Ikke noe nytt i den'
      : `I takt med mappen. Tok inn ${changes(count)}`,
  folderTroubles: {
    'no-leave': 'Nettleseren slapp ikke Stopgap inn i mappen. Trykk en gang til og tillat det.',
    'not-there': 'Mappen er ikke der nå. Sett inn minnepinnen, eller velg en annen.',
    full: 'Mappen er full. Rydd litt plass der.',
    'not-whole': 'Ikke alt gikk gjennom. Trykk en gang til.',
  },
  leave: 'Forlat kortstokken på denne enheten',
  leaveHint: 'Alt du har, blir her og i lagringsplassen. Det holdes bare ikke i takt lenger.',
  leaveYes: 'Ja, forlat den',
  leaveNo: 'Fortsett i takt',
} satisfies Said<'sync'>;

export const setup = {
  choose: 'Hvor skal den ligge?',
  own: 'Her, der Stopgap kommer fra',
  ownHint: 'Denne tjeneren har en lagringsplass. Du trenger navn og passord til den.',
  webdav: 'WebDAV',
  webdavHint: 'En mappe på din egen tjener eller hos en tjeneste med WebDAV.',
  s3: 'S3-bøtte',
  s3Hint: 'En bøtte hos en tjeneste som snakker S3.',
  file: 'Ingen lagringsplass, med en fil',
  fileHint: 'Du bærer endringene selv: med e-post, en minnepinne eller en delt mappe.',
  fields: {
    url: ['Adressen til mappen', 'Som https://files.example.com/anna/stopgap/'],
    user: ['Navn', 'Det du logger inn med der'],
    password: ['Passord', 'Et app-passord, hvis tjenesten har det'],
    endpoint: ['Adressen til tjenesten', 'Som https://s3.example.com'],
    bucket: ['Bøtte', 'Navnet på den'],
    region: ['Region', 'Som eu-central-1, eller us-east-1 der det ikke er noen'],
    key: ['Tilgangsnøkkel', ''],
    secret: ['Hemmelig nøkkel', ''],
  },
  code: ['Gjenopprettingskode', 'De 28 tegnene fra den andre enheten din'],
  check: 'Prøv og slå på',
  checking: 'Prøver',
  save: 'Prøv og lagre',
  back: 'Et annet sted',
  rule: 'Til innstillingene på tjeneren',
  troubles: {
    code: {
      what: 'Det er en slurvefeil i koden.',
      next: 'Sammenlign med papiret, gruppe for gruppe. I og 1, O og 0 er det samme her.',
    },
    'no-deck': {
      what: 'Ingenting med denne koden ligger her.',
      next: 'Sjekk at det er samme mappe eller bøtte som på den andre enheten din.',
    },
    'keys-not-kept': {
      what: 'Denne nettleseren tar ikke vare på nøkler.',
      next: 'Et privat vindu glemmer dem. Åpne Stopgap i et vanlig.',
    },
    'unknown-store': {
      what: 'Denne versjonen kjenner ikke den lagringsplassen.',
      next: 'Oppdater Stopgap.',
    },
    storage: {
      what: 'Det kunne ikke lagres på denne enheten.',
      next: 'Rydd litt plass på den, og prøv igjen.',
    },
  },
  codeTitle: 'Gjenopprettingskoden din',
  codeLead:
    'Vises denne ene gangen. Den åpner kortstokken på en ny enhet hvis alle de andre er borte. Ingen andre har den.',
  codeFor: 'Gjenopprettingskoden til kortstokken din',
  print: 'Skriv den ut',
  kept: 'Jeg har tatt vare på den',
  joined: 'Denne enheten er med',
  joinedLead:
    'Det de andre har, kommer inn av seg selv nå. Det som er på denne enheten, går til dem.',
  done: 'Ferdig',
} satisfies Said<'setup'>;

function agoOf(minutes: number): string {
  if (minutes < 60) return `for ${minutes} min siden`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours === 1 ? 'for 1 time siden' : `for ${hours} timer siden`;
  return `for ${Math.floor(hours / 24)} dager siden`;
}
