/** A line in Norwegian, bokmål with what is near it. Loaded where the owner speaks it. */
import { addDays, type LocalDate } from '../../time.ts';
import type { FoundLength } from '../find-length.ts';
import type { FoundAge } from '../find-money.ts';
import type { Tongue } from '../tongue.ts';
import { type Span, spansOf } from '../words.ts';
import { findDates } from './find-dates.ts';
import { findKind } from './find-kind.ts';
import { count, countOf, whole } from './words.ts';

export const norwegian: Tongue = {
  ...{ findKind, findDates, findLength, notDatesIn, quantitiesIn, ageIn },
  money: {
    counted: new Set(
      'kl klokka klokken x størrelse str nr nummer leilighet rom uke side versjon'.split(' '),
    ),
    around: new Set(
      `skylder purre purr purring faktura fakturaen regning regningen betale betaler betalt betal ubetalt forskudd restbeløp rest gebyr
      pris prisen tilbud tilbudet overslag husleie kontant totalt sum gavekort vipps penger beløp utestående`.split(
        /\s+/,
      ),
    ),
    follows: new Set(
      `siden fra til for innen forfaller ubetalt skylder utestående fortsatt betalt betale forskudd rest kontant gebyr
      pluss inkl eks mva venter ikke i fredag mandag purre ring sms minn`.split(/\s+/),
    ),
  },
  serves: whole(
    String.raw`service|rens|vask|klipp|farge|time|fotografering|reparasjon|reparere|montering|montere|kurs|tur|tandem|jobb|besøk|befaring`,
  ),
  meets: whole(
    String.raw`møte?|møter|besøk(?:e)?|se\s+på|befaring|visning|oppmåling|måle|avtale|hos`,
  ),
  toDo: whole(
    String.raw`(?<=^\s*)(?:avbestille?|avlyse?|avtale?|be|beklage?|betale?|finne?|flytte?|fyll(?:e)?|fullføre?|få|gi|gjøre?|huske?|ikke|la|lage?|lese?|oppdatere?|planlegge?|prate?|prøve?|registrere?|sette?|si|sjekke?|skanne?|snakke?|sortere?|starte?|tenke?|utsette?|vente?)|sa|sier|spurte|spør|vil|ønsker|trenger|lovet|lover|betaler|betalte|ringte|skrev|mente|mener|kan\s+ikke|hjemme|borte|ledig|tilbake|angående`,
  ),
  leads: /(?<!\p{L})(?:på|kl\.?|klokka|klokken|den|i|fra|til|innen)\s*$/iu,
};

/** Stretches, sizes and weekdays that come round: no day of their own. */
const notDates: readonly RegExp[] = [
  whole(
    String.raw`(?:hver|annenhver|hver\s+annen)\s+(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|uke|dag|måned)`,
    'giu',
  ),
  whole(
    String.raw`(?:man|tirs?|ons|tors?|fre|lør|søn)(?:dag)?\s*(?:-|–|til)\s*(?:man|tirs?|ons|tors?|fre|lør|søn)(?:dag)?`,
    'giu',
  ),
  whole(String.raw`(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)er`, 'giu'),
  whole(String.raw`(?:black|god|rolig)\s+(?:friday|fredag|helg)`, 'giu'),
  whole(
    String.raw`(?:skjær|lang)(?:torsdag|fredag)|(?:versjon|kapittel|side|avsnitt|punkt|rom|nr|str)\.?\s+\d+(?:[./]\d+)*`,
    'giu',
  ),
];
const sizes: readonly RegExp[] = [
  /(?<![\p{L}\d])\d+(?:[.,/]\d+)?\s?(?:mm|cm|dm|km|kvm|m2|m²|m3|m|tommers?|"|kg|g|liter|l|dl|ml|kw|kwh|w|v|volt|amp|a|ah|gb|tb|mb|stk|par|pk|mil|bar|grader|prosent|%|°)(?![\p{L}\d])/giu,
  /(?<![\p{L}\d])\d+(?:[.,]\d+)?\s?[x×]\s?\d+(?:[.,]\d+)?(?:\s?[x×]\s?\d+)?(?:\s?(?:mm|cm|m))?/giu,
  /(?<![\p{L}\d])(?:24\/7|50\/50|\d+\s+av\s+\d+|\d+\s+per)(?![\p{L}\d])/giu,
];
const stretch = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${count}|et\s+par|noen|halvannen|en\s+halv)\s*(?:-\s*\d+\s*)?(?:dag(?:er)?|uker?|måned(?:er)?|mnd|år|timer?|minutter|minutt|min|sekunder)(?![\p{L}\d])`,
  'giu',
);

function notDatesIn(text: string): readonly Span[] {
  const waits = spansOf(text, stretch).filter(
    ({ start }) => !leadsAhead.test(text.slice(0, start)),
  );
  return [...waits, ...[...sizes, ...notDates].flatMap((pattern) => spansOf(text, pattern))];
}

const leadsAhead = /(?<!\p{L})om\s+$/iu;

function quantitiesIn(text: string): readonly Span[] {
  return [...sizes, stretch].flatMap((pattern) => spansOf(text, pattern));
}

const age = new RegExp(
  String.raw`(?<![\p{L}\d])(om|innen|hver|annenhver|neste|på)?\s*(?<![\p{L}\d])(${count})\s(dag(?:er)?|uker?|måned(?:er)?|mnd)(?:\s+siden)?(?![\p{L}\d])`,
  'giu',
);
const daysIn: { readonly [unit: string]: number } = { d: 1, u: 7, m: 30 };

/** "19 dager", "for tre uker siden": how long it has been waiting. */
function ageIn(text: string, today: LocalDate, from: number): FoundAge | undefined {
  for (const match of text.matchAll(age)) {
    const [written, before, n = '', unit = ''] = match;
    if (match.index < from || before !== undefined) continue;
    const days = countOf(n) * (daysIn[unit.charAt(0).toLowerCase()] ?? 1);
    if (days > 3660) continue;
    const end = match.index + written.length;
    return { since: addDays(today, -days), span: { start: end - written.trimStart().length, end } };
  }
  return undefined;
}

type Length = readonly [
  pattern: RegExp,
  minutes: (groups: readonly (string | undefined)[]) => number,
];

const hour = String.raw`(?:t|timers?|time)`;
const lengths: readonly Length[] = [
  [
    whole(String.raw`(\d{1,2})\s?${hour}\s?(?:og\s)?(\d{1,2})\s?(?:m|min|minutter)?`),
    ([, hours, minutes]) => Number(hours) * 60 + Number(minutes),
  ],
  [whole('halvannen\\s+time'), () => 90],
  [whole('(?:en\\s+)?halv\\s*time|en\\s+halvtime'), () => 30],
  [whole('en\\s+time'), () => 60],
  [
    whole(String.raw`(\d{1,2}(?:[.,]\d{1,2})?|to|tre|fire|fem)\s?${hour}`),
    ([, n = '']) => (/\d/.test(n) ? Number(n.replace(',', '.')) : countOf(n)) * 60,
  ],
  [whole(String.raw`(\d{1,3})\s?(?:min|minutter|minutt)`), ([, n]) => Number(n)],
];
const range =
  /(?<![\p{L}\d.,:/-])(\d{1,2})[:.](\d{2})(\s?(?:-|–|til)\s?(\d{1,2})[:.](\d{2}))(?![\p{L}\d])/iu;

function findLength(text: string): FoundLength | undefined {
  const span = range.exec(text);
  if (span) {
    const [written, fromHour, fromMinute, tail = '', toHour, toMinute] = span;
    const minutes =
      (Number(toHour) - Number(fromHour)) * 60 + Number(toMinute) - Number(fromMinute);
    const end = span.index + written.length;
    if (minutes > 0) return { minutes, span: { start: end - tail.length, end } };
  }
  for (const [pattern, read] of lengths) {
    const match = pattern.exec(text);
    if (
      !match ||
      /(?<!\p{L})(?:om|innen|hver|etter)\s+(?:en\s+)?$/iu.test(text.slice(0, match.index))
    )
      continue;
    const minutes = Math.round(read(match));
    const end = match.index + match[0].length;
    if (minutes > 0 && minutes <= 1440) return { minutes, span: { start: match.index, end } };
  }
  return undefined;
}
