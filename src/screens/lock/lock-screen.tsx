import './lock-screen.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { createLockStore, type LockStore } from '../../state/lock/lock-store.ts';
import { useStore } from '../../state/use-store.ts';
import { lockWords as words } from '../../text/en-lock.ts';
import { PinField } from '../../ui/pin-field.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { usePinAnswer } from './pin-answer.ts';

/** In place of every screen. Nothing of the owner's stands here, nor behind it. */
export function LockScreen() {
  const app = useApp();
  const store = useMemo(() => createLockStore(app, words.calledOff), [app]);
  const { hasPasskey, opensAt } = useStore(store, (state) => state);
  const [isForgotten, forget] = useState(false);
  useEffect(() => void store.start(), [store]);
  return (
    <main class="screen alone">
      <Padlock />
      <h1>{words.title}</h1>
      <Pin store={store} />
      {hasPasskey && (
        <button type="button" class="button" onClick={() => void store.openByPasskey()}>
          {words.byPasskey}
        </button>
      )}
      {isForgotten || opensAt !== null ? (
        <Forgotten store={store} />
      ) : (
        <button type="button" class="button quiet" onClick={() => forget(true)}>
          {words.forgot}
        </button>
      )}
    </main>
  );
}

/** Drawn here: the icons of the first load are no place for what few ever see. */
function Padlock() {
  return (
    <svg class="padlock" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M8 11V8a4 4 0 0 1 8 0v3M6 11h12v9H6zM12 14.500v2" />
    </svg>
  );
}

type Props = { readonly store: LockStore };

function Pin({ store }: Props) {
  const { is, waitsUntil } = useStore(store, (state) => state);
  const answer = usePinAnswer();
  const [pin, type] = useState('');
  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    type('');
    await store.open(pin);
    // Pressing the button took the focus, and it sleeps while nothing is typed.
    form.querySelector('input')?.focus();
  };
  return (
    <form class="stack" onSubmit={(event) => void open(event)}>
      <PinField label={words.pin} value={pin} onType={type} isHidden />
      <p role="status" class="lock-answer">
        {is === 'looking' ? words.looking : answer(is === 'wrong', waitsUntil)}
      </p>
      <button type="submit" class="button main" disabled={pin === '' || is === 'looking'}>
        {words.open}
      </button>
    </form>
  );
}

/** Two ways that are always left. */
function Forgotten({ store }: Props) {
  const { opensAt } = useStore(store, (state) => state);
  const when = useWhen();
  return (
    <>
      {opensAt === null ? (
        <button type="button" class="button" onClick={() => void store.askToOpen()}>
          {words.ask}
        </button>
      ) : (
        <p role="status">{words.asked(when(opensAt))}</p>
      )}
      <p class="soft">{words.askHint}</p>
      <BeginAnew store={store} />
    </>
  );
}

/** What is armed falls off again: the phone may lie about, and the next hand is another's. */
const armedMs = 15_000;

/** Where the first tap was, the second keeps all: a double tap deletes nothing. */
function BeginAnew({ store }: Props) {
  const [isArmed, arm] = useState(false);
  const last = useStore(store, ({ lastBackup }) => lastBackup);
  const when = useWhen();
  useEffect(() => {
    if (!isArmed) return;
    const timer = setTimeout(() => arm(false), armedMs);
    return () => clearTimeout(timer);
  }, [isArmed]);
  return (
    <>
      <button type="button" class="button" onClick={() => arm(!isArmed)}>
        {isArmed ? words.anewNo : words.anew}
      </button>
      {isArmed && (
        <p role="alert">
          {words.anewLost} {last === null ? words.noBackup : words.lastBackup(when(last))}
        </p>
      )}
      {isArmed && (
        <button type="button" class="button" onClick={() => void store.beginAnew()}>
          {words.anewYes}
        </button>
      )}
      <p class="soft">{words.anewHint}</p>
    </>
  );
}

function useWhen(): (instant: number) => string {
  const format = useFormat();
  const { localAt } = useApp().services.platform;
  return (instant) => `${format.at(instant)} ${format.clock(localAt(instant))}`;
}
