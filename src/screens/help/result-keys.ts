/** The arrows lead from the field through what was found, and Enter opens the first of it. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const results = '.help-list a, .help-results > a';
const field = 'input[type="search"]';

export function useArrows(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const here = screen.current;
    const move = (event: KeyboardEvent) => here && moveFocus(here, event);
    here?.addEventListener('keydown', move);
    return () => here?.removeEventListener('keydown', move);
  }, [screen]);
}

export function openFirst(screen: HTMLElement | null): void {
  screen?.querySelector<HTMLElement>(results)?.click();
}

function moveFocus(screen: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const stops = [...screen.querySelectorAll<HTMLElement>(`${field}, ${results}`)];
  const at = stops.findIndex((stop) => stop.contains(document.activeElement));
  const next = at < 0 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
