import '../../ui/field.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  type BackupState,
  type BackupStore,
  createBackupStore,
} from '../../state/backup/backup-store.ts';
import { useStore } from '../../state/use-store.ts';
import { backupWords as words } from '../../text/en-backup.ts';
import { useWords } from '../../text/words.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp } from '../use-app.ts';

type SheetProps = { readonly version: string; readonly onClose: () => void };

/** It lies ready when the owner reaches for it: made and read back as the sheet opens. */
export function BackupSheet({ version, onClose }: SheetProps) {
  const app = useApp();
  const store = useMemo(() => createBackupStore(app, version), [app, version]);
  const state = useStore(store, (all) => all);
  useEffect(() => {
    void store.make('');
    return store.stop;
  }, [store]);
  return (
    <Sheet title={words.title} onClose={onClose}>
      <div class="stack">
        {state.is === 'out' ? (
          <Out {...state} onClose={onClose} />
        ) : (
          <>
            <p class="soft">{words.what}</p>
            <Passphrase store={store} />
            <Standing state={state} />
            {state.is === 'ready' && <Bring {...state} store={store} />}
            <button
              type="button"
              class="button main"
              disabled={state.is !== 'ready'}
              onClick={() => void store.handOut()}
            >
              {words.save}
            </button>
          </>
        )}
      </div>
    </Sheet>
  );
}

function Standing({ state }: { readonly state: BackupState }) {
  const { storage } = useWords();
  switch (state.is) {
    case 'making':
      return <p role="status">{words.making}</p>;
    case 'ready':
      return (
        <>
          <p role="status">
            {words.ready(state.rows, words.size(state.file.size))} {state.locked && words.locked}
          </p>
          {state.away > 0 && <p>{words.away(state.away)}</p>}
          {state.said && <p role="alert">{words.notSaved[state.said]}</p>}
        </>
      );
    case 'problem':
      return (
        <p role="alert">{state.error.is === 'differs' ? words.differs : storage(state.error)}</p>
      );
    case 'out':
      return null;
  }
}

type BringProps = Pick<Extract<BackupState, { is: 'ready' }>, 'bring'> & {
  readonly store: BackupStore;
};

function Bring({ bring, store }: BringProps) {
  if (bring === 'bringing') return <p role="status">{words.bringing}</p>;
  return (
    bring === 'can' && (
      <button type="button" class="button" onClick={() => void store.bring()}>
        {words.bring}
      </button>
    )
  );
}

const shortMark = 8;

/** Typed words are not kept anywhere: it is a secret. The file is always sealed with those that stand here. */
function Passphrase({ store }: { readonly store: BackupStore }) {
  const [text, setText] = useState('');
  const [isSeen, see] = useState(false);
  return (
    <>
      <label class="field">
        <span>{words.passphrase}</span>
        <input
          {...(!isSeen && { type: 'password' })}
          autocomplete="new-password"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            store.type(event.currentTarget.value);
          }}
        />
        <small class="soft">
          {text !== '' && text.length < shortMark ? words.weak : words.passphraseHint}
        </small>
      </label>
      {text !== '' && (
        <button type="button" class="button" onClick={() => see(!isSeen)}>
          {isSeen ? words.hide : words.see}
        </button>
      )}
    </>
  );
}

type OutProps = Extract<BackupState, { is: 'out' }> & { readonly onClose: () => void };

function Out({ how, name, away, locked, onClose }: OutProps) {
  return (
    <>
      <p role="status">{[words[how](name), ...(locked ? [words.locked] : [])].join(' ')}</p>
      {words.next[how] !== '' && <p>{words.next[how]}</p>}
      {away > 0 && <p>{words.away(away)}</p>}
      <button type="button" class="button main" onClick={onClose}>
        {words.close}
      </button>
    </>
  );
}
