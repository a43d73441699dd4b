/** Why a write or read did not happen; nothing of it was kept. */
export type StorageError =
  | { readonly is: 'full' }
  | { readonly is: 'blocked' }
  | { readonly is: 'aborted' }
  | { readonly is: 'closed' }
  | { readonly is: 'unavailable'; readonly name: string };

/** Sorts a DOMException or Dexie error by its name; anything else is a bug and is thrown on. */
export function storageErrorOf(thrown: unknown): StorageError {
  const names = errorNames(thrown);
  if (names.includes('QuotaExceededError')) return { is: 'full' };
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError'))
    return { is: 'closed' };
  if (names.includes('AbortError')) return { is: 'aborted' };
  if (names.includes('BlockedError')) return { is: 'blocked' };
  const name = names.find((n) => storageNames.has(n));
  if (name !== undefined) return { is: 'unavailable', name };
  throw thrown;
}

const storageNames = new Set([
  'MissingAPIError',
  'OpenFailedError',
  'UnknownError',
  'VersionError',
  'TimeoutError',
  'TransactionInactiveError',
  'PrematureCommitError',
  'SecurityError',
  'DataError',
  'NotFoundError',
]);

/** The names along the chain of causes; a bulk error's first failure is its cause. */
function errorNames(thrown: unknown): readonly string[] {
  const names: string[] = [];
  for (let e = thrown; isError(e) && names.length < 5; e = e.failures?.[0] ?? e.inner)
    names.push(e.name);
  return names;
}

type NamedError = {
  readonly name: string;
  readonly inner?: unknown;
  readonly failures?: readonly unknown[];
};

function isError(e: unknown): e is NamedError {
  return typeof e === 'object' && e !== null && 'name' in e && typeof e.name === 'string';
}
