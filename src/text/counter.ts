/** "1 task", "1,240 tasks": plural and groups of digits as the language has them. */
export type Count = (n: number, one: string, many: string) => string;

/** @__NO_SIDE_EFFECTS__ */
export function counter(language: string): Count {
  let rules: Intl.PluralRules | undefined;
  return (n, one, many) => {
    rules ??= new Intl.PluralRules(language);
    return `${n.toLocaleString(language)} ${rules.select(n) === 'one' ? one : many}`;
  };
}
