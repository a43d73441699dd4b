/** Spanish, which says "tú": what is said before the first paint. */
import type { FirstPack } from '../parts.ts';
import { line } from './line.ts';
import { main } from './main.ts';
import { reasons } from './reasons.ts';
import { rule } from './rule.ts';

export const first = { main, reasons, rule, line } satisfies FirstPack;
