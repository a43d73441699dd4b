/** The one plain sentence a round ends with. */
import type { RoundEffect } from '../domain/round/effect.ts';
import type { Format } from './format.ts';

export type EffectWords = {
  readonly evening: string;
  readonly nothing: string;
  readonly done: (count: number) => string;
  readonly nudged: (amounts: string) => string;
  readonly later: (count: number) => string;
  readonly letGo: (count: number) => string;
  readonly nextPromise: (day: string) => string;
};

export const effectWords = {
  evening: 'That will do for tonight',
  nothing: 'Everything is as it was',
  done: (count) => `${count} done`,
  nudged: (amounts) => `${amounts} nudged`,
  later: (count) => `${count} for later`,
  letGo: (count) => `${count} let go`,
  nextPromise: (day) => `next promise ${day}`,
} as const satisfies EffectWords;

/** "3 done · €1,240 nudged · next promise Tuesday"; what is put off or let go only where nothing was done. */
export function effectSentence(
  effect: RoundEffect,
  format: Pick<Format, 'money' | 'day'>,
  words: EffectWords,
): string {
  if (effect.evening) return words.evening;
  const moved = effect.done > 0 ? [words.done(effect.done)] : putOff(effect, words);
  if (effect.nudged.length > 0)
    moved.push(words.nudged(effect.nudged.map(format.money).join(' + ')));
  if (moved.length === 0) moved.push(words.nothing);
  if (effect.nextPromise) moved.push(words.nextPromise(format.day(effect.nextPromise)));
  return moved.join(' · ');
}

function putOff(effect: RoundEffect, words: EffectWords): string[] {
  const parts: string[] = [];
  if (effect.later > 0) parts.push(words.later(effect.later));
  if (effect.letGo > 0) parts.push(words.letGo(effect.letGo));
  return parts;
}
