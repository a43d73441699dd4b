import { useEffect, useMemo, useState } from 'preact/hooks';
import { version } from '../../package.json';
import { createRescueStore, type RescueStore } from '../state/backup/rescue-store.ts';
import { useStore } from '../state/use-store.ts';
import { rescueWords as words } from '../text/en-rescue.ts';
import { fractionDigits } from '../text/format.ts';
import { useApp } from './use-app.ts';

/** What can be read goes out as a file; then, and not before, one may begin anew. */
export function RescueData() {
  const app = useApp();
  const store = useMemo(() => createRescueStore(app, { version, fractionDigits }), [app]);
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
      return (
        <>
          <p role="status">{words.found(state)}</p>
          <button
            type="button"
            class={state.isOut ? 'button' : 'button main'}
            onClick={() => void store.saveBackup()}
          >
            {words.save}
          </button>
          <button type="button" class="button" onClick={() => void store.saveLists()}>
            {words.lists}
          </button>
          {state.problem === 'not-saved' && <p role="alert">{words.notSaved}</p>}
          {state.saved !== null && <p role="status">{words.saved(state.saved)}</p>}
          {state.saved !== null && !state.isOut && <p class="soft">{words.listsOnly}</p>}
          {state.isOut && (
            <>
              {state.problem === 'not-taken-away' && <p role="alert">{words.stuck}</p>}
              <BeginAnew store={store} isNext />
            </>
          )}
        </>
      );
  }
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
