/** The ways to somebody as plain links, so that they work in an installed app: nothing leaves before the owner sends it there. */
import './button.css';
import './reach-links.css';
import { useContext } from 'preact/hooks';
import type { Customer } from '../domain/record/customer.ts';
import { useWords } from '../text/words.ts';
import { HomeCountry } from './home-country.ts';
import { Icon, type IconName } from './icon.tsx';
import { mailLink, mapLink, smsLink, telLink, whatsappLink } from './reach.ts';

export type ReachWay = 'call' | 'text' | 'whatsapp' | 'mail';

export type ReachProps = {
  /** Numbers and addresses; the first of each is the one used most. */
  readonly to: Pick<Customer, 'phones' | 'mails' | 'addresses'>;
  /** The words a message begins with. */
  readonly text: string;
  /** Which to show, in this order. */
  readonly ways: readonly (ReachWay | 'map')[];
  /** The one that this is for. */
  readonly main?: ReachWay | undefined;
  readonly onReach?: ((way: ReachWay) => void) | undefined;
};

const icons = {
  call: 'phone',
  text: 'chat',
  whatsapp: 'chat',
  mail: 'mail',
  map: 'pin',
} as const satisfies { readonly [W in ReachWay | 'map']: IconName };

export function ReachLinks({ to, text, ways, main, onReach }: ReachProps) {
  const { act } = useWords();
  const country = useContext(HomeCountry);
  const found = ways.flatMap((way) => {
    const href = hrefOf(way, to, { text, country });
    return href === undefined ? [] : [{ way, href }];
  });
  if (found.length === 0) return null;
  return (
    <p class="reach">
      {found.map(({ way, href }) => (
        <a
          key={way}
          class={way === main ? 'chip reach-main' : 'chip'}
          href={href}
          {...(way === 'whatsapp' || way === 'map' ? { target: '_blank', rel: 'noreferrer' } : {})}
          onClick={() => way !== 'map' && onReach?.(way)}
        >
          {(way === main || ways.length === 1) && <Icon name={icons[way]} size={20} />}
          {act[way]}
        </a>
      ))}
    </p>
  );
}

function hrefOf(
  way: ReachWay | 'map',
  { phones, mails, addresses }: ReachProps['to'],
  { text, country }: { readonly text: string; readonly country: string },
): string | undefined {
  const number = phones[0]?.number;
  switch (way) {
    case 'call':
      return number && telLink(number);
    case 'text':
      return number && smsLink(number, text);
    case 'whatsapp':
      return number && whatsappLink(number, text, country);
    case 'mail':
      return mails[0] && mailLink(mails[0].address, text);
    case 'map':
      return addresses[0] && mapLink(addresses[0]);
  }
}
