/**
 * Names that are also words. A name from this table is only believed where a
 * person can stand; the others are believed anywhere.
 */
export type Manners = {
  /** Followed by one of these it is the word, not the person. */
  readonly notBefore?: ReadonlySet<string>;
  /** Right after one of these it is the word, not the person. */
  readonly notAfter?: ReadonlySet<string>;
  /** Not believed without a sign that a person is meant. */
  readonly needsSign?: true;
};

const auxiliaryTails =
  set(`be need not have call pay get send do come ring want take make go see bring
  try let confirm also probably never drop pick text email reply know ask tell give help stay start finish
  leave still then i we you he she they it have has still`);
const articles = set('the a an this that every my your our his her their no per question water');
const monthTails =
  set(`promo promos sale sales statement bookings special specials offer offers fool
  fools diary rota accounts figures invoices newsletter`);
const seasonTails =
  set(`hours tyres tires holiday holidays sale season special schedule clean camp promo
  flyer rota menu diary party term break opening`);
const weekdayTails = set('lunch roast best market rota');

const manners: ReadonlyMap<string, Manners> = new Map<string, Manners>([
  [
    'will',
    {
      needsSign: true,
      notBefore: auxiliaryTails,
      notAfter: set('i we you he she it they this that'),
    },
  ],
  [
    'may',
    {
      notBefore: new Set([...auxiliaryTails, ...monthTails, 'as']),
      notAfter: set('i we you he she it they this that in'),
    },
  ],
  [
    'bill',
    {
      needsSign: true,
      notBefore: set('the for client clients customer customers them him her'),
      notAfter: new Set([
        ...articles,
        ...set('gas phone electric electricity water pay energy paid unpaid'),
      ]),
    },
  ],
  ['chase', { needsSign: true }],
  ['mark', { notBefore: set('as up out down off the it them all'), notAfter: articles }],
  ['pat', { notBefore: set('test tests testing tested cert certificate certs') }],
  ['penny', { notBefore: set('washer washers'), notAfter: articles }],
  ['grace', { notBefore: set('period'), notAfter: articles }],
  [
    'summer',
    {
      notBefore: seasonTails,
      notAfter: new Set([...articles, ...set('in last next over before after during all')]),
    },
  ],
  ['april', { notBefore: monthTails }],
  ['june', { notBefore: monthTails }],
  ['august', { notBefore: monthTails }],
  ['jan', { notBefore: monthTails }],
  ['sunday', { notBefore: weekdayTails }],
  ['rob', { notAfter: set('to') }],
  ['van', { needsSign: true, notAfter: articles }],
  ...plainWords(`price bell young castle page rich black white brown green gray grey king bishop cook baker
    carpenter mason wood woods stone field fields hill hills day lake church house hall kitchen light power
    short long little small best good love hope joy faith rose sue drew art gene dean guy ray don case cash
    park parks lane street west east north south bush ball bond bird fish fox wolf lamb swift sharp strong
    wise drain pool river rivers bank banks glass steel cable ford gate gates frost snow winter summers rain
    cross garden gardener plumber cleaner painter taylor butler potter miller fuller walker wall walls field
    marsh brook brooks well wells bridge bridges moore more read reed call order invoice quote paid booth
    brush bath pipe pipes roof tile tiler floor table door window boiler salon hair colour color jack crown
    lord pope major minor early late first last new old dance sun`),
]);

export function mannersOf(word: string): Manners | undefined {
  return manners.get(word);
}

function plainWords(words: string): readonly (readonly [string, Manners])[] {
  return [...set(words)].map((word) => [word, { needsSign: true, notAfter: articles }] as const);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
