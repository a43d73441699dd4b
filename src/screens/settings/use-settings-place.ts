/** The search in Help leads to one setting: it comes into view, and the focus stands on it. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { placeIn } from '../../state/help/help-address.ts';
import { useApp } from '../use-app.ts';

export function useSettingsPlace(ready: boolean): RefObject<HTMLElement | null> {
  const { router } = useApp();
  const screen = useRef<HTMLElement>(null);
  useEffect(() => {
    const label = placeIn(router.getState().search);
    if (ready && label !== null && screen.current) showPlace(screen.current, label);
  }, [ready, router]);
  return screen;
}

const named = 'h2, h3, legend, label, label > span, button';

export function showPlace(screen: HTMLElement, label: string): void {
  const found = [...screen.querySelectorAll<HTMLElement>(named)].find(
    (one) => one.textContent?.trim() === label,
  );
  if (!found) return;
  const field = found.closest('label')?.control;
  if (!field && !found.matches('button')) found.tabIndex = -1;
  found.scrollIntoView({ block: 'start' });
  (field ?? found).focus({ preventScroll: true });
}
