/** The help of every language that has its own. */
import { englishHelp } from '../../src/help/en.ts';
import { norwegianHelp } from '../../src/help/nb.ts';

export const books = { en: englishHelp(), nb: norwegianHelp() } as const;
