import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const pairing = {
  ends: {
    expired: { what: 'Die zehn Minuten sind um.', next: 'Nichts ging hinüber. Fang neu an.' },
    differ: {
      what: 'Sie sind verschieden, deshalb ging nichts hinüber.',
      next: 'Es war vielleicht der Code eines anderen Telefons. Fang mit einem neuen an.',
    },
    refused: { what: 'Das andere Telefon hat Nein gesagt.', next: 'Nichts ging hinüber.' },
    nobody: {
      what: 'Dieser Code ist verbraucht.',
      next: 'Er gilt einmal, zehn Minuten lang. Zeig einen neuen auf dem Telefon, das den Stapel hat.',
    },
    spoiled: {
      what: 'Was herüberkam, war nicht ganz.',
      next: 'Nichts davon wurde genommen. Fang neu an.',
    },
    denied: {
      what: 'Der Speicher lässt dieses Telefon nicht hinein.',
      next: 'Prüf Name und Passwort unter Abgleich auf dem Telefon, das den Stapel hat.',
    },
    full: { what: 'Im Speicher ist kein Platz mehr.', next: 'Mach etwas Platz und fang neu an.' },
    store: {
      what: 'Der Speicher antwortet nicht, wie er soll.',
      next: 'Nichts ging hinüber. Fang in einer Minute neu an.',
    },
    'no-link': {
      what: 'Dieser Link ist nicht ganz.',
      next: 'Kopiere ihn noch einmal auf dem Telefon, das den Stapel hat, oder scanne dessen Code.',
    },
    newer: {
      what: 'Das andere Telefon hat ein neueres Stopgap.',
      next: 'Lade Stopgap hier neu und fang dann neu an.',
    },
    'has-deck': {
      what: 'Dieses Telefon gehört schon zu einem Stapel.',
      next: 'Um einen anderen zu holen, verlass erst den Stapel auf diesem Gerät: Einstellungen, Abgleich.',
    },
    'no-deck': {
      what: 'Der Abgleich ist hier nicht eingerichtet.',
      next: 'Richte ihn erst ein: Einstellungen, Abgleich.',
    },
    'not-kept': {
      what: 'Dieser Browser behält keine Schlüssel.',
      next: 'Nichts wurde geändert. Nimm einen anderen Browser auf diesem Telefon.',
    },
  },
  offline: 'Gerade kein Netz. Es geht von selbst weiter.',
  digits: (digits) => `Die Ziffern sind ${[...digits].join(' ')}`,
  same: 'Sie sind gleich',
  differ: 'Sie sind verschieden',
  again: 'Neu anfangen',
  close: 'Schließen',
  cutOff:
    'Das Holen des Stapels blieb auf halbem Weg stehen. Fang neu an: Einstellungen, Abgleich.',
  add: {
    button: 'Gerät hinzufügen',
    hint: 'Bringt den ganzen Stapel auf dein anderes Telefon, Tablet oder den Computer.',
    title: 'Gerät hinzufügen',
    opening: 'Ein Code wird gemacht.',
    scan: 'Scanne das mit dem anderen Telefon: mit der Kamera oder dort in Stopgap unter Einstellungen, Abgleich.',
    code: 'Code für das andere Telefon',
    until: (time) => `Gilt einmal, bis ${time}.`,
    copy: 'Link kopieren',
    copied: 'Kopiert',
    notCopied: 'Dieser Browser kopiert nicht. Scanne den Code.',
    compare: 'Zeigen beide Telefone diese Ziffern?',
    handing: 'Sag es jetzt auf dem anderen Telefon.',
    done: 'Fertig. Das andere Telefon hat, was es braucht, und holt den Stapel von selbst.',
  },
  join: {
    button: 'Code scannen',
    hint: 'Holt den Stapel deines anderen Telefons hierher.',
    title: 'Den Stapel deines anderen Telefons holen?',
    read: 'Auf dem anderen Telefon: Einstellungen, Abgleich, Gerät hinzufügen. Halte dessen Code ins Bild.',
    camera: 'Bild der Kamera',
    noCamera:
      'Hier ist keine Kamera zu benutzen. Kopiere den Link auf dem anderen Telefon und füg ihn ein.',
    paste: 'Oder den Link einfügen',
    go: 'Weiter',
    other: 'Das ist kein Code von Stopgap. Such auf dem anderen Telefon nach Gerät hinzufügen.',
    looking: 'Das andere Telefon wird gesucht.',
    compare: 'Sind das die Ziffern auf deinem anderen Telefon? Sieh hin, bevor du es sagst.',
    own: 'Was auf diesem Telefon ist, bleibt. Beides wird ein Stapel.',
    waiting: 'Sag es jetzt auf dem anderen Telefon.',
    filling: 'Der Stapel ist unterwegs.',
    here: (n, of) => `${n.toLocaleString('de')} von ${count(of, 'Aufgabe', 'Aufgaben')} hier`,
    goOn: 'Du kannst das schließen. Es geht von selbst weiter.',
    done: (n) => `Dein Stapel ist hier: ${count(n, 'Aufgabe', 'Aufgaben')}.`,
  },
} satisfies Said<'pairing'>;
