import '../../ui/field.css';
import './help-screen.css';
import type { HelpText } from '../../help/help-text.ts';
import { createHelpStore, type HelpStore } from '../../state/help-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { enHelp } from '../../text/en-help.ts';
import { Icon, kindColours, kindIcons } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { useStarted } from '../use-started.ts';

/** All texts, playbooks first; what is typed narrows them down. */
export function HelpScreen() {
  const help = useStarted(createHelpStore);
  const query = useStore(help, (state) => state.query);
  const isReady = useStore(help, (state) => state.book !== null);
  return (
    <main class="screen help">
      <header class="screen-head">
        <h1 class="grow screen-title">{enHelp.title}</h1>
        <p class="soft help-hint">{enHelp.offline}</p>
      </header>
      <SearchField help={help} query={query} />
      {isReady && (query.trim() === '' ? <AllTexts help={help} /> : <Found help={help} />)}
    </main>
  );
}

function SearchField({ help, query }: { readonly help: HelpStore; readonly query: string }) {
  return (
    <search>
      <form
        class="field help-search"
        onSubmit={(event) => {
          event.preventDefault();
          help.keepAddress();
        }}
      >
        <Icon name="search" />
        <input
          type="search"
          aria-label={enHelp.search}
          placeholder={enHelp.searchHint}
          enterkeyhint="search"
          autocomplete="off"
          value={query}
          onInput={(event) => help.type(event.currentTarget.value)}
          onBlur={help.keepAddress}
        />
      </form>
    </search>
  );
}

function AllTexts({ help }: { readonly help: HelpStore }) {
  const texts = useStore(help, (state) => state.book?.texts) ?? [];
  return (
    <>
      {(['playbook', 'app'] as const).map((kind) => (
        <section key={kind} class="stack" aria-label={enHelp.kinds[kind]}>
          <h2 class="help-heading">{enHelp.kinds[kind]}</h2>
          <Texts texts={texts.filter((text) => text.is === kind)} />
        </section>
      ))}
    </>
  );
}

function Found({ help }: { readonly help: HelpStore }) {
  const found = useStore(help, (state) => state.found);
  const isNothing = found.length === 0;
  return (
    <>
      <p class="only-heard" role="status">
        {isNothing ? enHelp.nothing : enHelp.found(found.length)}
      </p>
      <Texts texts={found} />
      <section class="panel help-keep">
        <h2>{isNothing ? enHelp.nothing : enHelp.notQuite}</h2>
        <p class="soft">{enHelp.nothingWhy}</p>
        <button type="button" class="button" onClick={() => void help.keepQuestion()}>
          {enHelp.keep}
        </button>
      </section>
    </>
  );
}

function Texts({ texts }: { readonly texts: readonly HelpText[] }) {
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
