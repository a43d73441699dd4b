import type { LooksLike } from './decode-text.ts';

/** Why a file cannot be imported at all; nothing was changed. */
export type ImportError =
  | { readonly is: 'empty' }
  | { readonly is: 'too-big'; readonly bytes: number; readonly limit: number }
  /** `line` is the first line that could not be read, where there is one. */
  | { readonly is: 'not-readable'; readonly line?: number; readonly looksLike?: LooksLike }
  /** The owner stopped it. */
  | { readonly is: 'stopped' };
