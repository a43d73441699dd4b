/** Which tables a mutation's transaction names: one of a few words stands in nobody else's way. */
import { recordKinds } from '../domain/record/record.ts';
import type { LocalWrites, Mutation } from './mutate.ts';

/** Known before the transaction begins: nothing of it is journalled. */
export function writesNoRecord({ changes, after }: Mutation): boolean {
  return typeof changes !== 'function' && changes.length === 0 && after === undefined;
}

const localTables = ['meta', 'drafts', 'blobs'] as const;

/** What a function will answer is not known yet; without changes beside it, it never marks tasks as dealt. */
export function tablesOf(mutation: Mutation): readonly string[] {
  if (!writesNoRecord(mutation)) return [...recordKinds, 'ops', 'moves', 'past', ...localTables];
  const { local } = mutation;
  return typeof local === 'function' ? localTables : tablesOfLocal(local ?? {});
}

function tablesOfLocal(local: LocalWrites): readonly string[] {
  return [
    ...(local.meta || local.grow ? ['meta'] : []),
    ...(local.draft || local.dropDrafts ? ['drafts'] : []),
    ...(local.blobs || local.dropBlobs ? ['blobs'] : []),
    ...(local.dealt ? ['task'] : []),
  ];
}
