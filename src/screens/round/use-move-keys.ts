/** On a desk the round goes by keys: → done, ← or L later, S skip, U undo. */
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../use-app.ts';
import type { CardMoves } from './card-moves.tsx';

export function useMoveKeys(moves: CardMoves): void {
  const app = useApp();
  const now = useRef(moves);
  now.current = moves;
  useEffect(() => {
    const off = new AbortController();
    const heard = (event: KeyboardEvent) => {
      const move = isFree(event) ? keys[event.key.toLowerCase()] : undefined;
      if (move === undefined) return;
      event.preventDefault();
      const undoable = app.toasts.getState().toast?.undo;
      if (move !== 'undo') void now.current[move]();
      else if (undoable !== undefined) void app.undo(undoable);
    };
    addEventListener('keydown', heard, { signal: off.signal });
    return () => off.abort();
  }, [app]);
}

const keys: { readonly [key: string]: 'done' | 'later' | 'skip' | 'undo' | undefined } = {
  arrowright: 'done',
  arrowleft: 'later',
  l: 'later',
  s: 'skip',
  u: 'undo',
};

/** Nobody is writing, no sheet is open, and the key is not held down or part of a shortcut. */
function isFree(event: KeyboardEvent): boolean {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return false;
  }
  if (document.querySelector('dialog[open]') !== null) return false;
  const { target } = event;
  return !(target instanceof Element && target.closest('input, textarea, select') !== null);
}
