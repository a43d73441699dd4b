import { useEffect, useMemo, useState } from 'preact/hooks';
import { version } from '../../package.json';
import {
  createRescueStore,
  type RescueState,
  type RescueStore,
} from '../state/backup/rescue-store.ts';
import { useStore } from '../state/use-store.ts';
import { cellWords } from '../text/cell-words.ts';
import { backupWords } from '../text/en-backup.ts';
import { rescueWords as words } from '../text/en-rescue.ts';
import { fractionDigits } from '../text/format.ts';
import { useApp } from './use-app.ts';

/** What can be read goes out as a file; then, and not before, one may begin anew. */
export function RescueData() {
  const app = useApp();
  const store = useMemo(() => {
    const setting = { version, fractionDigits, words: cellWords(app.words) };
    return createRescueStore(app, setting);
  }, [app]);
  const state = useStore(store, (all) => all);
  useEffect(() => void store.read(), [store]);
  switch (state.is) {
    case 'reading':
      return <p role="status">{words.reading}</p>;
    case 'nothing':
      return (
        <>
          <p role="status">{state.there ? words.nothing : words.none}</p>
          {state.stuck && <p role="alert">{words.stuck}</p>}
          {state.there && <BeginAnew store={store} isNext={false} />}
        </>
      );
    case 'found':
      return <Found state={state} store={store} />;
  }
}

type FoundProps = {
  readonly state: Extract<RescueState, { is: 'found' }>;
  readonly store: RescueStore;
};

function Found({ state, store }: FoundProps) {
  const { out, file, problem } = state;
  return (
    <>
      <p role="status">{words.found(state)}</p>
      <button
        type="button"
        class={file === 'inside' ? 'button main' : 'button'}
        onClick={() => void store.saveBackup()}
      >
        {words.save}
      </button>
      <button type="button" class="button" onClick={() => void store.saveLists()}>
        {words.lists}
      </button>
      {problem === 'differs' && <p role="alert">{words.notSaved}</p>}
      {(problem === 'turned-away' || problem === 'not-written') && (
        <p role="alert">{backupWords.notSaved[problem]}</p>
      )}
      {out && <p role="status">{backupWords[out.how](out.name)}</p>}
      {out && file === 'inside' && <p class="soft">{words.listsOnly}</p>}
      {file === 'given' && (
        <>
          <p class="soft">{words.seenHint}</p>
          <button type="button" class="button main" onClick={store.confirm}>
            {words.seen}
          </button>
        </>
      )}
      {file === 'safe' && (
        <>
          {problem === 'not-taken-away' && <p role="alert">{words.stuck}</p>}
          <BeginAnew store={store} isNext />
        </>
      )}
    </>
  );
}

type AnewProps = {
  readonly store: RescueStore;
  /** All that can be read is out. */
  readonly isNext: boolean;
};

/** It cannot be undone, so it is asked twice. */
function BeginAnew({ store, isNext }: AnewProps) {
  const [isSure, setSure] = useState(false);
  return (
    <>
      <p class="soft">{words.anewHint}</p>
      {isSure ? (
        <button type="button" class="button" onClick={() => void store.beginAnew()}>
          {words.anewYes}
        </button>
      ) : (
        <button
          type="button"
          class={isNext ? 'button main' : 'button'}
          onClick={() => setSure(true)}
        >
          {words.anew}
        </button>
      )}
    </>
  );
}
