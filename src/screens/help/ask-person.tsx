import '../../ui/reach-links.css';
import { useState } from 'preact/hooks';
import {
  createHelpDeskStore,
  type Desk,
  type HelpDeskStore,
  questionDraft,
} from '../../state/help/help-desk-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { enHelp } from '../../text/en-help.ts';
import { ReachLinks } from '../../ui/reach-links.tsx';
import { DraftField } from '../draft-field.tsx';
import { useFormat } from '../use-app.ts';
import { useStarted } from '../use-started.ts';

const words = enHelp.desk;
/** A title holds this much of a question. */
const titleLetters = 60;

/** Somebody to ask, where whoever deployed the app named one; else nothing at all. */
export function AskPerson({ question }: { readonly question: string }) {
  const store = useStarted(createHelpDeskStore);
  const desk = useStore(store, (state) => state.desk);
  if (!desk) return null;
  const { phone, mail } = desk.desk;
  const to = {
    phones: phone === '' ? [] : [{ label: '', number: phone }],
    mails: mail === '' ? [] : [{ label: '', address: mail }],
    addresses: [],
  };
  return (
    <section class="panel help-desk" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="help-desk-state">
        <Hours desk={desk} />
      </p>
      {desk.state.is === 'open' && (
        <ReachLinks to={to} text={question} ways={['call', 'mail']} main="call" />
      )}
      {desk.state.is === 'closed' && <Night store={store} desk={desk} question={question} />}
    </section>
  );
}

function Hours({ desk: { state, opensHere } }: { readonly desk: Desk }) {
  const format = useFormat();
  switch (state.is) {
    case 'open':
      return <>{words.open(format.clock(state.until))}</>;
    case 'closed':
      return (
        <>
          {words.opens(format.now(state.opens))}
          {opensHere && <small>{words.here(format.now(opensHere))}</small>}
        </>
      );
    case 'never':
      return <>{words.never}</>;
  }
}

type NightProps = {
  readonly store: HelpDeskStore;
  readonly desk: Desk;
  readonly question: string;
};

/** A question at night waits, and leaves when somebody is there to read it. */
function Night(props: NightProps) {
  const [isWriting, write] = useState(props.question !== '');
  if (isWriting) return <Question {...props} onKept={() => write(false)} />;
  return (
    <button type="button" class="button" onClick={() => write(true)}>
      {words.write}
    </button>
  );
}

type QuestionProps = NightProps & { readonly onKept: () => void };

function Question({ store, desk, question, onKept }: QuestionProps) {
  const format = useFormat();
  const [text, setText] = useState(question);
  const { state, opensHere } = desk;
  if (state.is !== 'closed') return null;
  const keep = async () => {
    const short = text.trim().replaceAll(/\s+/gu, ' ').slice(0, titleLetters);
    if (await store.keepQuestion(text, words.task(short))) onKept();
  };
  return (
    <>
      <p class="soft">{words.hint}</p>
      <DraftField
        draft={questionDraft}
        path={pathTo('help')}
        label={words.question}
        value={question}
        onText={setText}
        autoFocus={question === ''}
      />
      <button
        type="button"
        class="button"
        disabled={text.trim() === ''}
        onClick={() => void keep()}
      >
        {words.keep(format.now(opensHere ?? state.opens))}
      </button>
    </>
  );
}
