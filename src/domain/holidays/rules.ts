/**
 * Public holidays by country, as rules that never run out. Only those that hold
 * in the whole country or for most who live there; regions are not told apart.
 * A test holds every date to the `date-holidays` package, and names the few places where the two
 * differ on purpose.
 */
export type HolidayRule = {
  readonly name: HolidayName;
  /** `MM-DD`, days from Easter Sunday, the first such weekday (0 Monday … 6 Sunday) from a day on, or dates. */
  readonly on: string | number | FirstWeekday | { readonly each: readonly string[] };
  /** Days to the day off where it falls on each weekday, Monday first: it moves, or there is one more. */
  readonly instead?: Shifts;
  readonly also?: Shifts;
};
export type FirstWeekday = { readonly weekday: number; readonly from: string };
export type Shifts = readonly number[];

export const holidayNames = [
  'new-year',
  'new-year-2',
  'epiphany',
  'st-brigid',
  'st-patrick',
  'mlk',
  'presidents',
  'australia',
  'waitangi',
  'maundy-thursday',
  'good-friday',
  'easter-saturday',
  'easter',
  'easter-monday',
  'anzac',
  'king-nl',
  'labour',
  'may-bank',
  'liberation-fr',
  'ascension',
  'constitution-no',
  'whit-sunday',
  'whit-monday',
  'corpus-christi',
  'memorial',
  'spring-bank',
  'june-ie',
  'kings-birthday',
  'national-se',
  'juneteenth',
  'midsummer',
  'matariki',
  'canada',
  'independence',
  'national-fr',
  'national-ch',
  'august-ie',
  'august-bank',
  'assumption',
  'labor',
  'prayer-ch',
  'unity',
  'columbus',
  'national-es',
  'national-at',
  'october-ie',
  'labour-nz',
  'all-saints',
  'veterans',
  'armistice',
  'thanksgiving',
  'constitution-es',
  'immaculate',
  'christmas',
  'boxing',
  'st-stephen',
  'second-christmas',
] as const;
export type HolidayName = (typeof holidayNames)[number];

const monday = 0;
const [thursday, saturday, sunday] = [3, 5, 6];

/** Where a day falls on a Saturday or a Sunday. */
function weekend(fromSaturday: number, fromSunday: number): Shifts {
  return [0, 0, 0, 0, 0, fromSaturday, fromSunday];
}
const toMonday = weekend(2, 1);
/** Christmas and the day after keep clear of each other. */
const twoOn = weekend(2, 2);
const nearest = weekend(-1, 1);

const newYear = day('new-year', '01-01');
const epiphany = day('epiphany', '01-06');
const maundyThursday = day('maundy-thursday', -3);
const goodFriday = day('good-friday', -2);
const easter = day('easter', 0);
const easterMonday = day('easter-monday', 1);
const labour = day('labour', '05-01');
const ascension = day('ascension', 39);
const whitSunday = day('whit-sunday', 49);
const whitMonday = day('whit-monday', 50);
const assumption = day('assumption', '08-15');
const allSaints = day('all-saints', '11-01');
const immaculate = day('immaculate', '12-08');
const christmas = day('christmas', '12-25');
const secondChristmas = day('second-christmas', '12-26');
const stStephen = day('st-stephen', '12-26');
const boxing: HolidayRule = { ...day('boxing', '12-26'), also: twoOn };
const movedChristmas: HolidayRule = { ...christmas, also: twoOn };

const nordic = [newYear, goodFriday, easter, easterMonday, ascension, whitSunday];

/** Te Kāhui o Matariki Public Holiday Act 2022, schedule 1. */
const matariki = [
  ...['2026-07-10', '2027-06-25', '2028-07-14', '2029-07-06', '2030-06-21', '2031-07-11'],
  ...['2032-07-02', '2033-06-24', '2034-07-07', '2035-06-29', '2036-07-18', '2037-07-10'],
  ...['2038-06-25', '2039-07-15', '2040-07-06', '2041-07-19', '2042-07-11', '2043-07-03'],
  ...['2044-06-24', '2045-07-07', '2046-06-29', '2047-07-19', '2048-07-03', '2049-06-25'],
  ...['2050-07-15', '2051-06-30', '2052-06-21'],
];

export const holidayRules: { readonly [country: string]: readonly HolidayRule[] } = {
  AT: [
    ...[newYear, epiphany, easterMonday, labour, ascension, whitMonday],
    ...[day('corpus-christi', 60), assumption, day('national-at', '10-26'), allSaints],
    ...[immaculate, christmas, stStephen],
  ],
  AU: [
    { ...newYear, also: toMonday },
    { ...day('australia', '01-26'), instead: toMonday },
    ...[goodFriday, day('easter-saturday', -1), easter, easterMonday, day('anzac', '04-25')],
    ...[movedChristmas, boxing],
  ],
  CA: [...[newYear, goodFriday, day('canada', '07-01'), nth('labour', monday, '09-01'), christmas]],
  CH: [
    ...[newYear, goodFriday, easter, easterMonday, ascension, whitSunday, whitMonday],
    ...[day('national-ch', '08-01'), nth('prayer-ch', sunday, '09-15'), christmas, stStephen],
  ],
  DE: [
    ...[newYear, goodFriday, easterMonday, labour, ascension, whitMonday],
    ...[day('unity', '10-03'), christmas, secondChristmas],
  ],
  DK: [...nordic, maundyThursday, whitMonday, christmas, secondChristmas],
  ES: [
    ...[newYear, epiphany, goodFriday, labour, assumption, day('national-es', '10-12')],
    ...[allSaints, day('constitution-es', '12-06'), immaculate, christmas],
  ],
  FR: [
    ...[newYear, easterMonday, labour, day('liberation-fr', '05-08'), ascension, whitMonday],
    ...[day('national-fr', '07-14'), assumption, allSaints, day('armistice', '11-11'), christmas],
  ],
  GB: [
    { ...newYear, also: toMonday },
    ...[goodFriday, easterMonday, nth('may-bank', monday, '05-01')],
    ...[nth('spring-bank', monday, '05-25'), nth('august-bank', monday, '08-25')],
    ...[movedChristmas, boxing],
  ],
  IE: [
    // The first Monday of February, except where the first of February is a Friday.
    ...[newYear, { ...day('st-brigid', '02-01'), instead: [0, 6, 5, 4, 0, 2, 1] }],
    ...[day('st-patrick', '03-17'), easterMonday, nth('may-bank', monday, '05-01')],
    ...[nth('june-ie', monday, '06-01'), nth('august-ie', monday, '08-01')],
    ...[nth('october-ie', monday, '10-25'), christmas, stStephen],
  ],
  NL: [
    ...[newYear, easter, easterMonday, ascension, whitSunday, whitMonday],
    ...[{ ...day('king-nl', '04-27'), instead: weekend(0, -1) }, christmas, secondChristmas],
  ],
  NO: [
    ...[...nordic, maundyThursday, labour, day('constitution-no', '05-17'), whitMonday],
    ...[christmas, secondChristmas],
  ],
  NZ: [
    ...[
      { ...newYear, also: twoOn },
      { ...day('new-year-2', '01-02'), also: twoOn },
    ],
    ...[{ ...day('waitangi', '02-06'), also: toMonday }, goodFriday, easterMonday],
    ...[{ ...day('anzac', '04-25'), also: toMonday }, nth('kings-birthday', monday, '06-01')],
    ...[{ name: 'matariki', on: { each: matariki } } as const, nth('labour-nz', monday, '10-22')],
    ...[movedChristmas, boxing],
  ],
  SE: [
    ...[...nordic, epiphany, labour, day('national-se', '06-06')],
    ...[nth('midsummer', saturday, '06-20'), nth('all-saints', saturday, '10-31')],
    ...[christmas, secondChristmas],
  ],
  US: [
    ...[{ ...newYear, also: nearest }, nth('mlk', monday, '01-15')],
    ...[nth('presidents', monday, '02-15'), nth('memorial', monday, '05-25')],
    ...[{ ...day('juneteenth', '06-19'), also: nearest }, nth('labor', monday, '09-01')],
    ...[{ ...day('independence', '07-04'), also: nearest }, nth('columbus', monday, '10-08')],
    ...[day('veterans', '11-11'), nth('thanksgiving', thursday, '11-22')],
    { ...christmas, also: nearest },
  ],
};

function day(name: HolidayName, on: string | number): HolidayRule {
  return { name, on };
}

function nth(name: HolidayName, weekday: number, from: string): HolidayRule {
  return { name, on: { weekday, from } };
}
