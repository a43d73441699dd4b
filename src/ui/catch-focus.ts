/** What had the focus may go with what it stood on; nobody is to begin again from nowhere. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Where nothing has the focus it goes to the name of what is in front: of the topmost sheet, else of the screen. */
export function catchFocus(): void {
  if (document.activeElement !== document.body) return;
  const all = [...document.querySelectorAll<HTMLElement>('dialog[open] h2, main h1')];
  // A card that flies off is out of reach.
  const names = all.filter((one) => one.closest('[inert]') === null);
  const name = names.findLast((one) => one.closest('dialog') !== null) ?? names[0];
  if (!name) return;
  name.tabIndex = -1;
  name.focus({ preventScroll: true });
}

/** A card comes to the front: it is seen from its top, and has the focus where the last one, or a part of it, took it along. */
export function useNextInFront(key: string, part = ''): void {
  const shown = useRef(key);
  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    // Where the card stays in sight while a longer list beside it goes by, that list stays too.
    const top = document.querySelector('main')?.getBoundingClientRect().top ?? 0;
    if (top < 0) scrollTo(scrollX, 0);
  }, [key]);
  useEffect(catchFocus, [key, part]);
}
