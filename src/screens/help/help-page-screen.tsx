import './help-screen.css';
import './help-page-screen.css';
import type { HelpText } from '../../help/help-text.ts';
import { createHelpStore, type HelpStore } from '../../state/help-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { enHelp } from '../../text/en-help.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { useApp } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { HelpSection } from './help-section.tsx';

/** One text: what to do now, words to use, what to watch, and why. */
export function HelpPageScreen({ id }: { readonly id: string }) {
  const help = useStarted(createHelpStore);
  const isReady = useStore(help, (state) => state.book !== null);
  const text = help.textAt(id);
  return (
    <main class="screen help-page">
      <PageHead />
      {text && <Page text={text} help={help} />}
      {isReady && !text && <Gone />}
    </main>
  );
}

function PageHead() {
  const app = useApp();
  const words = useWords();
  return (
    <header class="screen-head">
      <button type="button" class="button quiet back" onClick={app.router.back}>
        <Icon name="back" size={20} />
        {words.back}
      </button>
      <p class="grow" />
      <p class="soft help-hint">{enHelp.offline}</p>
    </header>
  );
}

function Page({ text, help }: { readonly text: HelpText; readonly help: HelpStore }) {
  return (
    <>
      <h1>{text.title}</h1>
      {text.is === 'app' && <p class="soft">{text.line}</p>}
      {text.sections.map((section) => (
        <HelpSection key={section.title} section={section} />
      ))}
      <Link to={pathTo('help')} class="button quiet">
        <Icon name="search" size={20} />
        {enHelp.search}
      </Link>
      {text.is === 'playbook' && (
        <footer class="help-foot">
          <button type="button" class="button main" onClick={() => void help.makeTask(text)}>
            {enHelp.makeTask}
          </button>
        </footer>
      )}
    </>
  );
}

function Gone() {
  return (
    <>
      <h1>{enHelp.gone}</h1>
      <p class="soft">{enHelp.goneWhy}</p>
      <Link to={pathTo('help')} class="button">
        {enHelp.all}
      </Link>
    </>
  );
}
