/** Wounds for files: in their bytes, in their text by what such files are made of, and in JSON by its shape. */
import type { Json } from '../../src/domain/record/field.ts';

export type Dice = {
  readonly next: () => number;
  readonly pick: (count: number) => number;
  readonly of: <T>(list: readonly T[], otherwise: T) => T;
};

export function diceOf(next: () => number): Dice {
  const pick = (count: number) => Math.floor(next() * count);
  return { next, pick, of: (list, otherwise) => list[pick(list.length)] ?? otherwise };
}

const nasty = [
  ...['"', '""', ';', ':', ',', '=', '=\r\n', '\r', '\n', '\r\n ', '\\', '\\n', '\0', '\ufeff'],
  ...['\ud800', '😀', 'BEGIN:', 'END:VCARD\r\n', '\r\nEND:VEVENT\r\n', ';TYPE="a,""b"', ':\t '],
  ...[';ENCODING=QUOTED-PRINTABLE:=C3', ';ENCODING=b:AAAA\r\nAAAA', '\r\nBEGIN:VALARM\r\n'],
  ...['\r\nDTSTART:00000000T999999Z', '\r\nRRULE:FREQ=SECONDLY', '\r\nDURATION:-P9W', '9', '-'],
  ...['\r\nRRULE:FREQ=DAILY;INTERVAL=0', '\r\nRDATE:20261201', '\r\nRECURRENCE-ID:20261101T'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<img src=x onerror=alert(1)>'],
  ...['99999999999999999999', '1e999', 'NaN', '\u202e', '%', '$x', '{{x}}', 'javascript:alert(1)'],
  ...['\r\nTZID:Nowhere/Land', '\r\nFN:__proto__', '\r\nUID:__proto__', '=cmd|1', '@', '@@a.b'],
];

/** One to three pieces of a real file with up to six wounds; now and then nothing of it. */
export function textMutant(pieces: readonly string[], dice: Dice): string {
  const parts = Array.from({ length: 1 + dice.pick(3) }, () => dice.of(pieces, ''));
  let text = dice.next() < 0.03 ? '' : parts.join('');
  for (let wounds = dice.pick(7); wounds > 0; wounds--) {
    const at = dice.pick(text.length + 1);
    const junk = String.fromCodePoint(dice.pick(0x3000), 1 + dice.pick(0x7e));
    const insert = dice.next() < 0.6 ? dice.of(nasty, '') : junk;
    text = text.slice(0, at) + insert + text.slice(at + dice.pick(40));
  }
  return text;
}

export function bytesMutant(bytes: Uint8Array, dice: Dice): Uint8Array<ArrayBuffer> {
  if (dice.next() < 0.1) return Uint8Array.from({ length: dice.pick(300) }, () => dice.pick(256));
  let out = Uint8Array.from(bytes);
  for (let wounds = 1 + dice.pick(4); wounds > 0 && out.length > 0; wounds--) {
    const at = dice.pick(out.length);
    const way = dice.pick(4);
    if (way === 0) out = out.slice(0, at);
    else if (way === 1) out = Uint8Array.from([...out.slice(0, at), ...out.slice(dice.pick(at))]);
    else out.set([way === 2 ? dice.pick(256) : dice.of([0, 1, 127, 128, 255], 0)], at);
  }
  return out;
}

const keys = ['__proto__', 'constructor', 'toString', 'valueOf', 'length', 'id', 's', 'x', 'rows'];
const values: readonly Json[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -1e308, 9_007_199_254_740_992, '', 'x', '\ud800'],
  ...['__proto__', 'constructor', '2026-11-28', '2026-99-99', '25:99', 'GBP', [], {}, [[]]],
  ...[{ toString: 1, valueOf: 1 }, { length: -1 }, { toJSON: 1 }, [null], { id: null, s: null }],
];

/** The same JSON with up to five values, names or lists changed, as text: names like `__proto__` stay names. */
export function jsonMutant(source: Json, dice: Dice): string {
  let text = JSON.stringify(source);
  for (let wounds = dice.pick(6); wounds > 0; wounds--) {
    text = JSON.stringify(changedAt(JSON.parse(text) as Json, dice, 6));
  }
  return text;
}

function changedAt(value: Json, dice: Dice, deep: number): Json {
  const inner = typeof value === 'object' && value !== null && deep > 0 && dice.next() < 0.85;
  if (!inner) return dice.of(values, null);
  if (Array.isArray(value)) return changedList(value, dice, deep);
  const entries = Object.entries(value as { readonly [key: string]: Json });
  const at = dice.pick(entries.length + 1);
  const [key, old = null] = entries[at] ?? [dice.of(keys, 'x'), dice.of(values, null)];
  const other: readonly [string, Json] =
    dice.next() < 0.15 ? [dice.of(keys, 'x'), old] : [key, changedAt(old, dice, deep - 1)];
  return Object.fromEntries([...entries.slice(0, at), other, ...entries.slice(at + 1)]);
}

function changedList(list: readonly Json[], dice: Dice, deep: number): Json {
  const at = dice.pick(list.length);
  const old = list[at] ?? null;
  const here = [[], [old, old], [changedAt(old, dice, deep - 1)]][Math.min(2, dice.pick(8))] ?? [];
  return [...list.slice(0, at), ...here, ...list.slice(at + 1)];
}

export function piecesOf(text: string, between: RegExp): readonly string[] {
  // Photos are long and alike: a short stretch of one is enough.
  const pieces = text.split(between).map((piece) => piece.replace(/(?:\r\n [\w+/=]{60,})+/g, ''));
  return [...pieces.slice(0, 12), ...pieces.slice(-4)];
}
