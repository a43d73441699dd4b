import type { Said } from '../parts.ts';

const minutes = (n: number): string =>
  n === 0 ? 'Sofort' : n === 60 ? '1 Stunde' : n === 1 ? '1 Minute' : `${n} Minuten`;

export const lock = {
  panel: 'Bildschirm sperren',
  panelHint:
    'Fragt nach einer PIN, wenn du nach einer Weile zurückkommst. Es ist ein Schloss am Bildschirm, nicht am Speicher: Es hält fern, wer zufällig hineinsieht. Wer die Uhr dieses Telefons stellen kann, kann es öffnen. Gegen Diebe sperr das Telefon selbst.',
  set: 'PIN festlegen',
  on: (n) =>
    n === 0
      ? 'An. Sperrt, sobald du die App verlässt.'
      : `An. Sperrt, wenn du ${minutes(n)} weg warst.`,
  after: 'Wie bald sie sperrt',
  minutes,
  pin: 'PIN',
  newPin: 'Neue PIN, vier Ziffern oder mehr',
  forgetting:
    'Vergessen? Dann lässt sie sich nach einem Tag Warten öffnen, oder alles hier wird gelöscht und eine Sicherung zurückgeholt.',
  lock: 'Mit dieser PIN sperren',
  passkey: 'Auch mit Finger oder Gesicht öffnen',
  hasPasskey: 'Öffnet auch mit Finger oder Gesicht.',
  off: 'Sperre abnehmen',
  offNow: 'Abnehmen',
  title: 'Stopgap ist gesperrt',
  open: 'Öffnen',
  looking: 'Sieht nach',
  wrong: 'Das ist nicht die PIN.',
  wait: (when) => `Warte bis ${when}, dann versuch es wieder.`,
  byPasskey: 'Mit Finger oder Gesicht öffnen',
  forgot: 'PIN vergessen',
  ask: 'In einem Tag öffnen',
  askHint:
    'Lass dies dann zehn Minuten offen, und die Sperre geht weg. Wer vorher die PIN eingibt, sagt es ab.',
  asked: (when) => `Sie öffnet sich von selbst: ${when}.`,
  calledOff: 'Jemand wollte dies ohne die PIN öffnen. Das ist abgesagt.',
  anew: 'Alles hier löschen',
  anewHint: 'Dann eine Sicherung zurückholen oder das andere Gerät wieder verbinden.',
  anewLost:
    'Alle Kunden, Aufgaben, Termine und Notizen auf diesem Telefon gehen weg. Nur eine Sicherung oder dein anderes Gerät hat sie dann noch.',
  lastBackup: (when) => `Letzte Sicherung von diesem Telefon: ${when}.`,
  noBackup: 'Von diesem Telefon wurde nie eine Sicherung gespeichert.',
  anewNo: 'Alles behalten',
  anewYes: 'Ja, alles hier löschen',
} satisfies Said<'lock'>;
