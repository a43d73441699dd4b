import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const exports = {
  title: 'Exportieren',
  hint: 'Eine Kopie für ein anderes Programm. Deine bleibt hier, wie sie ist.',
  sheets: 'Für eine Tabelle',
  phone: 'Für dein Telefon',
  paper: 'Auf Papier',
  all: 'Für jedes Programm',
  kinds: {
    tasks: 'Aufgaben',
    customers: 'Kunden',
    visits: 'Termine',
    money: 'Geld',
    calendar: 'Termine als Kalender',
    contacts: 'Kunden als Kontakte',
    everything: 'Alles als JSON',
  },
  cells: {
    open: 'Offen',
    planned: 'Geplant',
    wish: 'Wunsch',
    promise: 'Zusage',
    deadline: 'Frist',
  },
  day: 'Tagesblatt von heute',
  allHint: 'Alle Einträge, ohne Fotos und Memos: die sind in einer Sicherung.',
  making: 'Die Datei wird gemacht.',
  none: 'Davon gibt es noch nichts.',
  done: (name, records) => `${name}: ${count(records, 'Eintrag', 'Einträge')}.`,
} satisfies Said<'exports'>;
