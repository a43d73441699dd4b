import type { Said } from '../parts.ts';

export const help = {
  title: 'Hilfe',
  offline: 'auf Englisch, ohne Netz',
  notAll: 'Die Hilfe ist noch nicht ganz hier. Ein paar Sekunden Netz, dann geht sie ohne.',
  search: 'Hilfe durchsuchen',
  results: { help: 'Hilfe', places: 'Einstellungen', people: 'Kunden', tasks: 'Aufgaben' },
  allTasks: (n) => `Alle ${n} gefundenen Aufgaben`,
  searchHint: 'z. B. customer won’t pay',
  kinds: { playbook: 'So geht’s', app: 'Über Stopgap' },
  found: (n) => `${n} gefunden`,
  nothing: 'Noch nicht hier. Die Frage behalten?',
  nothingWhy: 'Sie bleibt als Aufgabe bei dir, damit du jemanden fragen kannst.',
  notQuite: 'Nicht, was du meinst?',
  keep: 'Frage behalten',
  kept: (question) => `Fragen: ${question}`,
  quoted: (words) => `„${words}“`,
  example: 'Ein Beispiel: ändere die Angaben',
  goFrom: (when) => `Nachrichten können ab ${when} raus.`,
  otherLaws: 'Andere Länder',
  makeTask: 'Daraus eine Aufgabe machen',
  startJob: (rung) => `Auftrag bei „${rung}“ beginnen`,
  openJob: 'Auftrag öffnen',
  read: { label: 'Zwei Minuten lesen', skip: 'Auslassen' },
  desk: {
    title: 'Einen Menschen fragen',
    open: (until) => `Jetzt offen, bis ${until}`,
    opens: (when) => `Öffnet ${when}`,
    here: (when) => `${when} bei dir`,
    never: 'Zurzeit nicht offen',
    hint: 'Schreib sie auf, solange du daran denkst. Sie kommt als erste Karte, wenn dort jemand da ist, bereit zum Senden.',
    write: 'Frage schreiben',
    question: 'Deine Frage',
    keep: (when) => `Behalten, ich sende sie ${when}`,
    task: (question) => `Fragen: ${question}`,
  },
  law: (country, checked) => `${countryName(country)} · geprüft ${checked}`,
  source: 'Quelle',
  gone: 'Diese Seite ist nicht hier',
  goneWhy: 'Vielleicht heißt sie jetzt anders. Such nach ihr.',
  all: 'Ganze Hilfe',
} satisfies Said<'help'>;

function countryName(code: string): string {
  return new Intl.DisplayNames('de', { type: 'region' }).of(code) ?? code;
}
