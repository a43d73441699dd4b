/** Which languages the screens speak, and when their words come: those of the first screen before the rest. */
import type { Language, Pack } from './parts.ts';
import { speak } from './spoken.ts';

/** English is the measure, and there already. */
const others = {
  nb: async () => (await import('./nb/first.ts')).language,
  de: async () => (await import('./de/first.ts')).language,
  fr: async () => (await import('./fr/first.ts')).language,
  es: async () => (await import('./es/first.ts')).language,
} as const satisfies { readonly [code: string]: () => Promise<Language> };

type Other = keyof typeof others;
export type Spoken = 'en' | Other;

/** Norwegians of any tag read one Norwegian. */
const sameAs: { readonly [language: string]: string } = { no: 'nb', nn: 'nb' };

/** The first of the tags that is spoken, else English; `tags` are BCP 47, the dearest first. */
export function spokenOf(tags: readonly string[]): Spoken {
  const bases = tags.map((tag) => tag.toLowerCase().split(/[-_]/u)[0] ?? '');
  return bases.map((base) => sameAs[base] ?? base).find(isSpoken) ?? 'en';
}

function isSpoken(code: string): code is Spoken {
  return code === 'en' || Object.hasOwn(others, code);
}

let now: Spoken = 'en';
let rest: Promise<void> | undefined;

/** The words of the first screen; English where they do not come. */
export async function sayFirst(code: Spoken): Promise<void> {
  if (code === 'en') return;
  now = code;
  const language = await others[code]().catch(() => undefined);
  if (language && now === code) say(language.first);
}

/** Before a screen is drawn that is not there from the start. Words that do not come are asked for again. */
export function restSaid(): Promise<void> {
  const code = now;
  rest ??= wholeOf(code).then(
    (pack) => {
      if (now === code) say(pack);
    },
    () => {
      rest = undefined;
    },
  );
  return rest;
}

/** Every word on screen, at once. Rejects, and changes nothing, when the words do not come. */
export async function sayAll(code: Spoken): Promise<void> {
  const pack = await wholeOf(code);
  now = code;
  rest = Promise.resolve();
  say(pack);
}

async function wholeOf(code: Spoken): Promise<Pack> {
  if (code === 'en') return {};
  const { first, rest: later } = await others[code]();
  return { ...first, ...(await later()) };
}

function say(pack: Pack): void {
  speak((name) => pack[name]);
}
