import './keep-sheet.css';
import type { KeepState, KeepStore } from '../../state/backup/keep-store.ts';
import { useStore } from '../../state/use-store.ts';
import { backupWords } from '../../text/en-backup.ts';
import { keepWords as words } from '../../text/en-keep.ts';
import { Sheet } from '../../ui/sheet.tsx';

type Props = { readonly store: KeepStore; readonly onClose: () => void };

/** From the trial tab into the app on the home screen. */
export function KeepSheet({ store, onClose }: Props) {
  const state = useStore(store, (all) => all);
  return (
    <Sheet title={words.title} onClose={onClose}>
      <div class="stack">
        <Standing state={state} />
        {(state.is === 'copied' || state.is === 'out') && <Steps />}
        {state.is === 'file' ? (
          <button type="button" class="button main" onClick={() => void store.handOut()}>
            {words.saveFile}
          </button>
        ) : (
          <button type="button" class="button main" onClick={onClose}>
            {words.close}
          </button>
        )}
      </div>
    </Sheet>
  );
}

function Standing({ state }: { readonly state: KeepState }) {
  switch (state.is) {
    case 'making':
      return <p role="status">{words.making}</p>;
    case 'copied':
      return <p role="status">{words.copied(state.records)}</p>;
    case 'file':
      return <p role="status">{words.file(state.records)}</p>;
    case 'out':
      return <p role="status">{backupWords[state.how](state.name)}</p>;
    case 'problem':
      return <p role="alert">{words.problem}</p>;
  }
}

function Steps() {
  return (
    <ol class="keep-steps">
      {words.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
