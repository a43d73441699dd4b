/** The lock on the screen, from inside: set, changed, taken off. */
import { createStore } from 'zustand/vanilla';
import { type AwayMinutes, isPin } from '../../domain/screen-lock.ts';
import type { Instant } from '../../domain/time.ts';
import type { KeptLock } from '../../platform/screen-lock.ts';
import type { App } from '../app.ts';
import { keepLock, readLock, withNoTries } from './kept-lock.ts';
import { tryPin } from './try-pin.ts';

export type LockSettings = {
  /** How long away is too long; `null` without a lock. */
  readonly minutes: AwayMinutes | null;
  readonly hasPasskey: boolean;
  readonly canPasskey: boolean;
};

/** No try before `waitsUntil`; `null` when one may be made now. */
export type TakenOff =
  | { readonly is: 'off' | 'not-kept' }
  | { readonly is: 'wrong' | 'waits'; readonly waitsUntil: Instant | null };

export function createLockSettings(app: App) {
  const { platform } = app.services;
  const store = createStore<LockSettings>(() => ({
    minutes: null,
    hasPasskey: false,
    canPasskey: false,
  }));

  function show(lock: KeptLock | null | undefined): void {
    store.setState({ minutes: lock?.minutes ?? null, hasPasskey: lock?.passkey != null });
  }

  async function keep(lock: KeptLock | null): Promise<boolean> {
    const isKept = await keepLock(app, lock);
    if (isKept) show(lock);
    return isKept;
  }

  function start(): () => void {
    void readLock(app).then(async (lock) => {
      show(lock);
      store.setState({ canPasskey: await (await platform.screenLock()).hasPasskeys() });
    });
    return () => undefined;
  }

  /** `false` when it is not on. */
  async function lock(pin: string, minutes: AwayMinutes): Promise<boolean> {
    if (!isPin(pin)) return false;
    const port = await platform.screenLock();
    const salt = port.newSalt();
    const hash = await port.hashOf(pin, salt);
    const isOn = await keep(withNoTries({ minutes, salt, hash, passkey: null }));
    if (isOn) port.noteHere();
    return isOn;
  }

  async function setMinutes(minutes: AwayMinutes): Promise<void> {
    const now = await readLock(app);
    if (now) await keep({ ...now, minutes });
  }

  async function addPasskey(name: string): Promise<void> {
    const passkey = await (await platform.screenLock()).makePasskey(name);
    const now = await readLock(app);
    if (now && passkey !== undefined) await keep({ ...now, passkey });
  }

  /** Only by who has the PIN: the phone may lie open in another's hand. */
  async function takeOff(pin: string): Promise<TakenOff> {
    const tried = await tryPin(app, pin);
    if (tried.is === 'wrong' || tried.is === 'waits') {
      const { waitsUntil } = tried.lock;
      return { is: tried.is, waitsUntil: waitsUntil > platform.now().instant ? waitsUntil : null };
    }
    return { is: (await keep(null)) ? 'off' : 'not-kept' };
  }

  return { ...store, start, lock, setMinutes, addPasskey, takeOff };
}
export type LockSettingsStore = ReturnType<typeof createLockSettings>;
