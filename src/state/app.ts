/** All stores of the app, wired once. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DateManners } from '../text/date-manners.ts';
import type { Spoken } from '../text/speech.ts';
import type { Words } from '../text/words.ts';
import { createAct } from './act.ts';
import type { Safety } from './backup/safety.ts';
import { type CountryDefaults, defaultsFor, localeIn } from './business-defaults.ts';
import { createAbsenceStore } from './catch-up/absence-store.ts';
import { createDrafts } from './draft.ts';
import type { ReadyBook } from './help/ready-book.ts';
import { createIncomingFiles } from './incoming-files.ts';
import { createLanguageStore, type Speech } from './language-store.ts';
import type { AwayTime } from './lock/away.ts';
import { createNowStore } from './round/now-store.ts';
import { createRoundStore } from './round/round-store.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import type { SharePort } from './shared.ts';
import { createSyncLine } from './sync/sync-line.ts';
import { createToastStore } from './toast-store.ts';
import { createTroubleStore } from './trouble-store.ts';
import { createUpdates } from './updates.ts';

/** Which sheet lies over the screen; one at a time. */
export type Over =
  | { readonly sheet: null }
  /** `start` are words to begin with, where no draft waits. */
  | { readonly sheet: 'add'; readonly start: string; readonly shared: string }
  | { readonly sheet: 'import'; readonly files: readonly File[] }
  | { readonly sheet: 'starters' }
  /** A file or a link with a backup in it, '' for the owner to choose a file. */
  | { readonly sheet: 'restore'; readonly from: File | string }
  | { readonly sheet: 'add-device' }
  /** `link` of another device, secret for as long as it is of use; kept nowhere else. */
  | { readonly sheet: 'join'; readonly link: string | null };

export type AppPorts = {
  readonly services: Services;
  readonly router: Router;
  readonly words: Words;
  /** BCP 47 tag of the device. */
  readonly language: string;
  readonly speech: Speech;
  readonly shares: SharePort;
  /** How dates are written, where that was learnt at an earlier start. */
  readonly manners?: DateManners | undefined;
};

export function createApp({ services, router, words, language, speech, ...rest }: AppPorts) {
  const spoken = createLanguageStore(speech);
  const ofDevice = defaultsFor(language);
  const defaults: CountryDefaults = {
    ...ofDevice,
    get language() {
      return spoken.getState().code;
    },
    get locale() {
      return localeIn(spoken.getState().code, ofDevice);
    },
  };
  const toasts = createToastStore();
  const act = createAct(services, (error) => toasts.show(words.storage(error)));
  const drafts = createDrafts(services, act);
  const now = createNowStore(services, defaults);
  const round = createRoundStore({ services, act, now });
  const absence = createAbsenceStore(services, act);
  const over = createStore<Over>(() => ({ sheet: null }));

  const isIdle = () =>
    round.getState().round === null &&
    over.getState().sheet === null &&
    !toasts.offersUndo() &&
    drafts.isQuiet();
  const updates = createUpdates(isIdle);
  const atNow = () => router.getState().path === '/';
  toasts.subscribe(() => updates.retry());
  over.subscribe(({ sheet }) => sheet === null && atNow() && updates.settle());
  router.subscribe(() => (atNow() ? updates.settle() : updates.unsettle()));

  /** Loaded when first used: it is off the way to the first screen. */
  async function undo(mutation: string): Promise<void> {
    const { undoMove } = await import('./undo.ts');
    await undoMove({ services, toasts, words, act, defaults }, mutation);
  }

  return {
    services,
    router,
    defaults,
    language: spoken,
    words,
    toasts,
    act,
    drafts,
    now,
    round,
    absence,
    over,
    undo,
    ...rest,
    updates,
    sync: createSyncLine(),
    trouble: createTroubleStore(),
    /** The screen shows nothing until its owner has opened it (lock/). Until the first look nothing is shown anyway. */
    locked: createStore<boolean>(() => false),
    /** How long away is too long, as this window last read or wrote it (lock/away.ts). */
    away: createStore<AwayTime>(() => undefined),
    /** What Help has made ready for the cards (help/ready-book.ts). */
    readyBooks: new Map<Spoken, ReadyBook | Promise<ReadyBook>>(),
    /** What would be lost with this device; told after the first screen (safety.ts). */
    safety: createStore<Safety>(() => 'none'),
    ...sheetsOf(over),
    openFiles: createIncomingFiles({ over, toasts, words }),
  };
}
export type App = ReturnType<typeof createApp>;

function sheetsOf(over: StoreApi<Over>) {
  return {
    openAdd: (start = '', shared = '') => over.setState({ sheet: 'add', start, shared }, true),
    openImport: (files: readonly File[] = []) => over.setState({ sheet: 'import', files }, true),
    openStarters: () => over.setState({ sheet: 'starters' }, true),
    openRestore: (from: File | string) => over.setState({ sheet: 'restore', from }, true),
    openAddDevice: () => over.setState({ sheet: 'add-device' }, true),
    openJoin: (link: string | null = null) => over.setState({ sheet: 'join', link }, true),
    closeSheet: () => over.setState({ sheet: null }, true),
  };
}
