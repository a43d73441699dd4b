/** A word without its Norwegian endings, folded as all words of a search are: kunden, kunder and kundene are all kund. */
export function norwegianStem(word: string): string {
  if (word.startsWith('=')) return word;
  const known = irregular[word];
  if (known !== undefined) return known;
  const bare = without(withoutGenitive(word), endings);
  const past = without(bare, pastEndings);
  return past.length > 3 && past.at(-1) === past.at(-2) ? past.slice(0, -1) : past;
}

type Ending = { readonly end: string; readonly leaves: number };

/** The longest first; each leaves at least so much of the word. */
const endings: readonly Ending[] = [
  ...['ningene', 'ingene', 'elsene', 'hetene'].map((end) => ({ end, leaves: 4 })),
  ...['ninger', 'ningen', 'elsen', 'elser', 'heten', 'heter'].map((end) => ({ end, leaves: 4 })),
  ...['inger', 'ingen', 'endes', 'ende', 'ande', 'else', 'ning'].map((end) => ({ end, leaves: 4 })),
  ...['ing', 'het'].map((end) => ({ end, leaves: 4 })),
  ...['igere', 'igst', 'ige'].map((end) => ({ end, leaves: 3 })),
  ...['ene', 'ane', 'ere', 'est', 'ede'].map((end) => ({ end, leaves: 3 })),
  ...['en', 'et', 'er', 'es', 'te', 'ig'].map((end) => ({ end, leaves: 3 })),
  ...['e', 'a'].map((end) => ({ end, leaves: 3 })),
];

/** Betalt and betal, avtalt and avtal. */
const pastEndings: readonly Ending[] = [{ end: 't', leaves: 4 }];

const irregular: { readonly [word: string]: string } = {
  ...forms('skriv', 'skrev skrevet skriver skrive'),
  ...forms('kom', 'kommer kommet komme kom'),
  ...forms('ga', 'gar gatt gikk'),
  ...forms('fa', 'far fatt fikk'),
  ...forms('gi', 'gir gitt gav'),
  ...forms('si', 'sier sagt sa'),
  ...forms('se', 'ser sett sa'),
  ...forms('ta', 'tar tatt tok'),
  ...forms('be', 'ber bedt bad'),
  ...forms('dra', 'drar dratt dro'),
  ...forms('sporr', 'spor sporre sporsmal sporsmalet spurt spurte'),
  ...forms('send', 'sendt sendte sender sende'),
  ...forms('sprek', 'sprakk sprukket sprekke'),
  ...forms('stjel', 'stjalet stjele stjal stjeler'),
  ...forms('odelegg', 'odelagt odela odelegge odelegger'),
  ...forms('legg', 'legge legger lagt la'),
  ...forms('bryt', 'brot brutt bryter bryte'),
  ...forms('finn', 'fant funnet finner finne'),
  ...forms('hjelp', 'hjelpe hjelper hjalp hjulpet'),
  ...forms('lov', 'love lover lovet lovte lofte lofter loftet'),
  ...forms('regning', 'regning regningen regninger regningene'),
  ...forms('svart', 'svart'),
  ...forms('penger', 'penger pengene'),
  ...forms('sent', 'sent sen sein seint senere'),
  ...forms('bok', 'bok boka boken boker bokene'),
};

function forms(stem: string, words: string): { readonly [word: string]: string } {
  return Object.fromEntries([stem, ...words.split(' ')].map((word) => [word, stem]));
}

function withoutGenitive(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function without(word: string, some: readonly Ending[]): string {
  const found = some.find(
    ({ end, leaves }) => word.endsWith(end) && word.length >= end.length + leaves,
  );
  return found ? word.slice(0, -found.end.length) : word;
}
