/** A new screen says its name: in the title of the window, and by the focus on its heading. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Route } from '../state/router.ts';
import { useWords } from '../text/words.ts';

export function useArrival(shell: RefObject<HTMLElement | null>, { name, id }: Route): void {
  const words = useWords();
  useEffect(() => {
    document.title = `${words.shell.screens[name]} · ${words.app}`;
  }, [words, name]);

  const shown = useRef(`${name} ${id}`);
  useEffect(() => {
    // The page that was just loaded is read out by itself.
    if (shown.current === `${name} ${id}`) return;
    shown.current = `${name} ${id}`;
    return shell.current ? focusHeading(shell.current) : undefined;
  }, [shell, name, id]);
}

/** Beyond this the owner is elsewhere with eyes and hands. */
const longestWaitMs = 3000;

/** Its code and its records may still be on their way. Returns the way to stop waiting. */
function focusHeading(shell: HTMLElement): () => void {
  const watch = new MutationObserver(() => take());
  const stop = () => watch.disconnect();
  const timer = setTimeout(stop, longestWaitMs);
  const take = () => {
    const heading = shell.querySelector('main h1');
    if (!(heading instanceof HTMLElement)) return;
    clearTimeout(timer);
    stop();
    if (isHeldElsewhere()) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  watch.observe(shell, { childList: true, subtree: true });
  take();
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** The new screen, or a sheet over it, has its own idea of where to begin. */
function isHeldElsewhere(): boolean {
  return document.activeElement?.closest('main, dialog') != null;
}
