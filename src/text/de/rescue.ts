import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const rescue = {
  reading: 'Es wird nachgesehen, was lesbar ist.',
  found: ({ records, blobs, lost, torn }) =>
    [
      `Lesbar: ${[
        count(records, 'Eintrag', 'Einträge'),
        ...(blobs > 0 ? [count(blobs, 'Foto oder Memo', 'Fotos und Memos')] : []),
      ].join(' und ')}.`,
      ...(lost === null ? ['Wie viel nicht lesbar ist, ist nicht bekannt.'] : []),
      ...(lost ? [`Nicht lesbar: ${lost.toLocaleString('de')}.`] : []),
      ...(torn > 0 ? [`Nur zum Teil zurück: ${torn.toLocaleString('de')}.`] : []),
      ...(lost === 0 && torn === 0 ? ['Nichts fehlt.'] : []),
    ].join(' '),
  nothing: 'Nichts, was hier liegt, ist lesbar.',
  none: 'Hier ist noch nichts gespeichert.',
  save: 'Speichern, was lesbar ist',
  lists: 'Als einfache Listen speichern',
  listsOnly:
    'In den Listen steht nicht alles, und Stopgap kann sie nicht zurückholen. Speichere erst, was lesbar ist.',
  notSaved:
    'Die Datei war beim Zurücklesen nicht gleich, deshalb wurde sie nicht gespeichert. Versuch es noch einmal.',
  seenHint:
    'Sieh erst nach, ob die Datei da ist: Ist hier alles weg, steht es nur noch in dieser Datei.',
  seen: 'Ich sehe die Datei',
  anew: 'Neu anfangen',
  anewHint:
    'Nimmt weg, was hier liegt, damit Stopgap wieder läuft. Hol dann die Datei oder deine letzte Sicherung in den Einstellungen zurück.',
  anewYes: 'Ja, wegnehmen und neu anfangen',
  stuck:
    'Der Browser gab es nicht her. Schließ andere Tabs mit Stopgap und versuch es noch einmal.',
} satisfies Said<'rescue'>;
