import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from './en.ts';

/** What every language has to say; English is the measure. */
export type Words = typeof en;

export const WordsContext = createContext<Words>(en);

export function useWords(): Words {
  return useContext(WordsContext);
}
