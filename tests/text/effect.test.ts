import { describe, expect, it } from 'vitest';
import type { RoundEffect } from '../../src/domain/round/effect.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { effectSentence, effectWords } from '../../src/text/effect.ts';
import { main } from '../../src/text/nb/main.ts';

const nothing: RoundEffect = {
  done: 0,
  later: 0,
  skipped: 0,
  letGo: 0,
  nudged: [],
  nextPromise: null,
  evening: false,
};
const format = {
  money: ({ amount, currency }: { amount: number; currency: string }) =>
    `${currency} ${amount / 100}`,
  day: (date: LocalDate) => `<${date}>`,
};
const say = (effect: Partial<RoundEffect>) =>
  effectSentence({ ...nothing, ...effect }, format, effectWords);
const money = (amount: number, currency: string) => ({ amount, currency, since: null });

describe('the closing sentence', () => {
  it('tells what was done, what was asked for and what comes next', () => {
    const nudged = [money(124_000, 'EUR'), money(500, 'GBP')];
    expect(say({ done: 3, later: 1, nudged, nextPromise: '2026-11-24' as LocalDate })).toBe(
      '3 done · EUR 1240 + GBP 5 nudged · next promise <2026-11-24>',
    );
  });

  it('tells what was put off only where nothing was done', () => {
    expect(say({ done: 1, later: 2, letGo: 1 })).toBe('1 done');
    expect(say({ later: 2, letGo: 1 })).toBe('2 for later · 1 let go');
    expect(say({ skipped: 4 })).toBe('Everything is as it was');
  });

  it('is one line of rest in the evening', () => {
    expect(say({ done: 3, evening: true })).toBe('That will do for tonight');
  });

  it('is there in every language', () => {
    for (const words of [effectWords, main.effect]) {
      const sentence = effectSentence({ ...nothing, done: 2 }, format, words);
      expect(sentence).toContain('2');
      expect(sentence).not.toContain('undefined');
    }
  });
});
