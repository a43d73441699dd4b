/** German, which says "du": what is said before the first paint, and where the rest is. */
import type { Language } from '../parts.ts';
import { line } from './line.ts';
import { main } from './main.ts';
import { reasons } from './reasons.ts';
import { rule } from './rule.ts';

export const language = {
  first: { main, reasons, rule, line },
  rest: async () => (await import('./rest.ts')).rest,
} satisfies Language;
