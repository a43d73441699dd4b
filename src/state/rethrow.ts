/** A read that breaks is a bug: it is thrown where the page's own handler sees it. */
export function rethrow(thrown: unknown): never {
  throw thrown;
}

/** The same for a bug whose caller still has to go on. */
export function throwLater(thrown: unknown): void {
  queueMicrotask(() => rethrow(thrown));
}
