import { Dexie } from 'dexie';

/** Why a write or read did not happen; nothing of it was kept. */
export type StorageError =
  | { readonly is: 'full' }
  | { readonly is: 'blocked' }
  | { readonly is: 'aborted' }
  | { readonly is: 'closed' }
  /** Newer code has written it: this code would not know what to keep of it. */
  | { readonly is: 'newer' }
  /** The browser has no storage for this page, by a setting or in a private window. */
  | { readonly is: 'refused' }
  | { readonly is: 'unavailable'; readonly name: string };

/** Thrown by the opening itself. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/** Sorts a DOMException or Dexie error by its name; anything else is a bug and is thrown on. */
export function storageErrorOf(thrown: unknown): StorageError {
  const chain = causes(thrown);
  const names = chain.map((cause) => cause.name);
  if (names.includes('NewerDatabaseError')) return { is: 'newer' };
  // Chromium tells of the last byte of a disk in the words of an `UnknownError`, and closes the database.
  const isNoSpace = chain.some(({ message }) => /NO_SPACE/.test(message ?? ''));
  if (isNoSpace || names.includes('QuotaExceededError')) return { is: 'full' };
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError'))
    return { is: 'closed' };
  // Called off by the browser, it turns away what was still to come.
  if (names.includes('AbortError') || names.includes('TransactionInactiveError'))
    return { is: 'aborted' };
  if (names.includes('BlockedError')) return { is: 'blocked' };
  if (names.includes('SecurityError') || names.includes('MissingAPIError'))
    return { is: 'refused' };
  const name = names.find((n) => storageNames.has(n)) ?? namedAtLast(chain);
  if (name !== undefined) return { is: 'unavailable', name };
  throw thrown;
}

const storageNames = new Set([
  'OpenFailedError',
  'UnknownError',
  'VersionError',
  'TimeoutError',
  'PrematureCommitError',
  'DataError',
  'NotFoundError',
]);

/** The innermost cause decides: a bulk error around a bug is a bug. */
function namedAtLast(chain: readonly NamedError[]): string | undefined {
  const last = chain.at(-1);
  return last instanceof DOMException || last instanceof Dexie.DexieError ? last.name : undefined;
}

/** From the outside in; a bulk error's first failure is its cause. */
function causes(thrown: unknown): readonly NamedError[] {
  const chain: NamedError[] = [];
  for (let e = thrown; isError(e) && chain.length < 5; e = e.failures?.[0] ?? e.inner)
    chain.push(e);
  return chain;
}

type NamedError = {
  readonly name: string;
  readonly message?: string;
  readonly inner?: unknown;
  readonly failures?: readonly unknown[];
};

function isError(e: unknown): e is NamedError {
  return typeof e === 'object' && e !== null && 'name' in e && typeof e.name === 'string';
}
