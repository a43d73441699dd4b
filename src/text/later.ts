/** A time to come back at, as the button says it. */
import type { LaterChoice } from '../domain/round/later-times.ts';
import type { Format } from './format.ts';

type Named = Exclude<LaterChoice['is'], 'weekend' | 'weekday' | 'date'>;
export type LaterWords = { readonly [N in Named]: (clock: string) => string };

export const laterWords = {
  en: {
    'this-morning': (clock) => `This morning ${clock}`,
    tonight: (clock) => `Tonight ${clock}`,
    'in-two-hours': (clock) => `In two hours, ${clock}`,
    'after-visit': (clock) => `After the visit, ${clock}`,
    tomorrow: (clock) => `Tomorrow ${clock}`,
  },
} as const satisfies { readonly [language: string]: LaterWords };

export function laterLine(
  { is, at }: LaterChoice,
  format: Pick<Format, 'clock' | 'time'>,
  words: LaterWords,
): string {
  if (is === 'weekend' || is === 'weekday' || is === 'date') return capital(format.time(at));
  return words[is](format.clock(at));
}

/** It stands on a button; not every language writes its days large. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
