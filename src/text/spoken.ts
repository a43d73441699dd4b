/**
 * The words on screen live in place: a part says what it is in English, and
 * whichever language is spoken is laid over it, key by key, so that nobody who
 * holds a part has to ask again.
 */
import type { PartName } from './parts.ts';

type Branch = { [key: string]: unknown };
type Part = { readonly live: Branch; english: Branch | undefined };

/** What a language says for a part; `undefined` where it has nothing to say. */
export type Speaker = (name: PartName, english: object) => object | undefined;

// The one state of this room: a screen has one language at a time.
const parts = new Map<PartName, Part>();
let speaker: Speaker = () => undefined;

/** @__NO_SIDE_EFFECTS__ */
export function spoken<const T extends object>(name: PartName, words: T): T {
  const part: Part = { live: words as Branch, english: undefined };
  parts.set(name, part);
  say(part, name);
  return words;
}

/** Every part there is, and every one that comes later, in this language. */
export function speak(next: Speaker): void {
  speaker = next;
  for (const [name, part] of parts) say(part, name);
}

function say(part: Part, name: PartName): void {
  if (part.english) lay(part.live, part.english);
  const words = speaker(name, part.live);
  if (words === undefined) return;
  part.english ??= copy(part.live);
  lay(part.live, words as Branch);
}

function lay(live: Branch, words: Branch): void {
  for (const [key, word] of Object.entries(words)) {
    const under = live[key];
    if (isBranch(word) && isBranch(under)) lay(under, word);
    else live[key] = word;
  }
}

function copy(branch: Branch): Branch {
  const copied: Branch = {};
  for (const [key, word] of Object.entries(branch))
    copied[key] = isBranch(word) ? copy(word) : word;
  return copied;
}

function isBranch(word: unknown): word is Branch {
  return typeof word === 'object' && word !== null;
}
