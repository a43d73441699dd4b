import { useContext } from 'preact/hooks';
import type { Customer } from '../../domain/record/customer.ts';
import { customerWords as words } from '../../text/en-customers.ts';
import { useWords } from '../../text/words.ts';
import { HomeCountry } from '../../ui/home-country.ts';
import { Icon } from '../../ui/icon.tsx';
import { mailLink, mapLink, smsLink, telLink, whatsappLink } from '../../ui/reach.ts';
import type { ReachWay } from '../../ui/reach-links.tsx';

type Props = {
  readonly customer: Customer;
  readonly onReach: (way: ReachWay) => void;
};

/** The ways to them in one tap; the first number is the one used most. */
export function CustomerReach({ customer, onReach }: Props) {
  const { act } = useWords();
  const country = useContext(HomeCountry);
  const [phone, ...others] = customer.phones.map(({ number }) => number);
  const mail = customer.mails[0]?.address;
  const address = customer.addresses[0];
  if (phone === undefined && mail === undefined && address === undefined) return null;
  return (
    <ul class="row reach-row" aria-label={words.reach}>
      {phone !== undefined && (
        <>
          <Way href={telLink(phone)} icon="phone" word={act.call} onTap={() => onReach('call')} />
          <Way
            href={smsLink(phone, '')}
            icon="chat"
            word={act.text}
            onTap={() => onReach('text')}
          />
          <Way
            href={whatsappLink(phone, '', country)}
            icon="chat"
            word={act.whatsapp}
            out
            onTap={() => onReach('whatsapp')}
          />
        </>
      )}
      {mail !== undefined && (
        <Way href={mailLink(mail, '')} icon="mail" word={act.mail} onTap={() => onReach('mail')} />
      )}
      {address !== undefined && <Way href={mapLink(address)} icon="pin" word={act.map} out />}
      {others.map((number) => (
        <Way
          key={number}
          href={telLink(number)}
          icon="phone"
          word={words.callNumber(number)}
          onTap={() => onReach('call')}
        />
      ))}
    </ul>
  );
}

type WayProps = {
  readonly href: string;
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly word: string;
  readonly out?: boolean;
  readonly onTap?: () => void;
};

function Way({ href, icon, word, out = false, onTap }: WayProps) {
  return (
    <li>
      <a
        class="chip"
        href={href}
        onClick={onTap}
        {...(out && { target: '_blank', rel: 'noreferrer' })}
      >
        <Icon name={icon} size={20} />
        {word}
      </a>
    </li>
  );
}
