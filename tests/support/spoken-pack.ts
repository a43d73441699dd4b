/** The words of the languages that are not the measure, for a test that needs them apart from the screen. */
import type { Language } from '../../src/text/parts.ts';

type File = { readonly language: Language };

const files = import.meta.glob<File>('../../src/text/*/first.ts');

export const otherLanguages = Object.keys(files).map((path) => path.split('/').at(-2) ?? '');

export async function languageOf(code: string): Promise<Language> {
  const file = await files[`../../src/text/${code}/first.ts`]?.();
  if (!file) throw new Error(`There is no language ${code}.`);
  return file.language;
}
