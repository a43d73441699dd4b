/** How long something takes, as an owner writes it: "2 h", "1h30", "an hour and a half", "14:00-15:30". */
import type { Span } from './words.ts';

export type FoundLength = {
  readonly minutes: number;
  readonly span: Span;
};

const longest = 24 * 60;
const hour = '(?:h|hrs?|hours?)';
const minute = '(?:m|mins?|minutes?)';
const number = String.raw`\d{1,2}(?:[.,]\d{1,2})?`;
const end = String.raw`(?![\p{L}\d])`;
const start = String.raw`(?<![\p{L}\d.,:/-])`;

type Reader = readonly [pattern: RegExp, minutes: (groups: readonly string[]) => number];

/** Longer ways first. */
const readers: readonly Reader[] = [
  [
    wordy(String.raw`(\d{1,2})\s?${hour}\s?(?:and\s)?(\d{1,2})\s?${minute}?`),
    ([, hours = '', minutes = '']) => Number(hours) * 60 + Number(minutes),
  ],
  [wordy('(?:an|one) hour and a half'), () => 90],
  [wordy('(?:a )?half (?:an )?hour'), () => 30],
  [wordy('an? hour'), () => 60],
  [wordy(String.raw`(${number})\s?${hour}`), ([, hours = '']) => decimal(hours) * 60],
  // A bare m is a metre.
  [wordy(String.raw`(\d{1,3})\s?(?:mins?|minutes?)`), ([, minutes = '']) => Number(minutes)],
];

/** "14:00-15:30": the hour stays to be read, the rest says how long. */
const range = new RegExp(
  String.raw`${start}(\d{1,2})[:.](\d{2})(\s?(?:-|–|to|until|till)\s?(\d{1,2})[:.](\d{2}))${end}`,
  'iu',
);

export function findLength(text: string): FoundLength | undefined {
  return rangeIn(text) ?? lengthIn(text);
}

function lengthIn(text: string): FoundLength | undefined {
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text);
    if (!match || isWait(text.slice(0, match.index))) continue;
    const minutes = Math.round(read(match.map((group) => group ?? '')));
    const span = { start: match.index, end: match.index + match[0].length };
    if (minutes > 0 && minutes <= longest) return { minutes, span };
  }
  return undefined;
}

function rangeIn(text: string): FoundLength | undefined {
  const match = range.exec(text);
  if (!match) return undefined;
  const [whole, fromHour, fromMinute, tail = '', toHour, toMinute] = match;
  const minutes =
    Number(toHour) * 60 + Number(toMinute) - Number(fromHour) * 60 - Number(fromMinute);
  const last = match.index + whole.length;
  return minutes > 0 ? { minutes, span: { start: last - tail.length, end: last } } : undefined;
}

/** "in 2 hours" says when, not how long. */
function isWait(before: string): boolean {
  return /\b(?:in|within|every|next|after)\s+(?:about\s+|the\s+)?$/i.test(before);
}

function wordy(pattern: string): RegExp {
  return new RegExp(`${start}(?:for )?${pattern}${end}`, 'iu');
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}
