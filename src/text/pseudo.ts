/**
 * Languages nobody speaks, for whoever works on the screens: every word that
 * comes from here stands in marks and is a third longer, so that what has no
 * marks is in no language's hands, and what has no room shows. Asked for by
 * `?lang=en-XA`, and by `?lang=ar-XB` written from right to left.
 */
import { speak } from './spoken.ts';

const accents: { readonly [letter: string]: string } = {
  ...{ a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ó', s: 'š', u: 'ú', y: 'ý', z: 'ž' },
  ...{ A: 'Á', C: 'Ç', E: 'É', I: 'Í', N: 'Ñ', O: 'Ó', S: 'Š', U: 'Ú', Y: 'Ý', Z: 'Ž' },
};

export function speakMarked(): void {
  speak((_name, english) => marked(english));
}

/** In development, where the address asks for it. */
export function speakAsAsked(search: string, page: HTMLElement): void {
  const asked = new URLSearchParams(search).get('lang');
  if (asked !== 'en-XA' && asked !== 'ar-XB') return;
  speakMarked();
  page.dir = asked === 'ar-XB' ? 'rtl' : 'ltr';
}

function marked(words: object): object {
  const entries = Object.entries(words) as [string, unknown][];
  const all = entries.map(([key, word]) => [key, markedWord(word)] as const);
  return Array.isArray(words) ? all.map(([, word]) => word) : Object.fromEntries<unknown>(all);
}

function markedWord(word: unknown): unknown {
  if (typeof word === 'string') return inMarks(accented(word));
  if (typeof word === 'function') {
    const say = word as (...asked: readonly unknown[]) => unknown;
    return (...asked: readonly unknown[]) => {
      const said = say(...asked);
      return typeof said === 'string' ? inMarks(said) : markedWord(said);
    };
  }
  return typeof word === 'object' && word !== null ? marked(word) : word;
}

function inMarks(text: string): string {
  return text.trim() === '' ? text : `⟦${text}${'~'.repeat(Math.ceil(text.length / 3))}⟧`;
}

function accented(text: string): string {
  return [...text].map((letter) => accents[letter] ?? letter).join('');
}
