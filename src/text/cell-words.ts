/** What stands in the cells of an exported table, in the language of the screen. */
import type { CellWords } from '../exchange/out/csv-tables.ts';
import { exportWords } from './en-exports.ts';
import { ladderWords } from './en-ladders.ts';
import type { Words } from './words.ts';

export function cellWords({ kinds, verbs }: Pick<Words, 'kinds' | 'verbs'>): CellWords {
  const { open, planned, ...weight } = exportWords.cells;
  return {
    kinds,
    status: { open, waiting: verbs.waiting, done: verbs.done, 'let-go': verbs['let-go'] },
    weight: { ...weight, someday: verbs.someday },
    visit: { planned, done: verbs.done, cancelled: verbs.cancelled },
    rungs: ladderWords,
  };
}
