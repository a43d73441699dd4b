import './import-sheet.css';
import '../../ui/field.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  createImportStore,
  type ImportProblem,
  type ImportState,
  type ImportStore,
} from '../../state/import-store.ts';
import { routes } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { enImport as words } from '../../text/en-import.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Working } from '../../ui/working.tsx';
import { DraftField } from '../draft-field.tsx';
import { useApp } from '../use-app.ts';
import { ImportPreview } from './import-preview.tsx';

const pasteDraft = 'import';

/** A file comes in: chosen, looked at, and only then written. */
export function ImportSheet({ files }: { readonly files: readonly File[] }) {
  const app = useApp();
  const store = useMemo(() => createImportStore(app), [app]);
  const state = useStore(store, (all) => all);
  const from = useRef('');
  useEffect(() => {
    const [file] = files;
    if (file) void store.read(file);
  }, [store, files]);
  useEffect(() => {
    if ('name' in state) from.current = state.name;
    if (state.is === 'done' && from.current === words.pasteField) void app.drafts.drop(pasteDraft);
  }, [app, state]);
  const close = () => {
    if (state.is === 'writing') return;
    store.cancel();
    app.closeSheet();
  };
  return (
    <Sheet title={words.title} onClose={close}>
      <Step state={state} store={store} onClose={close} />
    </Sheet>
  );
}

type StepProps = {
  readonly state: ImportState;
  readonly store: ImportStore;
  readonly onClose: () => void;
};

function Step({ state, store, onClose }: StepProps) {
  switch (state.is) {
    case 'choose':
      return <Choose store={store} onClose={onClose} />;
    case 'reading':
      return <UnderWay text={words.reading(state.name)} share={state.share} onCancel={onClose} />;
    case 'writing':
      return <UnderWay text={words.writing} share={state.share} />;
    case 'preview':
      return <ImportPreview name={state.name} plan={state.plan} store={store} onClose={onClose} />;
    case 'problem':
      return <Problem error={state.error} store={store} onClose={onClose} />;
    case 'done':
      return <Done state={state} onClose={onClose} />;
  }
}

type ChooseProps = { readonly store: ImportStore; readonly onClose: () => void };

function Choose({ store, onClose }: ChooseProps) {
  const [text, setText] = useState('');
  return (
    <div class="stack">
      <p class="soft">{words.hint}</p>
      <PickFile label={words.choose} store={store} />
      <DraftField draft={pasteDraft} path={routes.now} label={words.pasteField} onText={setText} />
      <button
        type="button"
        class="button"
        disabled={text.trim() === ''}
        onClick={() => void store.readText(words.pasteField, text)}
      >
        {words.look}
      </button>
      <button type="button" class="button quiet" onClick={onClose}>
        {words.cancel}
      </button>
    </div>
  );
}

function PickFile({ label, store }: { readonly label: string; readonly store: ImportStore }) {
  const input = useRef<HTMLInputElement>(null);
  const read = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) void store.read(file);
  };
  return (
    <>
      <button type="button" class="button main" onClick={() => input.current?.click()}>
        <span class="row">
          <Icon name="file" />
          {label}
        </span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".vcf,.vcard,.csv,.tsv,.ics,.txt,text/*"
        onChange={(event) => read(event.currentTarget.files)}
      />
    </>
  );
}

type UnderWayProps = {
  readonly text: string;
  readonly share: number;
  readonly onCancel?: () => void;
};

function UnderWay({ text, share, onCancel }: UnderWayProps) {
  return (
    <div class="stack">
      <Working text={text} share={share} />
      {onCancel && (
        <button type="button" class="button" onClick={onCancel}>
          {words.cancel}
        </button>
      )}
    </div>
  );
}

type ProblemProps = {
  readonly error: ImportProblem;
  readonly store: ImportStore;
  readonly onClose: () => void;
};

function Problem({ error, store, onClose }: ProblemProps) {
  const { storage } = useWords();
  const text = error.is === 'storage' ? storage(error.error) : words.error(error);
  return (
    <div class="stack">
      <p role="alert">{text}</p>
      <PickFile label={words.another} store={store} />
      <button type="button" class="button quiet" onClick={onClose}>
        {words.cancel}
      </button>
    </div>
  );
}

type DoneProps = {
  readonly state: Extract<ImportState, { is: 'done' }>;
  readonly onClose: () => void;
};

function Done({ state, onClose }: DoneProps) {
  return (
    <div class="stack">
      <p role="status">
        {words.done} {words.counts(state.plan.counts).join(' · ')}
      </p>
      <button type="button" class="button main" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}
