import type { Said } from '../parts.ts';

export const keep = {
  gone: 'Was hier lag, ist weg',
  goneWhy: 'Der Browser hat es geleert oder konnte es nicht mehr lesen.',
  bringBack: 'Sicherung zurückholen',
  anew: 'Neu anfangen',
  trial:
    'Dieser Tab ist zum Ausprobieren. Safari leert ihn vielleicht; die App auf dem Home-Bildschirm behält ihr Eigenes.',
  keep: 'Meine Aufgaben behalten',
  bringLine: 'Hast du Stopgap in Safari ausprobiert?',
  bring: 'Meine Aufgaben holen',
  backup: 'Deine letzte Sicherung ist über eine Woche alt.',
  noBackup: 'Davon gibt es noch keine Sicherung.',
  save: 'Sicherung speichern',
  notNow: 'Nicht jetzt',
  title: 'Meine Aufgaben behalten',
  making: 'Deine Aufgaben werden bereit gemacht.',
  copied: (records) => `Alle ${records.toLocaleString('de')} Einträge sind kopiert, als ein Link.`,
  steps: [
    'Tippe in Safari auf Teilen, dann auf Zum Home-Bildschirm. Ist es schon dort? Weiter.',
    'Öffne Stopgap vom Home-Bildschirm.',
    'Tippe auf Meine Aufgaben holen.',
  ],
  file: (records) =>
    `${records.toLocaleString('de')} Einträge sind zu viele für einen Link, darum gehen sie als Datei. Speichere sie in Dateien.`,
  saveFile: 'Datei speichern',
  close: 'Gut',
  problem: 'Deine Aufgaben ließen sich nicht bereit machen. Sie sind noch hier.',
  notInClipboard:
    'In der Zwischenablage liegen keine Aufgaben. Kopiere sie in Safari mit Meine Aufgaben behalten, oder wähle die Datei, die du dort gespeichert hast.',
  copies: 'Kopien von selbst',
  copiesHint:
    'Einmal am Tag in einen Ordner deiner Wahl: die letzten fünf. Wer den Ordner öffnen kann, kann sie lesen.',
  choose: 'Ordner wählen',
  another: 'Anderer Ordner',
  copyNow: 'Jetzt kopieren',
  stop: 'Kopien beenden',
  folder: (name) => `In den Ordner „${name}“.`,
  lastCopy: (when) => `Letzte Kopie: ${when}, zurückgelesen und gleich.`,
  stopped: 'Die Kopien in deinem Ordner haben aufgehört.',
  why: {
    'no-leave': 'Der Browser will noch einmal deine Erlaubnis. Jetzt kopieren fragt danach.',
    'not-copied':
      'Der Ordner ist voll oder weg, oder die Kopie war beim Zurücklesen nicht gleich. Nichts Älteres wurde weggenommen.',
  },
  copying: 'Wird kopiert und zurückgelesen.',
} satisfies Said<'keep'>;
