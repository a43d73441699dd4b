import type { HelpText } from '../../help/help-text.ts';
import { pathTo } from '../../state/router.ts';
import { Icon, kindColours, kindIcons } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';

export function HelpTexts({ texts }: { readonly texts: readonly HelpText[] }) {
  return (
    <ul class="list help-list">
      {texts.map((text) => (
        <li key={text.slug}>
          <Link to={pathTo('help-page', text.slug)}>
            <Mark text={text} />
            <span class="grow">
              <b>{text.title}</b>
              <small>{text.line}</small>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A playbook wears the colour of its task; an app text has none. */
function Mark({ text }: { readonly text: HelpText }) {
  const [kind] = text.taskKinds;
  return (
    <span class={kind ? `help-mark kind-${kindColours[kind]}` : 'help-mark'}>
      <Icon name={kind ? kindIcons[kind] : 'help'} size={22} />
    </span>
  );
}
