import { useState } from 'preact/hooks';
import type { Customer } from '../../domain/record/customer.ts';
import type { Task } from '../../domain/record/task.ts';
import type { Card } from '../../domain/round/round.ts';
import { writeDraftKey } from '../../state/round/round-moves.ts';
import { routes } from '../../state/router.ts';
import { useWords } from '../../text/words.ts';
import { SendLinks } from '../contact/send-links.tsx';
import { reachable } from '../contact/use-reach.ts';
import { DraftField } from '../draft-field.tsx';
import { useFormat } from '../use-app.ts';
import { useReadyWords } from '../words/use-ready-words.ts';

type Props = {
  readonly card: Card;
  readonly task: Task;
  readonly customer: Customer | undefined;
  readonly onWords: (text: string) => void;
  /** The words go now after all: the answer to the card is that they are sent. */
  readonly goesNow: boolean;
  readonly onGoesNow: () => void;
};

/** Out of hours the words wait for the morning, unless the owner says that they go now. */
export function WriteNow({ card, task, customer, onWords, goesNow, onGoesNow }: Props) {
  const words = useWords();
  const format = useFormat();
  const ready = useReadyWords(task);
  const [text, setText] = useState('');
  const leaves = card.leaves ? format.time(card.leaves) : '';
  return (
    <>
      <DraftField
        draft={writeDraftKey(task.id)}
        label={goesNow ? words.round.writeAnyway : words.round.write(leaves)}
        path={routes.round}
        value={task.message?.text ?? ready?.text ?? ''}
        onText={(now) => {
          setText(now);
          onWords(now);
        }}
      />
      {goesNow ? (
        <SendLinks task={task} to={reachable(task, customer)} text={text} />
      ) : (
        <div class="reach">
          <button type="button" class="chip" onClick={onGoesNow}>
            {words.round.sendAnyway}
          </button>
        </div>
      )}
    </>
  );
}
