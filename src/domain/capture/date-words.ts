/** Words of dates that are names or common words as well. */
export const months: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);
export const weekdays: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday
  mon tue tues wed weds thu thur thurs fri sat sun`.split(/\s+/),
);
/** Abbreviations that are words of their own. */
export const doubtfulWeekdays: ReadonlySet<string> = new Set(['mon', 'wed', 'sat', 'sun']);

const namesDateAfter = new Set('in on next this last every each until till since'.split(' '));
const takesName = new Set(
  `call ring phone text message email whatsapp tell ask remind thank chase invoice bill refund quote
  estimate visit see meet book pay with to and re from mrs mr ms owes`.split(/\s+/),
);
const followsDay = new Set('at by for or if to in please and works latest'.split(' '));
const dayNumber = /^(?:[1-9]|[12]\d|3[01])(st|nd|rd|th)?$/i;

/** Folded words around a name, nearest first; '' where there is none in the clause. */
export type Around = {
  readonly before: readonly [string, string];
  readonly after: string;
  readonly following: string;
};

/** How the words around a name that is also a date word make it a date: "on sunday", "12 may". */
export function isWrittenAsDate(word: string, around: Around): boolean {
  if (!months.has(word) && !weekdays.has(word)) return false;
  return namesDateAfter.has(around.before[0]) || (months.has(word) && isMonthWithDay(around));
}

function isMonthWithDay({ before: [previous, second], after, following }: Around): boolean {
  if (dayNumber.test(previous)) return !countsThings.has(second);
  if (previous === 'of') return dayNumber.test(second) || partOfMonth.has(second);
  if (partOfMonth.has(previous)) return true;
  const day = dayNumber.exec(after);
  if (day === null || previous === '') return false;
  if (day[1] !== undefined) return true;
  const counts = /^\p{L}/u.test(following) && !followsDay.has(following);
  return !counts && !takesName.has(previous);
}

const partOfMonth = new Set('start beginning early mid middle late end rest'.split(' '));
const countsThings = new Set('flat no number unit plot room apt house lot'.split(' '));
