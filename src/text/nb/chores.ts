import type { ChoreUnit } from '../../domain/record/chore-rule.ts';
import type { Said } from '../parts.ts';
import { rule } from './rule.ts';

export const chores = {
  title: 'Faste oppgaver',
  add: 'Ny fast oppgave',
  edit: 'Fast oppgave',
  see: 'Se de faste oppgavene',
  ideas: 'Ideer for faget',
  none: 'Det som går igjen, hører hjemme her: husleien, momsen, oljeskiftet. Hver kommer som et kort når tiden er inne, én om gangen.',
  what: 'Hva går igjen?',
  hint: 'Betale husleien',
  kind: 'Når kommer den?',
  kinds: { 'on-date': 'På en dato', after: 'Etter sist jeg gjorde den' },
  howOften: 'Hvor ofte',
  turn: (name) => {
    const [n, unit] = name.split(' ');
    return capital(unit ? rule.every(Number(n), unit as ChoreUnit) : about(Number(n)));
  },
  next: 'Neste gang',
  deadline: 'Det koster meg å være ute etter datoen',
  paused: 'på pause',
  nextOn: (day) => `neste ${day}`,
  lastDone: (day) => `Sist gjort ${day}`,
  neverDone: 'Ikke gjort her ennå',
  doneNow: 'Gjort nå',
  pause: 'Pause',
  resume: 'Start igjen',
  remove: 'Slett',
  starters: {
    vat: 'Momsmelding',
    insurance: 'Forny forsikringen',
    'van-oil': 'Skift olje på bilen',
    'photo-backup': 'Ta sikkerhetskopi av bildene',
    rent: 'Betal husleien',
    'boiler-reminders': 'Minn kunder om service på kjelen',
    'van-stock': 'Fyll opp bilen med deler',
    'gas-tester': 'Få gassmåleren kontrollert',
    supplies: 'Bestill rengjøringsmidler',
    vacuum: 'Støvsugerfiltre og reimer',
    keys: 'Gå gjennom nøklene til kundene',
    'colour-stock': 'Tell opp hårfargen og bestill',
    scissors: 'Få saksene slipt',
    'pat-test': 'Få tørkere og støpsler kontrollert',
    sensor: 'Rens kamerasensorene',
    portfolio: 'Legg nye arbeider i porteføljen',
    reserve: 'Pakk om nødskjermen',
    'glider-check': 'Send vingen til kontroll',
    lines: 'Se over liner og seletøy',
    vouchers: 'Skriv til dem med gavekort som går ut',
    licence: 'Forny lisensen',
    receipts: 'Samle kvitteringene for måneden',
    prices: 'Se over prisene mine',
  },
  startersTitle: 'Oppgaver som går igjen',
  startersHint: 'Trykk på dem som gjelder deg. Datoene kan endres.',
  addSome: (n) => (n === 1 ? 'Legg til 1 fast oppgave' : `Legg til ${n} faste oppgaver`),
  together: (n) => (n === 1 ? '1 fast oppgave' : `${n} faste oppgaver`),
} satisfies Said<'chores'>;

function about(days: number): string {
  if (days % 365 === 0) return rule.every(days / 365, 'year');
  return rule.every(days, 'day');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
