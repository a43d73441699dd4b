import { useState } from 'preact/hooks';
import { type AwayMinutes, awayMinutes, isPin, usualAway } from '../../domain/screen-lock.ts';
import { createLockSettings, type LockSettingsStore } from '../../state/lock/lock-settings.ts';
import { useStore } from '../../state/use-store.ts';
import { lockWords as words } from '../../text/en-lock.ts';
import { PinField } from '../../ui/pin-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { usePinAnswer } from '../lock/pin-answer.ts';
import { useApp } from '../use-app.ts';
import { useStarted } from '../use-started.ts';

/** A lock on the screen: off, with the way to set it; or on, with the ways to change it. */
export function LockPanel() {
  const store = useStarted(createLockSettings);
  const minutes = useStore(store, (state) => state.minutes);
  const [isSetting, set] = useState(false);
  return (
    <section class="panel">
      <h2>{words.panel}</h2>
      {minutes === null ? (
        <button type="button" class="button" onClick={() => set(true)}>
          {words.set}
        </button>
      ) : (
        <On store={store} minutes={minutes} />
      )}
      <p class="soft">{words.panelHint}</p>
      {isSetting && <SetSheet store={store} onClose={() => set(false)} />}
    </section>
  );
}

type Props = { readonly store: LockSettingsStore };

function On({ store, minutes }: Props & { readonly minutes: AwayMinutes }) {
  const { words: shell } = useApp();
  const { canPasskey, hasPasskey } = useStore(store, (state) => state);
  const [isLeaving, leave] = useState(false);
  return (
    <>
      <p role="status">{words.on(minutes)}</p>
      <SelectField
        label={words.after}
        options={awayMinutes.map((one) => ({ code: String(one), name: words.minutes(one) }))}
        value={String(minutes)}
        onChoose={(code) => {
          const next = awayMinutes.find((one) => String(one) === code);
          if (next !== undefined) void store.setMinutes(next);
        }}
      />
      {hasPasskey && <p>{words.hasPasskey}</p>}
      {canPasskey && !hasPasskey && (
        <button type="button" class="button" onClick={() => void store.addPasskey(shell.app)}>
          {words.passkey}
        </button>
      )}
      <button type="button" class="button" onClick={() => leave(true)}>
        {words.off}
      </button>
      {isLeaving && <OffSheet store={store} onClose={() => leave(false)} />}
    </>
  );
}

/** Typed in sight: what was mistyped unseen would lock the owner out. */
function SetSheet({ store, onClose }: Props & { readonly onClose: () => void }) {
  const [pin, type] = useState('');
  const lock = (event: Event) => {
    event.preventDefault();
    if (isPin(pin)) void store.lock(pin, usualAway).then((isOn) => isOn && onClose());
  };
  return (
    <Sheet title={words.panel} onClose={onClose}>
      <form class="stack" onSubmit={lock}>
        <PinField label={words.newPin} value={pin} onType={type} />
        <p class="soft">{words.forgetting}</p>
        <button type="submit" class="button main" disabled={!isPin(pin)}>
          {words.lock}
        </button>
      </form>
    </Sheet>
  );
}

/** Asks who it is: the phone may lie open in another's hand. */
function OffSheet({ store, onClose }: Props & { readonly onClose: () => void }) {
  const [pin, type] = useState('');
  const [said, say] = useState('');
  const answer = usePinAnswer();
  const takeOff = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    type('');
    say(words.looking);
    const taken = await store.takeOff(pin);
    if (taken.is === 'off') return onClose();
    say(!('waitsUntil' in taken) ? '' : answer(taken.is === 'wrong', taken.waitsUntil));
    form.querySelector('input')?.focus();
  };
  return (
    <Sheet title={words.off} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void takeOff(event)}>
        <PinField label={words.pin} value={pin} onType={type} isHidden />
        <p role="status">{said}</p>
        <button type="submit" class="button main" disabled={pin === '' || said === words.looking}>
          {words.offNow}
        </button>
      </form>
    </Sheet>
  );
}
