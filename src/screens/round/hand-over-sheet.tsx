import { useState } from 'preact/hooks';
import { type Customer, shownName } from '../../domain/record/customer.ts';
import type { Task } from '../../domain/record/task.ts';
import { routes } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { contactWords } from '../../text/en-contact.ts';
import type { Format } from '../../text/format.ts';
import { useWords } from '../../text/words.ts';
import { mailLink, smsLink, whatsappLink } from '../../ui/reach.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { CopyButton } from '../contact/copy-button.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useDraft } from '../use-draft.ts';
import { ForMembers } from './for-members.tsx';
import { useMoves } from './use-moves.ts';

const words = contactWords.handOver;

type Props = { readonly task: Task; readonly onClose: () => void };

/** The card as a message to whoever takes it on; from then on it waits for them. */
export function HandOverSheet({ task, onClose }: Props) {
  const moves = useMoves();
  const { act } = useWords();
  const app = useApp();
  const { drafts, round } = app;
  const format = useFormat();
  const customer = useStore(round, ({ customers }) =>
    task.customer ? customers.get(task.customer) : undefined,
  );
  const draft = `handOver:${task.id}`;
  const [opened, open] = useState(false);
  // With a crew there are buttons to tap first: the keyboard would cover them.
  const autoFocus = useStore(app.now, ({ crew }) => crew.others.length === 0);
  const who = useDraft<HTMLInputElement>({ draft, path: routes.round, value: '', autoFocus });
  const text = handedOver(task, customer, format);
  const save = async (event: Event) => {
    event.preventDefault();
    onClose();
    await moves.waiting(who.text.trim());
    // The card that stays in front could not be moved: its words stay too.
    if (round.inFront()?.task.id !== task.id) await drafts.drop(draft);
  };
  return (
    <Sheet title={words.title} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void save(event)}>
        <ForMembers onClose={onClose} />
        <label class="field">
          <span>{words.who}</span>
          <input {...who.field} />
        </label>
        <p class="card-note words-ready">“{text}”</p>
        <p class="soft">{words.send}</p>
        <p class="reach">
          <a class="chip" href={smsLink('', text)} onClick={() => open(true)}>
            {act.text}
          </a>
          <a
            class="chip"
            href={whatsappLink('', text, '')}
            target="_blank"
            rel="noreferrer"
            onClick={() => open(true)}
          >
            {act.whatsapp}
          </a>
          <a class="chip" href={mailLink('', text)} onClick={() => open(true)}>
            {act.mail}
          </a>
          <CopyButton text={text} onCopied={() => open(true)} />
        </p>
        <button type="submit" class="button main" disabled={who.text.trim() === '' && !opened}>
          {words.done}
        </button>
      </form>
    </Sheet>
  );
}

function handedOver(task: Task, customer: Customer | undefined, format: Format): string {
  const step = task.steps.find(({ done }) => !done);
  const reach = customer && [
    shownName(customer),
    customer.phones[0]?.number,
    customer.addresses[0]?.replace(/\s*\n\s*/gu, ', '),
  ];
  const { due } = task.when;
  return [
    words.lead(task.title),
    step?.text,
    reach && words.customer(reach.filter(Boolean).join(', ')),
    due && words.by([format.day(due.on), due.time].filter(Boolean).join(' ')),
  ]
    .filter(Boolean)
    .join('\n');
}
