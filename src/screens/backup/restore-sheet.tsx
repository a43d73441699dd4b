import '../../ui/field.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  createRestoreStore,
  type RestoreState,
  type RestoreStore,
} from '../../state/backup/restore-store.ts';
import { useStore } from '../../state/use-store.ts';
import { restoreWords as words } from '../../text/en-backup.ts';
import { keepWords } from '../../text/en-keep.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Working } from '../../ui/working.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { PutBack } from './put-back.tsx';

type Props = {
  /** A file, or a link with a backup in it; one without is said to hold none. */
  readonly from?: File | string;
  readonly onClose: () => void;
};

/** A backup comes back: chosen, looked at, and only then written. */
export function RestoreSheet({ from, onClose }: Props) {
  const app = useApp();
  const store = useMemo(() => createRestoreStore(app), [app]);
  const state = useStore(store, (all) => all);
  useEffect(() => {
    if (typeof from === 'string') void store.pickLink(from);
    else if (from) void store.pick(from);
  }, [store, from]);
  const close = () => state.is !== 'writing' && onClose();
  return (
    <Sheet title={words.title} onClose={close}>
      <div class="stack">
        <Step state={state} store={store} onClose={onClose} />
      </div>
    </Sheet>
  );
}

type StepProps = {
  readonly state: RestoreState;
  readonly store: RestoreStore;
  readonly onClose: () => void;
};

function Step({ state, store, onClose }: StepProps) {
  switch (state.is) {
    case 'choose':
      return (
        <>
          {state.noLink && <p role="status">{keepWords.notInClipboard}</p>}
          <p class="soft">{words.hint}</p>
          <PickFile label={words.choose} store={store} />
        </>
      );
    case 'reading':
      return <p role="status">{words.reading(state.name)}</p>;
    case 'locked':
      return <Locked wrong={state.wrong} store={store} />;
    case 'preview':
      return <Preview state={state} store={store} />;
    case 'writing':
      return <Working text={words.writing} share={state.share} />;
    case 'problem':
      return (
        <>
          <p role="alert">{words.error(state.error)}</p>
          <PickFile label={words.another} store={store} />
        </>
      );
    case 'done':
      return (
        <PutBack
          said={words.done(state.changed, state.outcome)}
          mutation={state.mutation}
          close={words.close}
          onClose={onClose}
        />
      );
  }
}

function PickFile({ label, store }: { readonly label: string; readonly store: RestoreStore }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button main" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={({ currentTarget: { files } }) => files?.[0] && void store.pick(files[0])}
      />
    </>
  );
}

function Locked({ wrong, store }: { readonly wrong: boolean; readonly store: RestoreStore }) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // It comes into an open sheet, and again after each wrong one.
  useEffect(() => field.current?.focus(), []);
  const open = (event: Event) => {
    event.preventDefault();
    void store.open(text);
  };
  return (
    <form class="stack" onSubmit={open}>
      {wrong && <p role="alert">{words.wrong}</p>}
      <label class="field">
        <span>{words.passphrase}</span>
        <input
          ref={field}
          type="password"
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button main" disabled={text === ''}>
        {words.open}
      </button>
    </form>
  );
}

type PreviewProps = {
  readonly state: Extract<RestoreState, { is: 'preview' }>;
  readonly store: RestoreStore;
};

/** A date and its time stay on one line. */
const noBreak = '\u00a0';

function Preview({ state: { backup, unknown, does }, store }: PreviewProps) {
  const format = useFormat();
  const { localAt } = useApp().services.platform;
  const when = (instant: number) =>
    `${format.at(instant)} ${format.clock(localAt(instant))}`.replaceAll(' ', noBreak);
  const { head, missing, mayLack } = backup;
  const facts = [
    ...(head.made > 0 ? [words.made(when(head.made))] : []),
    ...(head.newest > 0 ? [words.newest(when(head.newest))] : []),
  ];
  return (
    <>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      <p>{words.counts(head.counts).join(' · ')}</p>
      {missing && <p role="alert">{words.missing(missing)}</p>}
      {head.rescued && <p role="alert">{words.rescued(head.rescued)}</p>}
      {head.away > 0 && <p>{words.away(head.away)}</p>}
      {unknown > 0 && <p>{words.unknown(unknown)}</p>}
      <button type="button" class="button main" onClick={() => void store.write('add')}>
        {words.add}
      </button>
      {does && <p>{words.does(does.add)}</p>}
      <p class="soft">{words.addHint}</p>
      <button type="button" class="button" onClick={() => void store.write('replace')}>
        {words.replace}
      </button>
      {does && <p>{words.does(does.replace)}</p>}
      <p class="soft">{mayLack ? words.replaceTornHint : words.replaceHint}</p>
    </>
  );
}
