import { outcomeTeller } from '../outcome.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';

const counted = {
  customer: ['Kunde', 'Kunden'],
  task: ['Aufgabe', 'Aufgaben'],
  job: ['Auftrag', 'Aufträge'],
  visit: ['Termin', 'Termine'],
  chore: ['Routine', 'Routinen'],
  note: ['Notiz', 'Notizen'],
  attachment: ['Foto oder Memo', 'Fotos und Memos'],
} as const;

const told = outcomeTeller({ count, counted, other: ['anderer Eintrag', 'andere Einträge'] });

export const backup = {
  title: 'Sicherung speichern',
  what: 'Eine Datei mit allem: Kunden, Aufgaben, Aufträge, Termine, Notizen, Fotos. Bewahre sie überall auf, nur nicht auf diesem Telefon.',
  passphrase: 'Kennwort, wenn du eins willst',
  passphraseHint: 'Dann kann niemand die Datei ohne es lesen. Auch du nicht, wenn du es vergisst.',
  see: 'Zeigen',
  hide: 'Verbergen',
  weak: 'Das ist kurz und leicht zu erraten. Drei oder vier Wörter sind besser.',
  making: 'Wird gemacht und dann zurückgelesen.',
  ready: (rows, size) =>
    `Zurückgelesen und gleich: ${count(rows, 'Eintrag', 'Einträge')}, ${size}.`,
  locked: 'Sie öffnet sich nur mit deinem Kennwort.',
  save: 'Datei speichern',
  saved: (name) => `Gespeichert als ${name}.`,
  shared: (name) => `${name} ist weitergegeben. Sieh nach, ob sie dort angekommen ist.`,
  downloaded: (name) => `Der Browser hat sie übernommen. Such ${name} in deinen Downloads.`,
  next: {
    saved:
      'Liegt der Ort auf diesem Telefon, geht die Datei mit ihm verloren. Schick sie dann auch dir selbst, oder kopiere sie auf ein anderes Gerät.',
    shared: '',
    downloaded:
      'Die liegen auf diesem Telefon, und mit ihm ginge die Datei verloren. Schick sie dir selbst, oder kopiere sie auf ein anderes Gerät.',
  },
  notSaved: {
    'turned-away': 'Nichts wurde gespeichert.',
    'not-written':
      'Die Datei ließ sich dort nicht schreiben und gleich zurücklesen, deshalb wurde nichts gespeichert. Nimm einen anderen Ort.',
  },
  away: (n) =>
    `${count(n, 'Foto oder Memo ist', 'Fotos und Memos sind')} nicht auf diesem Telefon, nur in deinem Sync-Speicher oder auf einem anderen: nicht in dieser Datei.`,
  bring: 'Erst hierher holen',
  bringing: 'Sie sind unterwegs. Du kannst auch jetzt speichern, ohne sie.',
  close: 'Gut',
  differs:
    'Die Datei war beim Zurücklesen nicht gleich, deshalb wurde sie nicht behalten. Versuch es noch einmal.',
  size: (bytes) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} kB`
      : `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`,
} satisfies Said<'backup'>;

export const restore = {
  title: 'Sicherung zurückholen',
  hint: 'Nichts ändert sich, bevor du Ja sagst.',
  choose: 'Datei wählen',
  another: 'Andere Datei wählen',
  reading: (name) => `${name} wird gelesen`,
  passphrase: 'Das Kennwort der Datei',
  open: 'Öffnen',
  wrong: 'Das ist nicht ihr Kennwort. Nichts wurde geändert.',
  made: (when) => `Gemacht ${when}`,
  newest: (when) => `letzte Änderung ${when}`,
  counts: (counts) =>
    Object.entries(counted).flatMap(([table, [one, more]]) =>
      counts[table] ? [count(counts[table], one, more)] : [],
    ),
  missing: ({ rows, blobs }) =>
    rows === null
      ? 'Die Datei ist beschädigt. Das ist alles, was sich noch lesen lässt.'
      : `Die Datei ist beschädigt. Nicht lesbar: ${[
          ...(rows > 0 ? [count(rows, 'Eintrag', 'Einträge')] : []),
          ...(blobs ? [count(blobs, 'Foto oder Memo', 'Fotos oder Memos')] : []),
        ].join(' und ')}. Der Rest ist ganz.`,
  rescued: ({ lost, torn }) =>
    [
      'Das ist, was von einem beschädigten Telefon gerettet werden konnte.',
      ...(lost === null ? ['Wie viel fehlt, ist nicht bekannt.'] : []),
      ...(lost ? [`Nicht lesbar: ${count(lost, 'Eintrag', 'Einträge')}.`] : []),
      ...(torn > 0 ? [`Nur zum Teil zurück: ${count(torn, 'Eintrag', 'Einträge')}.`] : []),
    ].join(' '),
  away: (n) =>
    `${count(n, 'Foto oder Memo war', 'Fotos und Memos waren')} nicht auf jenem Telefon, nur im Sync-Speicher oder auf einem anderen: nicht in dieser Datei.`,
  unknown: (n) =>
    `${count(n, 'Eintrag ist', 'Einträge sind')} von einem neueren Stopgap und bleiben in der Datei. Behalte sie, aktualisiere die App und hol sie dann noch einmal zurück.`,
  add: 'Ergänzen, was hier fehlt',
  addHint: 'Was hier ist, bleibt; was gelöscht wurde oder nie hier war, kommt zurück.',
  replace: 'Alles machen wie damals',
  replaceHint: 'Was seither gemacht oder geändert wurde, geht. Du kannst es rückgängig machen.',
  replaceTornHint:
    'Was seither gemacht wurde, geht; was geändert wurde, ist wie damals. Was die Datei vielleicht nur verloren hat, bleibt. Du kannst es rückgängig machen.',
  does: (outcome) => {
    const said = told(outcome, {
      come: ['kommt zurück', 'kommen zurück'],
      change: ['ändert sich', 'ändern sich'],
      go: ['geht hier weg', 'gehen hier weg'],
    });
    return said.length === 0 ? 'Nichts ändert sich: alles ist schon hier.' : `${said.join('. ')}.`;
  },
  writing: 'Wird zurückgelegt',
  done: (changed, outcome) => {
    if (changed === 0) return 'Alles war schon hier.';
    const said = told(outcome, {
      come: ['kam zurück', 'kamen zurück'],
      change: ['hat sich geändert', 'haben sich geändert'],
      go: ['ist weg', 'sind weg'],
    });
    return `Fertig. ${count(changed, 'Eintrag ist', 'Einträge sind')} wie in der Sicherung: ${said.join(', ')}.`;
  },
  close: 'Gut',
  error: (error) => errors[error.is],
} satisfies Said<'restore'>;

const errors = {
  'not-a-backup': 'Diese Datei ist keine Sicherung von Stopgap. Nichts wurde geändert.',
  newer:
    'Diese Sicherung ist von einem neueren Stopgap. Aktualisiere erst die App. Nichts wurde geändert.',
  'needs-passphrase': 'Diese Sicherung hat ein Kennwort.',
  'wrong-passphrase': 'Das ist nicht ihr Kennwort.',
  damaged:
    'Diese Sicherung ist beschädigt, und nichts davon lässt sich lesen. Nichts wurde geändert.',
  'not-readable': 'Diese Datei ließ sich nicht lesen. Nichts wurde geändert.',
} as const;
