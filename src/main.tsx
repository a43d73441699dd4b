import { render } from 'preact';
import { version } from '../package.json';
import { App } from './app.tsx';
import { browserPlatform } from './platform/browser/browser-platform.ts';
import { listenForBugs } from './platform/browser/bugs.ts';
import { keepDates, keptDates } from './platform/browser/kept-dates.ts';
import { keepLanguage, keptLanguage } from './platform/browser/kept-language.ts';
import { onLaunchFiles } from './platform/browser/launch-files.ts';
import { onPairLink, takePairLink } from './platform/browser/pair-address.ts';
import { startServiceWorker } from './platform/browser/service-worker.ts';
import { sharedIds, takeShared } from './platform/browser/shared.ts';
import { turnPageIn } from './platform/browser/turn-page.ts';
import { Rescue } from './screens/rescue.tsx';
import { type App as AppState, createApp } from './state/app.ts';
import { lookForLock } from './state/lock/away.ts';
import { throwLater } from './state/rethrow.ts';
import { beginOpened, beginRaw } from './state/round/resume.ts';
import { createRouter } from './state/router.ts';
import { createServices } from './state/services.ts';
import type { Storage } from './storage/open-storage.ts';
import { openRawReader } from './storage/raw-reader.ts';
import { parseManners } from './text/date-manners.ts';
import { en } from './text/en.ts';
import { restSaid, sayAll, sayFirst, spokenOf } from './text/speech.ts';

/** A browser that does not say in this time what is kept shows an empty frame first. */
const firstLookMs = 3000;
/** How long a frame is waited for. */
const hiddenMs = 200;
/** By then the first screen has all it shows, and the first tap its answer. */
const mendAfterMs = 3000;

/** What index.html has begun. */
type BegunInPage = { readonly openingEarly?: IDBOpenDBRequest };

/** The composition root: the one place that knows the browser. */
async function main(root: HTMLElement): Promise<void> {
  const pairLink = takePairLink(window);
  const spoken = spokenOf([keptLanguage() ?? '', ...navigator.languages]);
  const firstWords = sayFirst(spoken);
  const platform = browserPlatform();
  let opened: (storage: Storage) => void = () => undefined;
  const opening = new Promise<Storage>((resolve) => {
    opened = resolve;
  });
  const app = createApp({
    services: createServices(platform, opening),
    router: createRouter(window, turnPageIn(window)),
    words: en,
    language: navigator.language,
    speech: { spoken, sayAll, keep: keepLanguage },
    shares: { ids: sharedIds, take: takeShared },
    manners: parseManners(keptDates()),
  });
  onPairLink(window, (link) => void app.services.opened.then(() => openLink(app, link)));
  onLaunchFiles(window, (...given) => void app.services.opened.then(() => app.openFiles(...given)));
  listenForBugs((thrown) => tellOfBug(app, thrown));
  const raw = await openRawReader({
    opening: (globalThis as BegunInPage).openingEarly,
    giveUp: AbortSignal.timeout(firstLookMs),
    whenPutAside: platform.whenPutAside,
  });
  const [isBegun] = await Promise.all([beginRaw(app, raw), firstWords]);
  if (import.meta.env.DEV) {
    (await import('./text/pseudo.ts')).speakAsAsked(location.search, document.documentElement);
  }
  render(<App app={app} />, root);

  // The first screen is painted before the code that writes is even asked for.
  await painted();
  const storage = await open(app);
  // Held until now: a deletion in another window between the two would go unseen.
  raw?.close();
  if (raw?.wasDeleted()) return app.trouble.set({ is: 'closed', by: 'cleared' });
  if (!storage.ok) return app.trouble.set({ is: 'not-opened', error: storage.error });
  app.trouble.set({ is: 'none' });
  // Once it is open every screen shows what it reads.
  if (!isBegun) await lookForLock(app, storage.value.reader).catch(throwLater);
  opened(storage.value);
  await app.services.opened;
  if (!isBegun) await beginOpened(app).catch(throwLater);
  if (pairLink !== undefined) openLink(app, pairLink);
  app.now.start();
  app.round.start();
  app.absence.start();
  void watchTheScreen(app).catch(throwLater);
  const bridge = await startServiceWorker();
  if (bridge) app.updates.attach(bridge);
  setTimeout(() => {
    void mend(app).catch(throwLater);
    void keepHolidays(app).catch(throwLater);
    void follow(app).catch(throwLater);
    void lookAfter(app).catch(throwLater);
    void tellOfPairing(app).catch(throwLater);
    void learnManners(app).catch(throwLater);
    void splash(app).catch(throwLater);
  }, mendAfterMs);
}

async function mend(app: AppState): Promise<void> {
  const [{ mendDeck }, { sweepWishes }, { catchUpWords }] = await Promise.all([
    import('./state/jobs/mend-deck.ts'),
    import('./state/catch-up/sweep-wishes.ts'),
    import('./text/en-catch-up.ts'),
    restSaid(),
  ]);
  await mendDeck(app);
  await sweepWishes(app, catchUpWords.fellTitle);
}

/** Sync begins where this device is part of a deck, now or later. */
async function follow(app: AppState): Promise<void> {
  (await import('./state/sync/sync-store.ts')).followAccount(app);
}

/** Where the owner set a lock, it closes when they were away: watched from the first, or once one may be set. */
async function watchTheScreen(app: AppState): Promise<void> {
  if (typeof app.away.getState() !== 'number')
    await new Promise((resolve) => setTimeout(resolve, mendAfterMs));
  await (await import('./state/lock/follow-lock.ts')).followLock(app);
}

/** What would be lost with this device, and the copies that keep it from that. */
async function lookAfter(app: AppState): Promise<void> {
  const { db, platform } = app.services;
  await (await import('./storage/points.ts')).dropOldPast(db);
  await (await import('./storage/ballast.ts')).layBallast(db, platform.randomBytes);
  await (await import('./state/backup/safety.ts')).lookAfter(app, version);
  await (await import('./storage/tidy-log.ts')).tidyLog(db);
}

/** Safari takes it along when the app goes on the home screen. */
async function splash({ services: { platform } }: AppState): Promise<void> {
  if (platform.iosPlace() !== 'tab') return;
  await (await import('./platform/browser/ios-splash.ts')).offerSplash(window);
}

function openLink(app: AppState, link: string): void {
  if (link.startsWith('#k=')) app.openRestore(link);
  else app.openJoin(link);
}

async function tellOfPairing(app: AppState): Promise<void> {
  const [{ tellIfCutOff }, { pairingWords }] = await Promise.all([
    import('./state/pairing/begun.ts'),
    import('./text/en-pairing.ts'),
    restSaid(),
  ]);
  await tellIfCutOff(app, pairingWords.cutOff);
}

/** The next start writes its dates and its money without asking Intl, which is slow to come. */
async function learnManners({ manners, defaults: { locale }, now }: AppState): Promise<void> {
  const kept = manners?.locale === locale ? manners.money : undefined;
  const { business, tasks } = now.getState();
  const inDeck = [...tasks.values()].flatMap(({ money }) => money?.currency ?? []);
  const all = [...new Set([...Object.keys(kept ?? {}), business.currency, ...inDeck])];
  if (kept && all.every((currency) => currency in kept)) return;
  keepDates(JSON.stringify((await import('./text/make-manners.ts')).mannersOf(locale, all)));
}

/** The next days off lie ready for the next first screen; the rules they come from are read after this one. */
async function keepHolidays(app: AppState): Promise<void> {
  const [{ followHolidays }, { holidayWords }] = await Promise.all([
    import('./state/holidays.ts'),
    import('./text/en-holidays.ts'),
    restSaid(),
  ]);
  followHolidays(app, holidayWords);
}

/** Resolves after the next frame; a page in the background paints none and waits for nobody. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, hiddenMs);
  });
}

async function open({ services: { platform }, trouble }: AppState) {
  const { openStorage } = await import('./storage/open-storage.ts');
  const ports = {
    now: () => platform.now().instant,
    local: () => platform.now().local,
    randomBytes: platform.randomBytes,
  };
  return await openStorage(ports, {
    onBlocked: () => trouble.set({ is: 'blocked' }),
    onClosed: (by) => trouble.set({ is: 'closed', by }),
    onNewer: () => trouble.set({ is: 'not-opened', error: { is: 'newer' } }),
    whenPutAside: platform.whenPutAside,
  });
}

/** Without its database all is bound to break, and the owner has been told. */
function tellOfBug({ trouble, toasts, words }: AppState, thrown: unknown): void {
  void trouble.suspect(thrown);
  if (trouble.getState().is !== 'closed') toasts.offerReload(words.shell.broke);
}

/** Nothing of the app came up: this much always does. */
function rescue(root: HTMLElement, thrown: unknown): void {
  render(<Rescue text={en.shell.broke} onReload={() => location.reload()} />, root);
  throwLater(thrown);
}

const root = document.getElementById('app');
if (root) void main(root).catch((thrown: unknown) => rescue(root, thrown));
