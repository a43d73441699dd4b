/** The lock on the screen, from outside: by PIN, by passkey, by waiting a day, or by beginning anew. */
import { createStore } from 'zustand/vanilla';
import { isWaitOver, lastWaitMs, opensAt, waitAfter, waitsFrom } from '../../domain/screen-lock.ts';
import type { Instant } from '../../domain/time.ts';
import type { KeptLock, LockPort } from '../../platform/screen-lock.ts';
import type { App } from '../app.ts';
import { createSettingsStore } from '../settings-store.ts';

export type LockState = {
  readonly is: 'asking' | 'looking' | 'wrong';
  /** No try before; `null` when one may be made now. */
  readonly waitsUntil: Instant | null;
  readonly hasPasskey: boolean;
  /** When it opens by itself; `null` while nobody has asked. */
  readonly opensAt: Instant | null;
};

const untold = { waitsUntil: null, hasPasskey: false, opensAt: null } as const;

export function createLockStore(app: App, calledOff: string) {
  const { platform } = app.services;
  const store = createStore<LockState>(() => ({ is: 'asking', ...untold }));
  const now = () => platform.now().instant;
  let lastAt = 0;

  async function start(): Promise<void> {
    const port = await platform.screenLock();
    const found = port.read();
    // Its notes are gone or not readable: nobody could ever open it.
    if (!found) return takeOff(port);
    const lock = waitsFrom(found, now());
    port.write(lock);
    const isOver = isWaitOver(lock.askedAt, now());
    if (isOver) lastAt = now() + lastWaitMs;
    show(lock, 'asking');
    if (isOver) whenLeftOpen(port, lock, () => app.locked.getState() && takeOff(port));
  }

  async function open(pin: string): Promise<void> {
    const port = await platform.screenLock();
    const lock = port.read();
    if (!lock) return takeOff(port);
    if (lock.waitsUntil > now()) return show(lock, 'wrong');
    store.setState({ is: 'looking' });
    if ((await port.hashOf(pin, lock.salt)) === lock.hash) return letIn(port, lock);
    const next = wrongly(lock, now());
    port.write(next);
    show(next, 'wrong');
  }

  async function openByPasskey(): Promise<void> {
    const port = await platform.screenLock();
    const lock = port.read();
    if (lock?.passkey && (await port.usePasskey(lock.passkey))) letIn(port, lock);
  }

  /** Whoever has the PIN calls it off by using it. */
  async function askToOpen(): Promise<void> {
    const port = await platform.screenLock();
    const lock = port.read();
    if (!lock) return;
    const asked = { ...lock, askedAt: lock.askedAt ?? now() };
    port.write(asked);
    show(asked, 'asking');
  }

  function show(lock: KeptLock, is: LockState['is']): void {
    const at = lock.askedAt === null ? null : Math.max(lastAt, opensAt(lock.askedAt));
    const waitsUntil = lock.waitsUntil > now() ? lock.waitsUntil : null;
    store.setState({ is, waitsUntil, hasPasskey: lock.passkey !== null, opensAt: at });
  }

  function letIn(port: LockPort, lock: KeptLock): void {
    port.write({ ...lock, wrong: 0, waitsUntil: 0, askedAt: null });
    port.noteHere();
    app.locked.setState(false, true);
    if (lock.askedAt !== null) app.toasts.show(calledOff);
  }

  function takeOff(port: LockPort): void {
    port.write(undefined);
    app.locked.setState(false, true);
  }

  const beginAnew = () => createSettingsStore(app).deleteEverything();

  return { ...store, start, open, openByPasskey, askToOpen, beginAnew };
}

function wrongly(lock: KeptLock, now: Instant): KeptLock {
  const wrong = lock.wrong + 1;
  return { ...lock, wrong, waitsUntil: now + waitAfter(wrong) };
}

/** By a timer, which no clock moves; who has the PIN can still call it off. */
function whenLeftOpen(port: LockPort, { askedAt }: KeptLock, open: () => void): void {
  setTimeout(() => port.read()?.askedAt === askedAt && open(), lastWaitMs);
}

export type LockStore = ReturnType<typeof createLockStore>;
