/** The device lies over the app because the app asked it to: for a file, a place to save, a person to send to. */

const asked = 'stopgap-asked';

/** Called just before the device is asked. */
export function noteAsked(): void {
  globalThis.dispatchEvent(new Event(asked));
}

/** File fields are heard by themselves: opened by code, too, they are clicked. */
export function onAsked(listener: () => void): void {
  globalThis.addEventListener(asked, listener);
  globalThis.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') listener();
  });
}
