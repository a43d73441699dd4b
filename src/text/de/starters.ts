import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const starters = {
  title: 'Ideen für mein Fach',
  question: 'Was machst du?',
  hint: 'Behalte, was auf dich zutrifft.',
  trades: {
    plumber: 'Sanitär und Heizung',
    cleaner: 'Reinigung',
    hairdresser: 'Friseur',
    photographer: 'Fotografie',
    'tandem-pilot': 'Tandemfliegen',
    other: 'Ein anderes Fach',
  },
  tasks: {
    unpaid: 'Nach der ältesten offenen Rechnung fragen',
    'call-backs': 'Zurückrufen, wo ich nicht rangehen konnte',
    'promised-quote': 'Das zuletzt zugesagte Angebot schreiben',
    'van-parts': 'Teile bestellen, die im Wagen fehlen',
    'boiler-service': 'Heizungskunden vom letzten Jahr eine Wartung anbieten',
    reviews: 'Die letzten drei Kunden um eine Bewertung bitten',
    'confirm-week': 'Termine der nächsten Woche bestätigen',
    'key-list': 'Aufschreiben, wessen Schlüssel ich habe',
    'cleaning-supplies': 'Tücher, Beutel und Sprays bestellen',
    'days-off': 'Stammkunden meine freien Tage sagen',
    'confirm-tomorrow': 'Termine von morgen bestätigen',
    'no-show': 'An die Person schreiben, die nicht kam',
    'gone-quiet': 'An drei Kunden schreiben, die lange nicht da waren',
    'colour-order': 'Farbe und Folien bestellen',
    receipts: 'Belege der Woche sammeln',
    'open-deposit': 'Um die offene Anzahlung bitten',
    'enquiry-quote': 'Für die neueste Anfrage ein Angebot schreiben',
    'photos-when': 'Dem letzten Kunden sagen, wann die Fotos kommen',
    'shot-list': 'Nach der Bilderliste fürs nächste Shooting fragen',
    batteries: 'Akkus laden und Speicherkarten leeren',
    flyable: 'Den Passagieren von morgen sagen, ob es fliegbar aussieht',
    vouchers: 'An alle mit offenem Gutschein schreiben',
    'flight-photos': 'Fotos der letzten Flüge senden',
    'gear-check': 'Leinen, Gurtzeug und Rettungsdatum prüfen',
    'licence-dates': 'Nachsehen, wann Lizenz und Versicherung ablaufen',
  },
  add: (tasks, chores) => `${together(tasks, chores)} eintragen`,
  together: (tasks, chores) => together(tasks, chores),
} satisfies Said<'starters'>;

function together(tasks: number, chores: number): string {
  const parts = [
    ...(tasks > 0 ? [count(tasks, 'Aufgabe', 'Aufgaben')] : []),
    ...(chores > 0 ? [count(chores, 'Routine', 'Routinen')] : []),
  ];
  return parts.join(' und ') || '0 Aufgaben';
}
