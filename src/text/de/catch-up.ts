import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const catchUp = {
  title: (days) => ['Willkommen zurück.', `${days} Tage, alles noch da.`],
  lots: 'Was hier lag',
  matter: 'Zählen noch',
  matterOne: 'Zählt noch',
  canWait: 'Kann warten',
  probablyOver: 'Wohl vorbei',
  canWaitHow: (isAll) =>
    isAll
      ? 'über diese Woche verteilt, ein Tipp'
      : 'diese und der Rest: über diese Woche, ein Tipp',
  probablyOverHow: (isAll) =>
    isAll ? 'zu Irgendwann, ein Tipp' : 'diese und der Rest: zu Irgendwann, ein Tipp',
  facts: ({ promises, deadlines, enquiries, money, isOwed }, amount) => {
    const facts = [
      ...(promises > 0 ? [count(promises, 'Zusage', 'Zusagen')] : []),
      ...(money ? [`${amount(money)} ${isOwed ? 'offen' : 'auf dem Spiel'}`] : []),
      ...(deadlines > 0 ? [count(deadlines, 'Frist', 'Fristen')] : []),
      ...(enquiries > 0 ? [count(enquiries, 'Anfrage', 'Anfragen')] : []),
    ];
    return facts.slice(0, 2).join(' · ') || 'zuallererst';
  },
  doMatter: (cards) => (cards === 1 ? 'Die eine, die zählt' : `Die ${cards}, die zählen`),
  minutes: (n) => `etwa ${n} Min.`,
  sort: 'Die anderen sortieren',
  keepOnly: 'Nur behalten, was noch zählt',
  notNow: 'Nicht jetzt',
  evening: (leaves) =>
    `Die Zeit für Anrufe ist vorbei. Heute Abend wird geschrieben: Nachrichten warten bis ${leaves}.`,
  otherHour: (leaves) =>
    `Jetzt ist keine Zeit für Anrufe. Es wird geschrieben: Nachrichten warten bis ${leaves}.`,
  fell: 'Alte Wünsche ruhen jetzt bei Irgendwann.',
  fellTitle: 'Wünsche von früher',
  see: 'Ansehen',
  several: {
    canWait: 'Was warten kann, über diese Woche',
    probablyOver: 'Was wohl vorbei ist',
    keepOnly: 'Alles, was ruhen kann',
  },
  sorting: {
    back: 'Zurück',
    progress: (at, of) => `Karte ${at} von ${of}`,
    question: 'Was ist mit dieser?',
    keep: 'Behalten',
    week: 'Diese Woche',
    someday: 'Irgendwann',
    letGo: 'Streichen',
  },
} satisfies Said<'catchUp'>;
