/**
 * Sync, as long as the app is open: begins when a deck is made or joined in any
 * window, ends when it is left, and hears of all that should make it look.
 */
import { onChange } from '../../storage/change-signal.ts';
import { isClosedForGood } from '../../storage/database.ts';
import { dexieKeyStore } from '../../storage/key-store.ts';
import { live } from '../../storage/live.ts';
import type { SyncStatus } from '../../sync/status.ts';
import type { App } from '../app.ts';
import { throwLater } from '../rethrow.ts';
import { accountKey, readDeckAccount } from './account.ts';
import type { RunningDeck } from './run-deck.ts';
import { storeKindOf } from './store-address.ts';

const stuckMs = 60_000;

/** Returns the way to stop. */
export function followAccount(app: App): () => void {
  const { db } = app.services;
  let end: () => void = () => undefined;
  let turn = 0;

  async function begin(): Promise<void> {
    turn += 1;
    const mine = turn;
    end();
    end = () => undefined;
    const running = await startDeck(app, again, fail);
    if (mine !== turn) return running?.();
    if (running) end = running;
    else app.sync.setState({ is: 'off' }, true);
  }
  const again = () => setTimeout(() => void begin().catch(fail), stuckMs);
  const fail = (thrown: unknown) => {
    if (!isClosedForGood(db)) throwLater(thrown);
  };
  // Sealed anew at every change: the same words, too, are another row.
  const stop = live(
    () => dexieKeyStore(db).get(accountKey),
    () => void begin().catch(fail),
    fail,
  );
  return () => {
    turn += 1;
    stop();
    end();
  };
}

/** `undefined` without a deck: then no line of the engine is loaded. */
async function startDeck(
  app: App,
  onStuck: () => void,
  fail: (thrown: unknown) => void,
): Promise<(() => void) | undefined> {
  const account = await readDeckAccount(app);
  if (!account || storeKindOf(account.address) === 'file') return undefined;
  const { runDeck } = await import('./run-deck.ts');
  app.sync.setState({ is: 'waiting', changes: 0 }, true);
  const running = await runDeck(app, account, onStuck);
  const stops = [
    running.stop,
    listen(app, running),
    askToBeWoken(app),
    onChange(app.services.db, () => running.trigger('change'), fail),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function listen({ services: { platform } }: App, running: RunningDeck): () => void {
  let isLeaving = false;
  const leave = async () => {
    if (isLeaving) return;
    isLeaving = true;
    await running.leave().catch(() => undefined);
    isLeaving = false;
  };
  const stops = [
    platform.onVisible(() => running.trigger('visible')),
    platform.onPageShow(() => running.trigger('pageshow')),
    platform.onOnlineChange(() => platform.isOnline() && running.trigger('online')),
    platform.onWoken(() => running.trigger('background')),
    platform.onHide(() => void leave()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Where the browser can, it says when the network is back, also to a page that sleeps. */
function askToBeWoken({ sync, services: { platform } }: App): () => void {
  platform.wakeDaily();
  let asked = false;
  return sync.subscribe((status: SyncStatus) => {
    const waits = status.is === 'waiting' && status.changes > 0;
    if (waits && !asked && !platform.isOnline()) platform.wakeWhenOnline();
    asked = waits;
  });
}
