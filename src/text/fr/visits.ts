import type { Said } from '../parts.ts';

export const visits = {
  title: 'Rendez-vous',
  add: 'Ajouter un rendez-vous',
  edit: 'Rendez-vous',
  earlier: 'Avant',
  before: 'Jours passés',
  nothingBefore: 'Pas de rendez-vous passé.',
  none: 'Pas de rendez-vous à venir. Un rendez-vous dit à Stopgap combien de temps vous avez avant.',
  what: 'Pour qui ou pour quoi ?',
  hint: 'Tom Okafor chaudière',
  suggestions: 'Clients',
  with: (name) => `Avec ${name}`,
  withNobody: (name) => `Enlever ${name}`,
  day: 'Jour',
  otherDay: 'Un autre jour',
  hour: 'Heure',
  remove: (what) => `Enlever ${what}`,
  length: 'Combien de temps',
  minutes: (n) => (n < 60 ? `${n} min` : hours(n)),
  place: 'Lieu',
  note: 'Note',
  cancel: 'Annuler ce rendez-vous',
  customer: 'Voir le client',
  untitled: 'Rendez-vous',
  done: 'Rendez-vous fait',
  doneShort: 'Fait',
  doneWith: (who) => `Fait : ${who}`,
  doneNamed: (what) => `Rendez-vous fait : ${what}`,
  ended: {
    title: 'Après le rendez-vous',
    bill: 'Une carte pour la facture vient deux jours après le rendez-vous.',
    quote: 'La suite : écrire le devis.',
    nothing: '',
    billIt: 'Fait, envoyer une facture',
    noBill: 'Fait, sans facture',
    noShow: 'Personne n’était là',
    otherDay: 'Un autre jour…',
    otherDayTitle: 'Quel jour à la place ?',
  },
  send: {
    title: 'Prévenir',
    few: (n) => `${n} min`,
    bare: (n) => String(n),
    heldUpMinutes: 'J’arriverai plus tard, min',
    heldUp: 'J’arriverai plus tard',
    names: {
      'running-late': 'J’arriverai plus tard',
      'on-my-way': 'Je suis en route',
      reschedule: 'Un autre jour ?',
      'no-show': 'Vous n’étiez pas là',
    },
    lateBy: (n, who) => `J’arriverai ${n} minutes plus tard : ${who}`,
    sent: (name, who) => `${name}, ${who}`,
  },
  calendar: {
    one: 'Le mettre dans mon agenda',
    all: 'Tous dans mon agenda',
    rings:
      'L’agenda de votre téléphone sonne une demi-heure avant. Stopgap lui-même ne sonne jamais.',
  },
  next: (clock, who) => `${clock} ${who}`,
  sheet: 'Feuille du jour',
  sheetOf: (day) => `Feuille du jour, ${day}`,
  unanswered: (n) =>
    n === 1
      ? 'Un rendez-vous est passé. Comment était-ce ?'
      : `${n} rendez-vous sont passés. Comment était-ce ?`,
  allDone: 'Tous faits, rien à facturer',
  severalVisits: (n) => `${n} rendez-vous`,
  titles: {
    bill: (whose, what) =>
      what === '' || what.includes(whose)
        ? `Facture pour ${what || whose}`
        : `Facture pour ${whose} : ${what}`,
    again: (whose) => `Trouver un nouveau jour avec ${whose}`,
    notThere: 'Absent alors que nous avions rendez-vous.',
  },
} satisfies Said<'visits'>;

function hours(minutes: number): string {
  const rest = minutes % 60;
  const whole = Math.floor(minutes / 60);
  return rest === 0 ? `${whole} h` : `${whole} h ${rest}`;
}
