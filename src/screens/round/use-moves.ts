import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Moves } from '../../state/round/round-moves.ts';

export const MovesContext = createContext<Moves | null>(null);

/** The moves on the card in front; they come with the round's own code. */
export function useMoves(): Moves {
  const moves = useContext(MovesContext);
  if (moves === null) throw new Error('a move was made outside a round');
  return moves;
}
