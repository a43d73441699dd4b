import { useState } from 'preact/hooks';
import { isTrade, type Trade } from '../../domain/starters.ts';
import { addStarters } from '../../state/capture/starters.ts';
import { useStore } from '../../state/use-store.ts';
import { choresWords as words } from '../../text/en-chores.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Trades } from '../add/trades.tsx';
import { useApp } from '../use-app.ts';
import { ChoreIdeas, type ChoreKeys, chosenChores, titled } from './chore-ideas.tsx';

type Props = { readonly onClose: () => void };

/** Chores of the trade; those that are true are tapped. */
export function IdeasSheet({ onClose }: Props) {
  const app = useApp();
  const stored = useStore(app.now, (now) => now.business.trade);
  const [trade, choose] = useState<Trade | null>(isTrade(stored) ? stored : null);
  const [taken, take] = useState<ChoreKeys>(new Set());
  const chosen = trade ? chosenChores(trade, taken) : [];
  const add = async () => {
    if (trade === null) return;
    const together = words.together(chosen.length);
    const all = { trade, tasks: [], chores: titled(chosen), together };
    if (await addStarters(app, all)) onClose();
  };
  return (
    <Sheet title={words.ideas} onClose={onClose}>
      <div class="stack">
        <Trades chosen={trade} onChoose={choose} />
        {trade && <ChoreIdeas trade={trade} taken={taken} onTake={take} />}
        {trade && (
          <button
            type="button"
            class="button main"
            disabled={chosen.length === 0}
            onClick={() => void add()}
          >
            {words.addSome(chosen.length)}
          </button>
        )}
      </div>
    </Sheet>
  );
}
