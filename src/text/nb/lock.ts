import type { Said } from '../parts.ts';

const minutes = (n: number): string =>
  n === 0 ? 'Med en gang' : n === 60 ? '1 time' : n === 1 ? '1 minutt' : `${n} minutter`;

export const lock = {
  panel: 'Lås skjermen',
  panelHint:
    'Spør om en PIN når du kommer tilbake etter en stund. Det er en lås på skjermen, ikke på disken: den holder ute den som ser tilfeldig. Den som kan stille klokken på telefonen, kan åpne den. Mot en tyv må du låse selve telefonen.',
  set: 'Velg en PIN',
  on: (n) =>
    n === 0
      ? 'På. Den låser så snart du går ut av appen.'
      : `På. Den låser når du har vært borte i ${minutes(n)}.`,
  after: 'Hvor fort den låser',
  minutes,
  pin: 'PIN',
  newPin: 'Ny PIN, fire sifre eller flere',
  forgetting:
    'Glemt? Da kan den åpnes etter en dags venting, eller alt her kan slettes og en sikkerhetskopi hentes tilbake.',
  lock: 'Lås med denne PIN-en',
  passkey: 'Åpne med finger eller ansikt også',
  hasPasskey: 'Åpnes med finger eller ansikt også.',
  off: 'Ta av låsen',
  offNow: 'Ta den av',
  title: 'Stopgap er låst',
  open: 'Åpne',
  looking: 'Ser etter',
  wrong: 'Det er ikke PIN-en.',
  wait: (when) => `Vent til ${when}, og prøv igjen.`,
  byPasskey: 'Åpne med finger eller ansikt',
  forgot: 'Glemt PIN-en',
  ask: 'Åpne den om en dag',
  askHint:
    'La dette stå åpent i ti minutter da, så går låsen av. Den som skriver PIN-en før det, avlyser det.',
  asked: (when) => `Den åpner av seg selv: ${when}.`,
  calledOff: 'Noen ba om å åpne uten PIN-en. Det er avlyst.',
  anew: 'Slett alt her',
  anewHint: 'Hent så tilbake en sikkerhetskopi, eller koble til den andre enheten igjen.',
  anewLost:
    'Hver kunde, oppgave, hvert besøk og notat på denne telefonen går bort. Bare en sikkerhetskopi eller den andre enheten har dem da.',
  lastBackup: (when) => `Siste sikkerhetskopi fra denne telefonen: ${when}.`,
  noBackup: 'Det er aldri lagret noen sikkerhetskopi fra denne telefonen.',
  anewNo: 'Behold alt',
  anewYes: 'Ja, slett alt her',
} satisfies Said<'lock'>;
