import './late-links.css';
import type { Customer } from '../../domain/record/customer.ts';
import { shownName } from '../../domain/record/customer.ts';
import type { Visit } from '../../domain/record/visit.ts';
import { logSent } from '../../state/visits/visit-moves.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { mailLink, smsLink } from '../../ui/reach.ts';
import { useApp } from '../use-app.ts';
import { useVisitWords } from './use-visit-words.ts';

export const lateMinutes = [5, 10, 15, 30] as const;

/** Running late in one tap: the minutes are the link, and the words are in it. */
export function LateLinks({ visit }: { readonly visit: Visit }) {
  const app = useApp();
  const ready = useVisitWords(visit);
  if (!ready) return null;
  const { to, say } = ready;
  const who = shownName(to);
  const links = lateMinutes.map((minutes) => {
    const text = say('running-late', minutes);
    return { minutes, text, ...hrefFor(to, text) };
  });
  if (links.some(({ href }) => href === '')) return null;
  const title = words.send.sent(words.send.heldUp, who);
  return (
    <fieldset class="minutes-links">
      <legend>{words.send.heldUpMinutes}</legend>
      {links.map(({ minutes, text, way, href }) => (
        <a
          key={minutes}
          class="chip"
          href={href}
          aria-label={words.send.lateBy(minutes, who)}
          onClick={() => void logSent(app, visit, { way, text, title })}
        >
          {words.send.bare(minutes)}
        </a>
      ))}
    </fieldset>
  );
}

type Href = { readonly way: 'text' | 'mail'; readonly href: string };

/** By text where there is a number, else by mail. */
function hrefFor({ phones, mails }: Customer, text: string): Href {
  const [phone] = phones;
  if (phone) return { way: 'text', href: smsLink(phone.number, text) };
  const [mail] = mails;
  return { way: 'mail', href: mail ? mailLink(mail.address, text) : '' };
}
