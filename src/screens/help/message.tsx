import type { Customer } from '../../domain/record/customer.ts';
import type { MessageSort } from '../../help/help-text.ts';
import { enHelp } from '../../text/en-help.ts';
import { useWords } from '../../text/words.ts';
import { mailLink, smsLink, whatsappLink } from '../../ui/reach.ts';
import { ReachLinks, type ReachWay } from '../../ui/reach-links.tsx';
import { CopyButton } from '../contact/copy-button.tsx';

type Props = {
  readonly text: string;
  /** What it is for, where it fills itself. */
  readonly name?: string;
  readonly to?: Pick<Customer, 'phones' | 'mails' | 'addresses'> | undefined;
  readonly onReach?: (way: ReachWay) => void;
  /** Only words that are true as they stand may go with one tap. */
  readonly sort?: MessageSort;
};

const ways = ['text', 'whatsapp', 'mail'] as const;

/** Words to send: to the card's own customer, or to whom the owner picks in the phone's app. */
export function Message({ text, name, to, onReach, sort = 'send' }: Props) {
  const isKnown = to !== undefined && to.phones.length + to.mails.length > 0;
  return (
    <figure class="help-message">
      {name && <p class="help-message-name">{name}</p>}
      {sort === 'example' && <p class="soft help-example">{enHelp.example}</p>}
      <blockquote>{enHelp.quoted(text)}</blockquote>
      <figcaption class="row">
        <CopyButton text={text} />
        {sort !== 'send' ? null : isKnown ? (
          <ReachLinks {...{ to, text, ways, onReach }} />
        ) : (
          <OpenLinks text={text} />
        )}
      </figcaption>
    </figure>
  );
}

function OpenLinks({ text }: { readonly text: string }) {
  const { act } = useWords();
  return (
    <>
      <a class="chip" href={smsLink('', text)}>
        {act.text}
      </a>
      <a class="chip" href={whatsappLink('', text, '')} rel="noreferrer" target="_blank">
        {act.whatsapp}
      </a>
      <a class="chip" href={mailLink('', text)}>
        {act.mail}
      </a>
    </>
  );
}
