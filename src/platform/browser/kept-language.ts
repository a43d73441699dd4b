/** The language chosen on this device. Without storage of that kind the browser's own is followed again. */
const key = 'language';

export function keptLanguage(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepLanguage(code: string): void {
  try {
    localStorage.setItem(key, code);
  } catch {
    // It holds until the page goes.
  }
}
