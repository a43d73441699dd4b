/** Which languages the screens speak, and when their words come: those of the first screen before the rest. */
import type { FirstPack, Pack, RestPack } from './parts.ts';
import { speak } from './spoken.ts';

/** Whole in every language but English, which is the measure and lays nothing over itself. */
type Own<P> = P | { readonly [K in keyof P]?: never };

type Language = {
  /** As its own speakers call it. */
  readonly name: string;
  readonly first: () => Promise<Own<FirstPack>>;
  readonly rest: () => Promise<Own<RestPack>>;
};

const nothing = async () => ({}) as const;

const languages = {
  en: { name: 'English', first: nothing, rest: nothing },
  nb: {
    name: 'Norsk',
    first: async () => (await import('./nb/first.ts')).first,
    rest: async () => (await import('./nb/rest.ts')).rest,
  },
  de: {
    name: 'Deutsch',
    first: async () => (await import('./de/first.ts')).first,
    rest: async () => (await import('./de/rest.ts')).rest,
  },
  fr: {
    name: 'Français',
    first: async () => (await import('./fr/first.ts')).first,
    rest: async () => (await import('./fr/rest.ts')).rest,
  },
  es: {
    name: 'Español',
    first: async () => (await import('./es/first.ts')).first,
    rest: async () => (await import('./es/rest.ts')).rest,
  },
} as const satisfies { readonly [code: string]: Language };

export type Spoken = keyof typeof languages;

export const spokenNames = Object.entries(languages).map(([code, { name }]) => ({
  code: code as Spoken,
  name,
}));

/** Norwegians of any tag read one Norwegian. */
const sameAs: { readonly [language: string]: string } = { no: 'nb', nn: 'nb' };

/** The first of the tags that is spoken, else English; `tags` are BCP 47, the dearest first. */
export function spokenOf(tags: readonly string[]): Spoken {
  const bases = tags.map((tag) => tag.toLowerCase().split(/[-_]/u)[0] ?? '');
  return bases.map((base) => sameAs[base] ?? base).find(isSpoken) ?? 'en';
}

function isSpoken(code: string): code is Spoken {
  return Object.hasOwn(languages, code);
}

let now: Spoken = 'en';
let first: Own<FirstPack> = {};
let rest: Promise<void> | undefined;

/** The words of the first screen; English where they do not come. */
export async function sayFirst(code: Spoken): Promise<void> {
  if (code === 'en') return;
  now = code;
  first = await languages[code].first().catch(nothing);
  if (now === code) say(first);
}

/** Before a screen is drawn that is not there from the start. Words that do not come are asked for again. */
export function restSaid(): Promise<void> {
  const code = now;
  rest ??= languages[code].rest().then(
    (pack) => {
      if (now === code) say({ ...first, ...pack });
    },
    () => {
      rest = undefined;
    },
  );
  return rest;
}

/** Every word on screen, at once. Rejects, and changes nothing, when the words do not come. */
export async function sayAll(code: Spoken): Promise<void> {
  const packs = await Promise.all([languages[code].first(), languages[code].rest()]);
  now = code;
  first = packs[0];
  rest = Promise.resolve();
  say({ ...first, ...packs[1] });
}

function say(pack: Pack): void {
  speak((name) => pack[name]);
}
