/** Whether the owner ever had anything here. Browsers that clear a database leave this, as a rule. */
const key = 'kept';

export function hasKept(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function noteKept(kept: boolean): void {
  try {
    if (kept) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // Then nobody will know.
  }
}
