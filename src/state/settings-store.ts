/** The business, how safe its data is, and the way to take all of it off the device. */
import { createStore } from 'zustand/vanilla';
import { change } from '../domain/change/change.ts';
import type { Business } from '../domain/record/business.ts';
import { theBusiness } from '../domain/record/id.ts';
import { blank } from '../domain/record/record.ts';
import { deleteDatabase } from '../storage/delete-database.ts';
import { live } from '../storage/live.ts';
import { getRecord } from '../storage/reads.ts';
import type { App } from './app.ts';
import { readLastBackup } from './backup/last-backup.ts';
import { businessWithDefaults } from './business-defaults.ts';
import { ownerMove } from './owner-move.ts';
import { rethrow } from './rethrow.ts';

export type BusinessSet = Partial<Omit<Business, 'id'>>;

export type SettingsState = {
  /** All is known that takes room on the screen: what came later would move what is below it from under a finger. */
  readonly ready: boolean;
  readonly business: Business;
  /** The browser promised to keep the data. */
  readonly persisted: boolean;
  /** The browser was asked and did not promise. */
  readonly refused: boolean;
  /** `null` until the browser has looked. */
  readonly worksOffline: boolean | null;
  /** When a backup file was last taken; `null` for never. */
  readonly lastBackup: number | null;
};

export type DeleteWhere = 'here' | 'here-and-store';
/** Where the store could not be emptied, nothing was deleted here either. */
export type DeleteEnd = 'deleted' | 'not-deleted' | 'store-not-emptied';

export function createSettingsStore(app: App) {
  const { db, platform } = app.services;
  const withDefaults = (business: Business | undefined) =>
    businessWithDefaults(business ?? blank('business', theBusiness), app.defaults);
  const store = createStore<SettingsState>(() => ({
    ready: false,
    business: withDefaults(undefined),
    persisted: false,
    refused: false,
    worksOffline: null,
    lastBackup: null,
  }));

  function start(): () => void {
    void platform.worksOffline().then((worksOffline) => store.setState({ worksOffline }));
    const promised = platform.isPersisted().then((persisted) => store.setState({ persisted }));
    return live(
      async () => ({
        business: withDefaults(await getRecord(db, 'business', theBusiness)),
        lastBackup: await readLastBackup(app.services),
      }),
      (read) => {
        store.setState(read);
        void Promise.race([promised, soon()]).then(() => store.setState({ ready: true }));
      },
      (error) => {
        // The way out, a backup, is on this screen.
        store.setState({ ready: true });
        rethrow(error);
      },
    );
  }

  /** `title` names the setting in the toast. */
  const edit = (title: string, set: BusinessSet, draft?: string): Promise<boolean> =>
    ownerMove(app, {
      verb: 'changed',
      title,
      changes: [change('business', theBusiness, set)],
      draft,
    });

  async function askToKeep(): Promise<void> {
    const persisted = await platform.persist();
    store.setState({ persisted, refused: !persisted });
  }

  /** The words and the round go first: nothing may be left that would write when the page goes. */
  async function deleteEverything(where: DeleteWhere = 'here'): Promise<DeleteEnd> {
    await app.drafts.flush();
    await app.round.leave();
    if (where === 'here-and-store') {
      const { wipeStore } = await import('./sync/wipe-store.ts');
      if (!(await wipeStore(app)).ok) return 'store-not-emptied';
    }
    const deleted = await deleteDatabase(db);
    if (deleted.ok) await platform.forgetEverything();
    else app.toasts.show(app.words.storage(deleted.error));
    return deleted.ok ? 'deleted' : 'not-deleted';
  }

  return { ...store, start, edit, askToKeep, deleteEverything };
}
export type SettingsStore = ReturnType<typeof createSettingsStore>;

/** Longer nobody is kept from the screen by a browser that does not answer. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 500));

export function settingDraft(field: string): string {
  return `settings:${field}`;
}
