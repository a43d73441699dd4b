/** The device lies over the app because the app asked it to: for a file, a place to save, a person to send to. */

const begins = 'stopgap-asked';
const ends = 'stopgap-answered';

/** The device is asked now; what comes back says that it is no longer. */
export async function whileAsked<T>(ask: () => Promise<T>): Promise<T> {
  globalThis.dispatchEvent(new Event(begins));
  try {
    return await ask();
  } finally {
    globalThis.dispatchEvent(new Event(ends));
  }
}

/** File fields are heard by themselves: opened by code, too, they are clicked. */
export function onAsked(asked: () => void, answered: () => void): void {
  const ofFile =
    (listener: () => void) =>
    ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.type === 'file') listener();
    };
  globalThis.addEventListener(begins, asked);
  globalThis.addEventListener(ends, answered);
  globalThis.addEventListener('click', ofFile(asked));
  for (const end of ['change', 'cancel']) globalThis.addEventListener(end, ofFile(answered), true);
}
