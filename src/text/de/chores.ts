import type { ChoreUnit } from '../../domain/record/chore-rule.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';
import { rule } from './rule.ts';

export const chores = {
  title: 'Routinen',
  add: 'Neue Routine',
  edit: 'Routine',
  see: 'Routinen ansehen',
  ideas: 'Ideen für mein Fach',
  none: 'Was immer wiederkommt, gehört hierher: die Miete, die Umsatzsteuer, der Ölwechsel. Jede kommt als Karte, wenn es Zeit ist, eine nach der anderen.',
  what: 'Was kommt wieder?',
  hint: 'Miete zahlen',
  kind: 'Wann kommt sie?',
  kinds: { 'on-date': 'An einem Datum', after: 'Nach dem letzten Mal' },
  howOften: 'Wie oft',
  turn: (name) => {
    const [n, unit] = name.split(' ');
    return capital(unit ? rule.every(Number(n), unit as ChoreUnit) : about(Number(n)));
  },
  next: 'Das nächste Mal',
  deadline: 'Nach dem Datum kostet es mich etwas',
  paused: 'pausiert',
  nextOn: (day) => `nächste ${day}`,
  lastDone: (day) => `Zuletzt erledigt ${day}`,
  neverDone: 'Hier noch nicht erledigt',
  doneNow: 'Gerade erledigt',
  pause: 'Pausieren',
  resume: 'Weiter',
  remove: 'Löschen',
  starters: {
    vat: 'Umsatzsteuer melden',
    insurance: 'Versicherung erneuern',
    'van-oil': 'Öl am Wagen wechseln',
    'photo-backup': 'Fotos sichern',
    rent: 'Miete zahlen',
    'boiler-reminders': 'Kunden an die Heizungswartung erinnern',
    'van-stock': 'Wagen mit Teilen auffüllen',
    'gas-tester': 'Gasmessgerät prüfen lassen',
    supplies: 'Putzmittel bestellen',
    vacuum: 'Staubsauger: Filter und Riemen',
    keys: 'Schlüssel der Kunden durchgehen',
    'colour-stock': 'Farbe zählen und bestellen',
    scissors: 'Scheren schleifen lassen',
    'pat-test': 'Trockner und Stecker prüfen lassen',
    sensor: 'Kamerasensoren reinigen',
    portfolio: 'Neue Arbeiten ins Portfolio stellen',
    reserve: 'Rettungsschirm neu packen',
    'glider-check': 'Schirm zum Check schicken',
    lines: 'Leinen und Gurtzeug durchsehen',
    vouchers: 'An alle mit ablaufendem Gutschein schreiben',
    licence: 'Lizenz erneuern',
    receipts: 'Belege des Monats sammeln',
    prices: 'Meine Preise durchsehen',
  },
  startersTitle: 'Was immer wiederkommt',
  startersHint: 'Tippe an, was auf dich zutrifft. Das Datum lässt sich ändern.',
  addSome: (n) => `${count(n, 'Routine', 'Routinen')} eintragen`,
  together: (n) => count(n, 'Routine', 'Routinen'),
} satisfies Said<'chores'>;

function about(days: number): string {
  if (days % 365 === 0) return rule.every(days / 365, 'year');
  return rule.every(days, 'day');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
