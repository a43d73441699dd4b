import type { Said } from '../parts.ts';

export const probe = {
  troubles: {
    'not-an-address': {
      what: 'Das ist keine Adresse.',
      next: 'Sie beginnt mit https:// und ist die Adresse deines Ordners.',
    },
    'insecure-address': {
      what: 'Diese Adresse ist nicht verschlüsselt.',
      next: 'Nimm eine, die mit https:// beginnt. Der Browser erlaubt von hier keine andere.',
    },
    'no-network': {
      what: 'Gerade gibt es kein Netz.',
      next: 'Versuch es wieder, wenn du Empfang hast. Nichts wurde geändert.',
    },
    'no-answer': {
      what: 'Unter dieser Adresse antwortet niemand.',
      next: 'Prüf sie Buchstabe für Buchstabe, und ob der Server läuft.',
    },
    'browsers-forbidden': {
      what: 'Der Server antwortet, lässt aber keine Webseite die Antwort lesen.',
      next: 'Prüf erst Name, Passwort und Ordner. Stimmen sie, trag diese Zeilen in die Einstellungen des Servers ein.',
    },
    denied: {
      what: 'Name oder Passwort werden nicht angenommen.',
      next: 'Gib beide noch einmal ein. Manche Dienste wollen ein App-Passwort aus ihren Einstellungen.',
    },
    'no-folder': {
      what: 'Diesen Ordner gibt es nicht.',
      next: 'Leg ihn erst an, oder berichtige den Namen am Ende der Adresse.',
    },
    'not-storage': {
      what: 'Unter dieser Adresse wohnt etwas anderes.',
      next: 'Such die Adresse, die dein Dienst für WebDAV oder S3 angibt.',
    },
    'read-only': {
      what: 'Du darfst hier lesen, aber nicht schreiben.',
      next: 'Erlaube diesem Namen das Schreiben und Löschen, oder nimm einen anderen Ordner.',
    },
    alters: {
      what: 'Was zurückkommt, ist nicht, was hingelegt wurde.',
      next: 'Eine Anmeldeseite oder ein Filter steht dazwischen. Nimm eine andere Adresse.',
    },
    forgets: {
      what: 'Er behält Dateien, listet sie aber nicht auf.',
      next: 'Erlaube diesem Namen, den Ordner aufzulisten.',
    },
    busy: {
      what: 'Der Server hat viel zu tun.',
      next: 'Warte eine Minute und versuch es noch einmal.',
    },
    full: {
      what: 'Es ist kein Platz mehr.',
      next: 'Mach dort Platz, oder nimm einen anderen Ort.',
    },
  },
  steps: {
    list: 'Listet Dateien auf',
    write: 'Nimmt eine Datei an',
    read: 'Gibt sie unverändert zurück',
    overwrite: 'Ersetzt eine Datei',
    size: 'Sagt die Größe',
    part: 'Gibt einen Teil einer Datei',
    remove: 'Löscht eine Datei',
  },
  clockOff: (minutes) =>
    minutes > 0
      ? `Die Uhr dieses Geräts geht ${minutes} Min. nach. Der Abgleich rechnet das ein.`
      : `Die Uhr dieses Geräts geht ${-minutes} Min. vor. Der Abgleich rechnet das ein.`,
} satisfies Said<'probe'>;
