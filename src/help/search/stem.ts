/** A word without its English endings: paying, pays and payed are all pay. Names of meanings stay. */
export function stemOf(word: string): string {
  if (word.startsWith('=')) return word;
  const one = endings.reduce((stem, ending) => without(stem, ending), singular(word));
  const bare = one.length > 3 && one.endsWith('e') ? one.slice(0, -1) : one;
  return bare.length > 3 && bare.at(-1) === bare.at(-2) ? bare.slice(0, -1) : bare;
}

type Ending = { readonly end: string; readonly longerThan: number };

const endings: readonly Ending[] = [
  { end: 'ly', longerThan: 5 },
  { end: 'ing', longerThan: 5 },
  { end: 'ed', longerThan: 4 },
  { end: 'er', longerThan: 4 },
];

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function without(word: string, { end, longerThan }: Ending): string {
  return word.length > longerThan && word.endsWith(end) ? word.slice(0, -end.length) : word;
}
