/**
 * Which roster leads on, where several lie side by side: decided from what they say and
 * from nothing else, so that all come to the same. Who is taken out has no say; removals
 * made at once count together; where two took out each other, no machine decides.
 */
export type Told = {
  readonly name: string;
  readonly signer: string;
  /** Those who go on, by the keys they sign with. */
  readonly members: ReadonlySet<string>;
};

export type Choice =
  | { readonly is: 'stay' }
  | { readonly is: 'follow'; readonly name: string }
  /** None of them holds all removals: one is to be made that does. */
  | { readonly is: 'unite'; readonly members: ReadonlySet<string> }
  | { readonly is: 'unsure' };

export function choose(all: readonly Told[], followed: string | null): Choice {
  if (all.length === 0) return { is: 'stay' };
  const heard = haveSay(all);
  if (heard === undefined) return { is: 'unsure' };
  const mine = heard.find(({ name }) => name === followed);
  const left = mine ? heard.filter((one) => one === mine || !areAtOdds(one, mine)) : heard;
  const [first] = left;
  if (first === undefined || left.some((a) => left.some((b) => a !== b && areAtOdds(a, b)))) {
    return { is: 'unsure' };
  }
  const members = new Set(
    [...first.members].filter((key) => left.every((one) => one.members.has(key))),
  );
  // A set within all others that is as large as what they share is what they share.
  const whole = left.filter((one) => one.members.size === members.size).map(({ name }) => name);
  const [name] = whole.sort();
  return name === undefined ? { is: 'unite', members } : { is: 'follow', name };
}

/**
 * Overruled counts only by one that has a say itself: those whom nobody overrules have it, whom they
 * overrule has none, and so on. `undefined` where that leaves some in a ring.
 */
function haveSay(all: readonly Told[]): readonly Told[] | undefined {
  const say = new Set<Told>();
  let open = all;
  for (;;) {
    const clear = open.filter((one) => !open.some((other) => overrules(other, one)));
    if (clear.length === 0) return open.length === 0 ? [...say] : undefined;
    for (const one of clear) say.add(one);
    open = open.filter((one) => !say.has(one) && !clear.some((by) => overrules(by, one)));
  }
}

/** It lies there, and one that has a say takes out who signed it: whoever followed it did so too early. */
export function isOverruled(name: string, all: readonly Told[]): boolean {
  const heard = haveSay(all);
  const isThere = all.some((one) => one.name === name);
  return isThere && heard !== undefined && !heard.some((one) => one.name === name);
}

/**
 * Whether to go over to the one from the other, having followed that before this was seen. All
 * go the same way only, so nobody is ever led in a circle.
 */
export function isBetter(
  { name, members }: Told,
  than: { readonly followed: string; readonly among: number },
): boolean {
  if (members.size !== than.among) return members.size < than.among;
  return name < than.followed;
}

function takesOut(by: Told, whom: Told): boolean {
  return !by.members.has(whom.signer);
}

function overrules(by: Told, whom: Told): boolean {
  return takesOut(by, whom) && !takesOut(whom, by);
}

function areAtOdds(a: Told, b: Told): boolean {
  return takesOut(a, b) && takesOut(b, a);
}
