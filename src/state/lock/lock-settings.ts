/** The lock on the screen, from inside: set, changed, taken off. */
import { createStore } from 'zustand/vanilla';
import { type AwayMinutes, isPin } from '../../domain/screen-lock.ts';
import type { LockPort } from '../../platform/screen-lock.ts';
import type { App } from '../app.ts';

export type LockSettings = {
  /** How long away is too long; `null` without a lock. */
  readonly minutes: AwayMinutes | null;
  readonly hasPasskey: boolean;
  readonly canPasskey: boolean;
};

export function createLockSettings(app: App) {
  const { platform } = app.services;
  const store = createStore<LockSettings>(() => ({
    minutes: null,
    hasPasskey: false,
    canPasskey: false,
  }));

  function show(port: LockPort): void {
    const lock = port.read();
    store.setState({ minutes: lock?.minutes ?? null, hasPasskey: lock?.passkey != null });
  }

  function start(): () => void {
    void platform.screenLock().then(async (port) => {
      show(port);
      store.setState({ canPasskey: await port.hasPasskeys() });
    });
    return () => undefined;
  }

  async function lock(pin: string, minutes: AwayMinutes): Promise<void> {
    if (!isPin(pin)) return;
    const port = await platform.screenLock();
    const salt = port.newSalt();
    const hash = await port.hashOf(pin, salt);
    port.write({ minutes, salt, hash, passkey: null, wrong: 0, waitsUntil: 0, askedAt: null });
    port.noteHere();
    show(port);
  }

  async function change(
    with_: (
      port: LockPort,
    ) => Promise<
      { readonly minutes: AwayMinutes } | { readonly passkey: string | null } | undefined
    >,
  ): Promise<void> {
    const port = await platform.screenLock();
    const set = await with_(port);
    const now = port.read();
    if (now && set) port.write({ ...now, ...set });
    show(port);
  }

  return {
    ...store,
    start,
    lock,
    setMinutes: (minutes: AwayMinutes) => change(async () => ({ minutes })),
    addPasskey: (name: string) =>
      change(async (port) => {
        const passkey = await port.makePasskey(name);
        return passkey === undefined ? undefined : { passkey };
      }),
    takeOff: async () => {
      const port = await platform.screenLock();
      port.write(undefined);
      show(port);
    },
  };
}
export type LockSettingsStore = ReturnType<typeof createLockSettings>;
