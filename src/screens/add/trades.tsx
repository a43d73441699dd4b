import '../../ui/choice.css';
import './starters-sheet.css';
import { type Trade, trades } from '../../domain/starters.ts';
import { starterWords as words } from '../../text/en-starters.ts';

type Props = { readonly chosen: Trade | null; readonly onChoose: (trade: Trade) => void };

export function Trades({ chosen, onChoose }: Props) {
  return (
    <fieldset class="trades">
      <legend>{words.question}</legend>
      {trades.map((trade) => (
        <label key={trade} class="choice">
          <input
            type="radio"
            name="trade"
            checked={trade === chosen}
            onChange={() => onChoose(trade)}
          />
          {words.trades[trade]}
        </label>
      ))}
    </fieldset>
  );
}
