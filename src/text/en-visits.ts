export const visitsWords = {
  title: 'Visits',
  add: 'Add visit',
  edit: 'Visit',
  earlier: 'Earlier',
  before: 'Days gone',
  nothingBefore: 'No earlier visit.',
  none: 'No visit ahead. A visit tells Stopgap how long the gap before it is.',
  what: 'Who or what for?',
  hint: 'Tom Okafor boiler',
  suggestions: 'Customers',
  with: (name: string): string => `With ${name}`,
  withNobody: (name: string): string => `Remove ${name}`,
  start: 'Start',
  length: 'How long',
  minutes: (n: number): string => (n < 60 ? `${n} min` : hours(n)),
  place: 'Place',
  note: 'Note',
  cancel: 'Cancel this visit',
  customer: 'See the customer',
  untitled: 'Visit',
} as const;

function hours(minutes: number): string {
  const rest = minutes % 60;
  const whole = Math.floor(minutes / 60);
  return rest === 0 ? `${whole} h` : `${whole} h ${rest}`;
}
