/** What the words of a message may be filled with. */
export const factNames = [
  'first',
  'name',
  'me',
  'title',
  'amount',
  'number',
  'due',
  'days',
  'sent',
  'day',
  'time',
  'minutes',
  'address',
  'phone',
  'reviewLink',
  'newPrice',
  'from',
  'link',
] as const;
export type FactName = (typeof factNames)[number];

/** Worded already in the language of the message; '' counts as unknown. */
export type Facts = { readonly [F in FactName]?: string };

export function factOf(facts: Facts, name: string): string | undefined {
  const known = factNames.find((fact) => fact === name);
  const value = known && facts[known]?.trim();
  return value === '' ? undefined : value;
}
