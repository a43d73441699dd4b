/** The lock on the screen, from outside: by PIN, by passkey, by waiting a day, or by beginning anew. */
import { createStore } from 'zustand/vanilla';
import { isWaitOver, lastWaitMs, opensAt, waitsFrom } from '../../domain/screen-lock.ts';
import type { Instant } from '../../domain/time.ts';
import type { KeptLock } from '../../platform/screen-lock.ts';
import type { App } from '../app.ts';
import { readLastBackup } from '../backup/last-backup.ts';
import { createSettingsStore } from '../settings-store.ts';
import { keepLock, readLock, withNoTries } from './kept-lock.ts';
import { tryPin } from './try-pin.ts';

export type LockState = {
  readonly is: 'asking' | 'looking' | 'wrong';
  /** No try before; `null` when one may be made now. */
  readonly waitsUntil: Instant | null;
  readonly hasPasskey: boolean;
  /** When it opens by itself; `null` while nobody has asked. */
  readonly opensAt: Instant | null;
  /** What deleting everything would fall back on; `null` for none. */
  readonly lastBackup: Instant | null;
};

const untold = { waitsUntil: null, hasPasskey: false, opensAt: null, lastBackup: null } as const;

export function createLockStore(app: App, calledOff: string) {
  const { platform } = app.services;
  const store = createStore<LockState>(() => ({ is: 'asking', ...untold }));
  const now = () => platform.now().instant;
  let lastAt = 0;

  async function start(): Promise<void> {
    const found = await readLock(app);
    store.setState({ lastBackup: await readLastBackup(app.services) });
    // It is gone or not readable: nobody could ever open it.
    if (!found) return takeOff();
    const lock = waitsFrom(found, now());
    const isSetBack = lock.waitsUntil !== found.waitsUntil || lock.askedAt !== found.askedAt;
    if (isSetBack) await keepLock(app, lock);
    const isOver = isWaitOver(lock.askedAt, now());
    if (isOver) lastAt = now() + lastWaitMs;
    show(lock, 'asking');
    if (isOver) setTimeout(() => void endWait(lock), lastWaitMs);
  }

  /** By a timer, which no clock moves; who has the PIN can still call it off. */
  async function endWait({ askedAt }: KeptLock): Promise<void> {
    const isAsked = (await readLock(app))?.askedAt === askedAt;
    if (isAsked && app.locked.getState()) await takeOff();
  }

  async function open(pin: string): Promise<void> {
    store.setState({ is: 'looking' });
    const tried = await tryPin(app, pin);
    if (tried.is === 'no-lock') return takeOff();
    if (tried.is === 'right') return letIn(tried.lock);
    show(tried.lock, tried.is === 'wrong' ? 'wrong' : 'asking');
  }

  async function openByPasskey(): Promise<void> {
    const lock = await readLock(app);
    const port = await platform.screenLock();
    if (lock?.passkey && (await port.usePasskey(lock.passkey))) await letIn(lock);
  }

  /** Whoever has the PIN calls it off by using it. */
  async function askToOpen(): Promise<void> {
    const lock = await readLock(app);
    if (!lock) return;
    const asked = { ...lock, askedAt: lock.askedAt ?? now() };
    if (await keepLock(app, asked)) show(asked, 'asking');
  }

  function show(lock: KeptLock, is: LockState['is']): void {
    const at = lock.askedAt === null ? null : Math.max(lastAt, opensAt(lock.askedAt));
    const waitsUntil = lock.waitsUntil > now() ? lock.waitsUntil : null;
    store.setState({ is, waitsUntil, hasPasskey: lock.passkey !== null, opensAt: at });
  }

  async function letIn(lock: KeptLock): Promise<void> {
    await keepLock(app, withNoTries(lock));
    (await platform.screenLock()).noteHere();
    app.locked.setState(false, true);
    if (lock.askedAt !== null) app.toasts.show(calledOff);
  }

  async function takeOff(): Promise<void> {
    await keepLock(app, null);
    app.locked.setState(false, true);
  }

  const beginAnew = () => createSettingsStore(app).deleteEverything();

  return { ...store, start, open, openByPasskey, askToOpen, beginAnew };
}

export type LockStore = ReturnType<typeof createLockStore>;
