import { isObject } from '../domain/record/field.ts';
import type { Database } from './database.ts';
import type { Draft } from './local.ts';

/** A draft whose field was open when last written; `path` is the screen it lies on. */
export type OpenDraft = Draft & { readonly path: string | undefined };

/** Those written at or after `since` (ms), newest first. */
export function openAmong(drafts: readonly Draft[], since: number): readonly OpenDraft[] {
  return drafts
    .filter((draft) => draft.at >= since && isOpen(draft))
    .map((draft) => ({ ...draft, path: pathOf(draft) }))
    .sort((a, b) => b.at - a.at);
}

export async function openDrafts(db: Database, since: number): Promise<readonly OpenDraft[]> {
  return openAmong(await db.drafts.toArray(), since);
}

export function isOpen(draft: Pick<Draft, 'extra'>): boolean {
  const { extra } = draft;
  return pathOf(draft) !== undefined || (isObject(extra) && extra['open'] === true);
}

/** The same words, of a field that was left; the very same draft when it was left already. */
export function closed(draft: Draft): Draft {
  if (!isOpen(draft) || !isObject(draft.extra)) return draft;
  const { path, open, ...extra } = draft.extra;
  return { ...draft, extra };
}

function pathOf({ extra }: Pick<Draft, 'extra'>): string | undefined {
  const path = isObject(extra) ? extra['path'] : undefined;
  return typeof path === 'string' ? path : undefined;
}
