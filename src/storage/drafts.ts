import { isObject } from '../domain/record/field.ts';
import type { Database } from './database.ts';
import type { Draft } from './local.ts';

/** A draft whose field was open when last written; `path` is the screen it lies on. */
export type OpenDraft = Draft & { readonly path: string | undefined };

/** Those written at or after `since` (ms), newest first. */
export function openAmong(drafts: readonly Draft[], since: number): readonly OpenDraft[] {
  return drafts
    .filter((draft) => draft.at >= since)
    .map((draft) => ({ ...draft, path: pathOf(draft) }))
    .filter((draft) => draft.path !== undefined || isMarkedOpen(draft))
    .sort((a, b) => b.at - a.at);
}

export async function openDrafts(db: Database, since: number): Promise<readonly OpenDraft[]> {
  return openAmong(await db.drafts.toArray(), since);
}

function isMarkedOpen({ extra }: Draft): boolean {
  return isObject(extra) && extra['open'] === true;
}

function pathOf({ extra }: Draft): string | undefined {
  const path = isObject(extra) ? extra['path'] : undefined;
  return typeof path === 'string' ? path : undefined;
}
