/** What owners typed into the search of Help, and the text that answers it. */
import english from '../fixtures/help/questions.json' with { type: 'json' };
import norwegian from '../fixtures/help/questions-nb.json' with { type: 'json' };

export type Question = {
  /** As typed, slips and all. */
  readonly asked: string;
  /** The text that answers it best. */
  readonly right: string;
  /** Others that would do. */
  readonly also: readonly string[];
  /** The search is tuned on one half only; what it can do is told from the other. */
  readonly half: 'tune' | 'held';
};

export const questions = {
  en: english.questions as readonly Question[],
  nb: norwegian.questions as readonly Question[],
} as const;
