import { outcomeTeller } from '../outcome.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';

const counted = {
  customer: ['kunde', 'kunder'],
  task: ['oppgave', 'oppgaver'],
  job: ['jobb', 'jobber'],
  visit: ['besøk', 'besøk'],
  chore: ['fast oppgave', 'faste oppgaver'],
  note: ['notat', 'notater'],
  attachment: ['bilde eller memo', 'bilder og memoer'],
} as const;

const told = outcomeTeller({ count, counted, other: ['annen post', 'andre poster'] });

export const backup = {
  title: 'Ta sikkerhetskopi',
  what: 'Én fil med alt: kunder, oppgaver, jobber, besøk, notater, bilder. Ha den hvor som helst, bare ikke på denne telefonen.',
  passphrase: 'Passordsetning, om du vil ha en',
  passphraseHint: 'Da kan ingen lese filen uten den. Heller ikke du, hvis du glemmer den.',
  see: 'Vis den',
  hide: 'Skjul den',
  weak: 'Den er kort og lett å gjette. Tre eller fire ord er bedre.',
  making: 'Lager den, og leser den tilbake.',
  ready: (rows, size) => `Lest tilbake og lik: ${count(rows, 'post', 'poster')}, ${size}.`,
  locked: 'Den åpnes bare med passordsetningen din.',
  save: 'Lagre filen',
  saved: (name) => `Lagret som ${name}.`,
  shared: (name) => `${name} er gitt videre. Se at den kom fram dit du sendte den.`,
  downloaded: (name) => `Nettleseren har tatt imot den. Se etter ${name} blant nedlastingene.`,
  next: {
    saved:
      'Er det stedet på denne telefonen, går filen tapt med den. Send den da også til deg selv, eller kopier den til en annen enhet.',
    shared: '',
    downloaded:
      'De ligger på denne telefonen, så filen går tapt med den. Send den til deg selv, eller kopier den til en annen enhet.',
  },
  notSaved: {
    'turned-away': 'Ingenting ble lagret.',
    'not-written':
      'Filen kunne ikke skrives dit og leses tilbake lik, så ingenting ble lagret. Prøv et annet sted.',
  },
  away: (n) =>
    `${count(n, 'bilde eller memo', 'bilder og memoer')} er ikke på denne telefonen, bare i synklageret ditt eller på en annen telefon: ikke i denne filen.`,
  bring: 'Hent dem hit først',
  bringing: 'De er på vei. Du kan også lagre nå, uten dem.',
  close: 'Fint',
  differs:
    'Filen ble ikke lik da den ble lest tilbake, så den ble ikke tatt vare på. Prøv en gang til.',
  size: (bytes) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} kB`
      : `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`,
} satisfies Said<'backup'>;

export const restore = {
  title: 'Hent tilbake en sikkerhetskopi',
  hint: 'Ingenting endres før du sier ja.',
  choose: 'Velg filen',
  another: 'Velg en annen fil',
  reading: (name) => `Leser ${name}`,
  passphrase: 'Passordsetningen til filen',
  open: 'Åpne',
  wrong: 'Det er ikke passordsetningen til filen. Ingenting ble endret.',
  made: (when) => `Laget ${when}`,
  newest: (when) => `siste endring ${when}`,
  counts: (counts) =>
    Object.entries(counted).flatMap(([table, [one, more]]) =>
      counts[table] ? [count(counts[table], one, more)] : [],
    ),
  missing: ({ rows, blobs }) =>
    rows === null
      ? 'Filen er skadet. Dette er alt som fortsatt kan leses.'
      : `Filen er skadet: ${[
          ...(rows > 0 ? [count(rows, 'post', 'poster')] : []),
          ...(blobs ? [count(blobs, 'bilde eller memo', 'bilder eller memoer')] : []),
        ].join(' og ')} kunne ikke leses. Resten er helt.`,
  rescued: ({ lost, torn }) =>
    [
      'Dette er det som kunne reddes fra en skadet telefon.',
      ...(lost === null ? ['Hvor mye som mangler, er ikke kjent.'] : []),
      ...(lost ? [`${count(lost, 'post', 'poster')} kunne ikke leses.`] : []),
      ...(torn > 0 ? [`${count(torn, 'post', 'poster')} kom delvis tilbake.`] : []),
    ].join(' '),
  away: (n) =>
    `${count(n, 'bilde eller memo', 'bilder og memoer')} var ikke på den telefonen, bare i synklageret eller på en annen telefon: ikke i denne filen.`,
  unknown: (n) =>
    `${count(n, 'post', 'poster')} er fra en nyere versjon av Stopgap og blir i filen. Behold den, oppdater appen, og hent den tilbake en gang til.`,
  add: 'Legg til det som mangler her',
  addHint: 'Det som er her, blir. Det som er slettet eller aldri var her, kommer tilbake.',
  replace: 'Gjør alt som det var da',
  replaceHint: 'Det som er laget eller endret siden, går bort. Du kan angre.',
  replaceTornHint:
    'Det som er laget siden, går bort, og det som er endret, blir som da. Det filen kanskje bare har mistet, blir. Du kan angre.',
  does: (outcome) => {
    const said = told(outcome, {
      come: ['kommer tilbake', 'kommer tilbake'],
      change: ['endres', 'endres'],
      go: ['som er her nå, går bort', 'som er her nå, går bort'],
    });
    return said.length === 0 ? 'Ingenting endres: alt er her fra før.' : `${said.join('. ')}.`;
  },
  writing: 'Legger det tilbake',
  done: (changed, outcome) => {
    if (changed === 0) return 'Alt var her fra før.';
    const said = told(outcome, {
      come: ['kom tilbake', 'kom tilbake'],
      change: ['ble endret', 'ble endret'],
      go: ['gikk bort', 'gikk bort'],
    });
    return `Ferdig. ${count(changed, 'post er', 'poster er')} som i kopien: ${said.join(', ')}.`;
  },
  close: 'Fint',
  error: (error) => errors[error.is],
} satisfies Said<'restore'>;

const errors = {
  'not-a-backup': 'Den filen er ingen sikkerhetskopi fra Stopgap. Ingenting ble endret.',
  newer:
    'Den kopien er fra en nyere versjon av Stopgap. Oppdater appen først. Ingenting ble endret.',
  'needs-passphrase': 'Den kopien har en passordsetning.',
  'wrong-passphrase': 'Det er ikke passordsetningen til filen.',
  damaged: 'Den kopien er skadet, og ingenting av den kan leses. Ingenting ble endret.',
  'not-readable': 'Den filen kunne ikke leses. Ingenting ble endret.',
} as const;
