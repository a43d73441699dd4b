import '../../ui/field.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { createJoinStore, type JoinState, type JoinStore } from '../../state/pairing/join-store.ts';
import type { PairAccount } from '../../state/pairing/pair-account.ts';
import { useStore } from '../../state/use-store.ts';
import { pairingWords } from '../../text/en-pairing.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { Calm, Compare, Ended, Reach, Step } from './parts.tsx';

const words = pairingWords.join;

type Props = {
  /** What the app was opened with; without one a code is scanned or a link pasted. */
  readonly link: string | null;
  /** Another one in tests. */
  readonly account?: PairAccount;
};

export function JoinSheet({ link, account }: Props) {
  const app = useApp();
  const store = useStarted((ports) => createJoinStore(ports, account));
  const state = useStore(store, (all) => all);
  const { step, reached } = state;
  useEffect(() => {
    if (link !== null) store.open(link);
  }, [store, link]);
  useEffect(() => {
    if (step.is !== 'done') return;
    app.closeSheet();
    app.router.go('/', 'replace');
    app.toasts.show(words.done(step.tasks));
  }, [app, step.is]);
  return (
    <Sheet title={words.title} onClose={app.closeSheet}>
      <Shown key={step.is} state={state} store={store} />
      <Reach isReached={reached} />
    </Sheet>
  );
}

function Shown({ state, store }: { readonly state: JoinState; readonly store: JoinStore }) {
  const app = useApp();
  const { step, hasOwn } = state;
  switch (step.is) {
    case 'reading':
      return <ReadCode isOther={step.isOther} store={store} />;
    case 'looking':
      return <Calm line={words.looking} />;
    case 'comparing':
      return (
        <Compare question={words.compare} digits={step.digits} say={store.say}>
          {hasOwn && <p class="soft">{words.own}</p>}
        </Compare>
      );
    case 'waiting':
      return <Calm line={words.waiting} />;
    case 'filling':
      return (
        <Calm line={words.filling}>
          <p>{words.here(step.here, step.of)}</p>
          <p class="soft">{words.goOn}</p>
        </Calm>
      );
    case 'done':
      return null;
    case 'ended':
      return <Ended why={step.why} onAgain={store.again} onClose={app.closeSheet} />;
  }
}

function ReadCode({ isOther, store }: { readonly isOther: boolean; readonly store: JoinStore }) {
  const [hasCamera, setCamera] = useState(true);
  return (
    <Step>
      <p>{hasCamera ? words.read : words.noCamera}</p>
      {hasCamera && <Camera store={store} onMissing={() => setCamera(false)} />}
      {isOther && <p role="alert">{words.other}</p>}
      <PasteLink store={store} />
    </Step>
  );
}

/** A code that is none of ours is said, and the camera looks on. */
function Camera({ store, onMissing }: { readonly store: JoinStore; onMissing: () => void }) {
  const { platform } = useApp().services;
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const left = new AbortController();
    const look = async (shown: HTMLVideoElement) => {
      while (!left.signal.aborted) {
        const read = await platform.scanQr(shown, left.signal);
        if (left.signal.aborted || read === undefined) return;
        if (read === 'no-camera') return onMissing();
        store.read(read);
      }
    };
    if (video.current) void look(video.current);
    return () => left.abort();
  }, [platform, store]);
  return <video ref={video} class="camera" muted playsInline aria-label={words.camera} />;
}

/** The words in it let a device in: they are kept nowhere, not even as a draft. */
function PasteLink({ store }: { readonly store: JoinStore }) {
  const [text, setText] = useState('');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        store.read(text);
      }}
    >
      <label class="field">
        <span>{words.paste}</span>
        <input
          value={text}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button main" disabled={text.trim() === ''}>
        {words.go}
      </button>
    </form>
  );
}
