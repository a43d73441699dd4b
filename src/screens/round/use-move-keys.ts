/** On a desk the round goes by keys: → done, ← or L later, S skip, U undo. */
import { useDeskKeys } from '../desk-keys.ts';
import { useApp } from '../use-app.ts';
import type { CardMoves } from './card-moves.tsx';

export function useMoveKeys(moves: CardMoves): void {
  const app = useApp();
  useDeskKeys((key) => {
    const move = keys[key];
    if (move === undefined) return undefined;
    if (move !== 'undo') return () => void moves[move]();
    const undoable = app.toasts.getState().toast?.undo;
    return () => void (undoable !== undefined && app.undo(undoable));
  });
}

const keys: { readonly [key: string]: 'done' | 'later' | 'skip' | 'undo' | undefined } = {
  arrowright: 'done',
  arrowleft: 'later',
  l: 'later',
  s: 'skip',
  u: 'undo',
};
