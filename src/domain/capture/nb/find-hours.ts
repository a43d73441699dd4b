/** Hours as Norwegians write them: "kl 14", "14:30", "halv fire" (15:30), "kvart på tre". */
import type { ClockTime } from '../../time.ts';
import { countOf, whole } from './words.ts';

export type FoundHour = { readonly start: number; readonly end: number; readonly time: ClockTime };

type Reader = readonly [
  pattern: RegExp,
  read: (
    groups: readonly (string | undefined)[],
  ) => readonly [hour: string | number, minute: number],
];

const hourName = '(\\d{1,2}|ett|en|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv)';
const clock = '(?:kl(?:\\.|okka|okken)?\\s*)';

const readers: readonly Reader[] = [
  [whole(`${clock}?halv\\s+${hourName}`, 'giu'), ([, hour]) => [countOf(hour) - 1 || 12, 30]],
  [
    whole(`${clock}?kvart\\s+på\\s+${hourName}`, 'giu'),
    ([, hour]) => [countOf(hour) - 1 || 12, 45],
  ],
  [whole(`${clock}?kvart\\s+over\\s+${hourName}`, 'giu'), ([, hour]) => [countOf(hour), 15]],
  [
    whole(`${clock}(\\d{1,2})[.:]?(\\d{2})`, 'giu'),
    ([, hour = '', minute]) => [hour, Number(minute)],
  ],
  [
    whole(`${clock}${hourName}`, 'giu'),
    ([, hour = '']) => [/\d/.test(hour) ? hour : countOf(hour), 0],
  ],
  [whole('(\\d{1,2}):(\\d{2})', 'giu'), ([, hour = '', minute]) => [hour, Number(minute)]],
];

export function findHours(text: string): readonly FoundHour[] {
  const found: FoundHour[] = [];
  for (const [pattern, read] of readers) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const time = timeOf(...read(match));
      if (time) found.push({ start, end, time });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 1 to 6 without a nought is the afternoon: nobody is rung at three in the night. */
function timeOf(written: string | number, minute: number): ClockTime | undefined {
  const hour = Number(written);
  if (!(hour <= 23) || !(minute <= 59)) return undefined;
  const inDay = hour >= 1 && hour <= 6 && !/^0/.test(String(written)) ? hour + 12 : hour;
  return `${String(inDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
