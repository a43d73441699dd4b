import '../../ui/field.css';
import './help-screen.css';
import { useRef } from 'preact/hooks';
import { createHelpStore, type HelpStore } from '../../state/help/help-store.ts';
import { useStore } from '../../state/use-store.ts';
import { enHelp } from '../../text/en-help.ts';
import { settingsPlaces } from '../../text/en-settings-places.ts';
import { Icon } from '../../ui/icon.tsx';
import { useStarted } from '../use-started.ts';
import { AskPerson } from './ask-person.tsx';
import { HelpFound } from './help-found.tsx';
import { HelpTexts } from './help-texts.tsx';
import { OfflineHint } from './offline-hint.tsx';
import { openFirst, useArrows } from './result-keys.ts';

/** All texts, playbooks first; what is typed narrows them down, and finds what is the owner's own too. */
export function HelpScreen() {
  const help = useStarted((app) => createHelpStore(app, settingsPlaces(), enHelp.kept));
  const query = useStore(help, (state) => state.query);
  const isReady = useStore(help, (state) => state.book !== null);
  const isSearched = useStore(help, (state) => state.found !== null);
  const isMissing = useStore(help, (state) => state.isMissing);
  const screen = useRef<HTMLElement>(null);
  useArrows(screen);
  return (
    <main class="screen help" ref={screen}>
      <header class="screen-head">
        <h1 class="grow screen-title">{enHelp.title}</h1>
        <OfflineHint />
      </header>
      <SearchField help={help} query={query} onOpen={() => openFirst(screen.current)} />
      {isMissing && <p role="status">{enHelp.notAll}</p>}
      {isReady && query.trim() === '' && (
        <>
          <AskPerson question="" />
          <AllTexts help={help} />
        </>
      )}
      {isReady && isSearched && query.trim() !== '' && (
        <>
          <HelpFound help={help} />
          <AskPerson question={query.trim()} />
        </>
      )}
    </main>
  );
}

type FieldProps = {
  readonly help: HelpStore;
  readonly query: string;
  readonly onOpen: () => void;
};

function SearchField({ help, query, onOpen }: FieldProps) {
  return (
    <search>
      <form
        class="field help-search"
        onSubmit={(event) => {
          event.preventDefault();
          help.keepWords();
          if (query.trim() !== '') onOpen();
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
          onFocus={help.elsewhere.prepare}
          onInput={(event) => help.type(event.currentTarget.value)}
          onBlur={help.keepWords}
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
          <HelpTexts texts={texts.filter((text) => text.is === kind)} />
        </section>
      ))}
    </>
  );
}
