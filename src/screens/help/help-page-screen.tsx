import '../../ui/reach-links.css';
import './help-screen.css';
import './help-page-screen.css';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { nextOpening } from '../../domain/contact-hours.ts';
import type { TaskId } from '../../domain/record/id.ts';
import type { Rung } from '../../domain/record/job.ts';
import { contactHoursOf } from '../../domain/usual-hours.ts';
import type { HelpText, Start } from '../../help/help-text.ts';
import { startContact } from '../../state/customers/contact-store.ts';
import { isGuessIn, taskIn } from '../../state/help/help-address.ts';
import {
  createHelpPageStore,
  type HelpPageStore,
  textFor,
} from '../../state/help/help-page-store.ts';
import { markOpened } from '../../state/round/evening-read-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { createWordsStore, type WordsState, type WordsStore } from '../../state/words-store.ts';
import { enHelp } from '../../text/en-help.ts';
import { jobWords } from '../../text/en-ladders.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { HeldNotice } from '../notice.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { FilledWords } from './filled-words.tsx';
import { HelpSection, type Reader, ReadFor } from './help-section.tsx';
import { OfflineHint } from './offline-hint.tsx';

/** One text: what to do now, words to use, what to watch, and why. */
export function HelpPageScreen({ id }: { readonly id: string }) {
  const search = useStore(useApp().router, (location) => location.search);
  const task = taskIn(search);
  const isGuess = isGuessIn(search);
  const help = useStarted(
    (app) => createHelpPageStore(app, { isGuess, task }),
    `${isGuess} ${task}`,
  );
  const read = useStore(help, (state) => state);
  const about = useStarted((app) => createWordsStore(app, task), task ?? '');
  const { facts, isRead } = useStore(about, (state) => state);
  const asked = isGuess ? (facts?.task ?? help.card) : undefined;
  const isKnown = read.book !== null && (!isGuess || asked !== undefined || isRead);
  const text = useMemo(
    () => (isKnown ? textFor(read, id, asked) : undefined),
    [isKnown, read, id, asked],
  );
  const reader = useReader(facts, task);
  useOpened(text);
  return (
    <main class="screen help-page" lang={text?.language}>
      <PageHead />
      <ReadFor.Provider value={reader}>
        {text && <Page text={text} help={help} about={about} />}
      </ReadFor.Provider>
      {read.isMissing && <p role="status">{enHelp.notAll}</p>}
      {isKnown && !text && <Gone />}
    </main>
  );
}

/** Read once, it is not offered in the evening. */
function useOpened(text: HelpText | undefined): void {
  const app = useApp();
  const slug = text?.is === 'playbook' ? text.slug : undefined;
  useEffect(() => {
    if (slug !== undefined) void markOpened(app, slug);
  }, [app, slug]);
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
      <OfflineHint />
    </header>
  );
}

/** Whom the words go to: the customer of the card; without a task there is nobody to ask about afterwards. */
function useReader(facts: WordsState['facts'], task: TaskId | null): Reader {
  const app = useApp();
  return useMemo(() => {
    const to = facts?.customer;
    if (task === null || to === undefined) return { task };
    return { task, to, onReach: (way) => void startContact(app, { customer: to.id, task, way }) };
  }, [app, facts, task]);
}

/** Out of hours nothing is kept back here: the owner is told. */
function Quiet() {
  const { to } = useContext(ReadFor);
  const format = useFormat();
  const { business, moment } = useStore(useApp().now, (now) => now);
  if (to === undefined) return null;
  const { messages } = to.contactHours ?? contactHoursOf(business);
  const from = nextOpening(messages, moment.local);
  if (from === null || from === moment.local) return null;
  return <p class="soft">{enHelp.goFrom(format.time(from))}</p>;
}

type PageProps = {
  readonly text: HelpText;
  readonly help: HelpPageStore;
  readonly about: WordsStore;
};

/** What fills the screen first; then a part for each frame, once it is known who it is for. */
function usePartsShown(text: HelpText, about: WordsStore): number {
  const isKnown = useStore(about, (state) => state.isRead);
  const [shown, show] = useState(isKnown ? text.sections.length : 1);
  useEffect(() => {
    if (isKnown && shown < text.sections.length) show(shown + 1);
  }, [isKnown, shown, text]);
  return shown;
}

function Page({ text, help, about }: PageProps) {
  const { task } = useContext(ReadFor);
  const shown = usePartsShown(text, about);
  return (
    <>
      <h1>{text.title}</h1>
      {text.is === 'app' && <p class="soft">{text.line}</p>}
      {text.sections.slice(0, shown).map((section) => (
        <HelpSection key={section.title} section={section}>
          {section.role === 'words' && <Quiet />}
          {section.role === 'words' && <FilledWords uses={text.templates} about={about} />}
        </HelpSection>
      ))}
      {shown === text.sections.length && <After text={text} about={about} />}
      {text.is === 'playbook' && task === null && (
        <footer class="help-foot">
          <HeldNotice />
          <button type="button" class="button main" onClick={() => void help.makeTask(text)}>
            {enHelp.makeTask}
          </button>
        </footer>
      )}
    </>
  );
}

function After({ text, about }: Pick<PageProps, 'text' | 'about'>) {
  return (
    <>
      {text.starts && <Begin starts={text.starts} about={about} />}
      <Link to={pathTo('help')} class="button quiet">
        <Icon name="search" size={20} />
        {enHelp.search}
      </Link>
    </>
  );
}

/** As the form asks for it. */
const standing: { readonly [R in Rung]?: string } = jobWords.start.standing;

type BeginProps = { readonly starts: Start; readonly about: WordsStore };

/** The job it begins; a card that climbs one already leads there. */
function Begin({ starts, about }: BeginProps) {
  const { task, job } = useStore(about, (state) => state.facts) ?? {};
  if (job) {
    return (
      <Link to={pathTo('job', job.id)} class="button">
        {enHelp.openJob}
      </Link>
    );
  }
  const asked = new URLSearchParams({
    ...(task && task.id !== '' ? { task: task.id } : {}),
    rung: starts.rung,
    ...(starts.ladder ? { ladder: starts.ladder } : {}),
  });
  return (
    <Link to={`${pathTo('job', 'new')}?${asked}`} class="button">
      {enHelp.startJob(standing[starts.rung] ?? '')}
    </Link>
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
