import '../../ui/field.css';
import { useState } from 'preact/hooks';
import type { Customer } from '../../domain/record/customer.ts';
import type { Task } from '../../domain/record/task.ts';
import type { Card } from '../../domain/round/round.ts';
import { writeDraftKey } from '../../state/round-moves.ts';
import { routes } from '../../state/router.ts';
import { useWords } from '../../text/words.ts';
import { copyText, mailLink, mapLink, smsLink, telLink, whatsappLink } from '../../ui/reach.ts';
import { DraftField } from '../draft-field.tsx';
import { useFormat } from '../use-app.ts';

type Props = {
  readonly card: Card;
  readonly task: Task;
  readonly customer: Customer | undefined;
};

/** What can be done on the card itself: reach the customer, or write the words for later. */
export function CardBody({ card, task, customer }: Props) {
  switch (card.face) {
    case 'write':
      return <WriteNow card={card} task={task} />;
    case 'send':
      return <SendNow text={task.message?.text ?? ''} customer={customer} />;
    case 'do':
      return customer ? <Reach customer={customer} text="" /> : null;
  }
}

function WriteNow({ card, task }: { readonly card: Card; readonly task: Task }) {
  const words = useWords();
  const format = useFormat();
  const key = writeDraftKey(task.id);
  return (
    <DraftField
      draft={key}
      label={words.round.write(card.leaves ? format.time(card.leaves) : '')}
      path={routes.round}
      value={task.message?.text ?? ''}
    />
  );
}

function SendNow({
  text,
  customer,
}: {
  readonly text: string;
  readonly customer: Customer | undefined;
}) {
  return (
    <>
      <p class="card-note">“{text}”</p>
      <Reach customer={customer} text={text} />
    </>
  );
}

function Reach({
  customer,
  text,
}: {
  readonly customer: Customer | undefined;
  readonly text: string;
}) {
  const words = useWords();
  const phone = customer?.phones[0]?.number;
  const mail = customer?.mails[0]?.address;
  const address = customer?.addresses[0];
  return (
    <p class="reach">
      {phone && text === '' && (
        <a class="chip" href={telLink(phone)}>
          {words.act.call}
        </a>
      )}
      {phone && (
        <a class="chip" href={smsLink(phone, text)}>
          {words.act.text}
        </a>
      )}
      {phone && text !== '' && (
        <a class="chip" href={whatsappLink(phone, text)} rel="noreferrer" target="_blank">
          {words.act.whatsapp}
        </a>
      )}
      {mail && (
        <a class="chip" href={mailLink(mail, text)}>
          {words.act.mail}
        </a>
      )}
      {address && text === '' && (
        <a class="chip" href={mapLink(address)} rel="noreferrer" target="_blank">
          {words.act.map}
        </a>
      )}
      {text !== '' && <CopyButton text={text} />}
    </p>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => setCopied(await copyText(text));
  return (
    <button type="button" class="chip" onClick={() => void copy()}>
      {copied ? words.act.copied : words.act.copy}
    </button>
  );
}
