/** "1 task", "1,240 tasks": plural and groups of digits as the language has them. */
export type Count = (n: number, one: string, many: string) => string;

/** Below it no language here groups its digits. */
const groups = 1000;

/**
 * The first answer of Intl in a page takes 20 ms and more, and the first card would wait for
 * it: small numbers do without. One is one alone; in French nought is too.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function counter(language: string): Count {
  const least = language === 'fr' ? 0 : 1;
  let rules: Intl.PluralRules | undefined;
  return (n, one, many) => {
    if (n >= 0 && n < groups && Number.isInteger(n))
      return `${n} ${n <= 1 && n >= least ? one : many}`;
    rules ??= new Intl.PluralRules(language);
    return `${n.toLocaleString(language)} ${rules.select(n) === 'one' ? one : many}`;
  };
}
