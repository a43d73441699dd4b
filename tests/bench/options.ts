/** What to measure: `--runs 31`, `--quick`, `--only start,add`. */
export const parts = [
  'bytes',
  'visit',
  'start',
  'heap',
  'add',
  'done',
  'toll',
  'growth',
  'catch-up',
  'search',
  'all',
  'deal',
  'lighthouse',
] as const;
export type Part = (typeof parts)[number];

export type Options = {
  readonly runs: number;
  readonly lighthouseRuns: number;
  readonly only: ReadonlySet<Part>;
};

export function parseOptions(args: readonly string[]): Options {
  const isQuick = args.includes('--quick');
  const asked = Number(following(args, '--runs') ?? (isQuick ? 5 : 15));
  if (!Number.isInteger(asked) || asked < 1) throw new Error('--runs wants a whole number.');
  const only = following(args, '--only')?.split(',');
  const unknown = only?.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${parts.join(', ')}.`);
  return {
    runs: asked,
    lighthouseRuns: isQuick ? 1 : 5,
    only: new Set(parts.filter((part) => only?.includes(part) ?? true)),
  };
}

function following(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}
