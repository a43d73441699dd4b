/** On a desk a key does what a button does, while nobody is writing and no sheet is open. */
import { useEffect, useRef } from 'preact/hooks';

/** `actOf` is asked for each key by its name in small letters. */
export function useDeskKeys(actOf: (key: string) => (() => void) | undefined): void {
  const now = useRef(actOf);
  now.current = actOf;
  useEffect(() => {
    const off = new AbortController();
    const heard = (event: KeyboardEvent) => {
      const act = isFree(event) ? now.current(event.key.toLowerCase()) : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', heard, { signal: off.signal });
    return () => off.abort();
  }, []);
}

const written = 'input:not([type=radio]), textarea, select';

/** Nor is it held down, or part of a shortcut. */
function isFree(event: KeyboardEvent): boolean {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return false;
  }
  if (document.querySelector('dialog[open]') !== null) return false;
  const { target, key } = event;
  // Among radio buttons the arrows choose.
  const busy = key.startsWith('Arrow') ? `${written}, input` : written;
  return !(target instanceof Element && target.closest(busy) !== null);
}
