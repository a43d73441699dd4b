import type { Speech } from '../../src/state/language-store.ts';
import { sayAll, spokenOf } from '../../src/text/speech.ts';

/** As on a device of this language, whose choice of another is kept nowhere. */
export function speechOf(language: string): Speech {
  return { spoken: spokenOf([language]), sayAll, keep: () => undefined };
}
