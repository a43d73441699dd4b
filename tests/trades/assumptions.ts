/**
 * Every number of the simulated world that is the same for all trades, each with its source and the reason for
 * the figure taken from it. "assumed" says that no source was found. What differs by trade is in `trades-table.ts`.
 * No figure here was changed after policies had been compared.
 */
export type Assumed<T> = { readonly value: T; readonly source: string; readonly why: string };

const xero =
  'Xero Small Business Insights, UK (xero.com/uk/resources/small-business-insights/getting-paid; media release of 25 July 2024)';
const hbr =
  'Oldroyd, McElheran, Elkington: The Short Life of Online Sales Leads, Harvard Business Review, March 2011';
const calls =
  'CallHub, 2.2 million phone calls (callhub.io/best-phonebanking-times); Weeks, Kulka, Pierson: Optimal Call Scheduling, Public Opinion Quarterly 51(4), 1987';
const missed =
  'withnova.uk/guides/how-much-work-do-tradespeople-lose-to-missed-calls; voicecharm.ai';

export const world = {
  payers: {
    value: { onTime: 0.48, later: 0.44, onlyWhenAsked: 0.08 },
    source: xero,
    why: '52 % of invoices were paid after their day; the last 8 % are assumed to pay only once they are asked',
  },
  daysEarly: {
    value: 6,
    source: 'assumed',
    why: 'who pays in time pays some days before the last one: evenly over these days',
  },
  daysLate: {
    value: 20,
    source: xero,
    why: 'mean days past the term of those who pay after it, unasked; the mean over all (7.3 to 10 days) then comes out near the one published',
  },
  remindedPays: {
    value: { message: 0.3, call: 0.5 },
    source: 'assumed; FreeAgent and YouGov 2015 (scotlandb2b.co.uk) say only that asking helps',
    why: 'chance that one reminder makes the money come; a call is harder to put aside than a message',
  },
  remindedDays: { value: 3, source: 'assumed', why: 'mean days from such a reminder to the money' },
  answered: {
    /** [from this hour on, share of calls somebody picks up] */
    value: [
      [0, 0.35],
      [9, 0.45],
      [11, 0.4],
      [12, 0.35],
      [14, 0.42],
      [16, 0.55],
      [18, 0.65],
    ],
    source: calls,
    why: 'the shape over the day (least in the morning and at noon, most from four to seven) is theirs; the level is set higher, since these people know the caller or rang first',
  },
  weekendAnswered: {
    value: 0.55,
    source: calls,
    why: 'at weekends as well as on a weekday evening',
  },
  unansweredMinutes: { value: 1, source: 'assumed', why: 'to ring, to listen, to hang up' },
  textMinutes: { value: 1, source: 'assumed', why: 'the text offered after two tries' },
  patienceHours: {
    value: 48,
    source: `${hbr}; ${missed}`,
    why: 'mean time until somebody who asked has found another (exponential): the chance to win falls with every hour',
  },
  quoteWon: {
    value: 0.3,
    source: 'quotesmith.co.uk/tools/win-rate-calculator.html (25–35 % of quotes are won in the UK)',
    why: 'the middle of what is told; the answer comes by itself',
  },
  quoteAnswerDays: { value: 4, source: 'assumed', why: 'mean days until a quote is answered' },
  followUpWins: {
    value: 0.15,
    source: 'pipelineon.com/blog/unsold-estimates-follow-up (follow-up adds about a fifth)',
    why: 'chance that one polite question brings a yes',
  },
  bookingReplies: {
    value: 0.8,
    source: 'assumed',
    why: 'share of those asked for a day by message who name one',
  },
  replyHours: { value: 10, source: 'assumed', why: 'mean hours to that answer' },
  daysToVisit: {
    value: [3, 14],
    source: 'assumed',
    why: 'from the agreement to the visit, evenly',
  },
  minutesSpread: {
    value: 0.35,
    source: 'assumed',
    why: 'spread of actual minutes around the usual ones: two of three within a third less and half more; never under a half or over two',
  },
  usableShare: {
    value: 0.8,
    source: 'src/domain/round/default-gap.ts',
    why: 'a fifth of the time between two visits is left to get going, whatever the policy',
  },
  longestGap: { value: 60, source: 'PRODUCT.md §2', why: 'the longest gap there is' },
  network: { value: 0.9, source: 'assumed', why: 'share of gaps on the road with a network' },
  afterHours: {
    value: 0.38,
    source:
      'voicecharm.ai/blog/missed-calls-cost-plumbers (38 % of calls come outside working hours)',
    why: 'share of enquiries that come in the evening or at the weekend',
  },
  promiseDays: {
    /** [days until the promised day, weight] */
    value: [
      [0, 1],
      [1, 3],
      [2, 3],
      [3, 2],
      [5, 2],
      [7, 1],
    ],
    source: 'assumed',
    why: '"today", "tomorrow", "in a day or two", "this week", "next week"',
  },
  remembered: {
    value: 7,
    source:
      'Miller: The Magical Number Seven, Psychological Review 63(2), 1956; Cowan, Behavioral and Brain Sciences 24(1), 2001, says four',
    why: 'what an owner without a list has in mind: the newest few; the larger number, in its favour',
  },
  wishDays: { value: 10, source: 'assumed', why: 'mean days to the day of a wish of one’s own' },
  deadlineDays: {
    value: 14,
    source: 'assumed',
    why: 'mean days to a deadline of the office (tax, insurance, a form)',
  },
  openBills: {
    value: [-20, 14],
    source: xero,
    why: 'at the start money is out already, due between these days from now, evenly',
  },
} as const satisfies { readonly [name: string]: Assumed<unknown> };
