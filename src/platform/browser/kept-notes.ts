/** Small notes beside the database. A browser without storage of that kind forgets them with the page. */
export function readNote(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** `undefined` takes it away. */
export function writeNote(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Then nobody will know.
  }
}
