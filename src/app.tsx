import './styles/tokens.css';
import './styles/base.css';
import './ui/button.css';
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useArrival } from './screens/arrive.ts';
import { Contained } from './screens/contained.tsx';
import { lazy } from './screens/lazy.tsx';
import { FootNotice, Notice, WithSheets } from './screens/notice.tsx';
import { NowScreen } from './screens/now/now-screen.tsx';
import { Rescue } from './screens/rescue.tsx';
import { AppContext } from './screens/use-app.ts';
import { useOpened } from './screens/use-opened.ts';
import { useWide } from './screens/use-wide.ts';
import type { App as AppState } from './state/app.ts';
import { type RouteName, routeOf } from './state/router.ts';
import { asOpening, type Trouble } from './state/trouble-store.ts';
import { useStore } from './state/use-store.ts';
import { WordsContext } from './text/words.ts';
import { HomeCountry } from './ui/home-country.ts';
import { Go } from './ui/link.tsx';
import { Nav } from './ui/nav.tsx';

type ScreenProps = { readonly id: string };
type Screen = ComponentType<ScreenProps>;

const AddSheet = lazy(() => import('./screens/add/add-sheet.tsx').then((m) => m.AddSheet));
const RoundScreen = lazy<ScreenProps>(() =>
  import('./screens/round/round-screen.tsx').then((m) => m.RoundScreen),
);
const StartersSheet = lazy(() =>
  import('./screens/add/starters-sheet.tsx').then((m) => m.StartersSheet),
);
const ImportSheet = lazy(() =>
  import('./screens/import/import-sheet.tsx').then((m) => m.ImportSheet),
);
const RestoreOver = lazy<{ readonly from: File | string }>(() =>
  import('./screens/backup/restore-over.tsx').then((m) => m.RestoreOver),
);
const Beside = lazy(() => import('./screens/all/beside.tsx').then((m) => m.Beside));
const AddDeviceSheet = lazy(() =>
  import('./screens/pairing/add-device-sheet.tsx').then((m) => m.AddDeviceSheet),
);
const LockScreen = lazy(() => import('./screens/lock/lock-screen.tsx').then((m) => m.LockScreen));
const RescueData = lazy(() => import('./screens/rescue-data.tsx').then((m) => m.RescueData));
const JoinSheet = lazy(() => import('./screens/pairing/join-sheet.tsx').then((m) => m.JoinSheet));

const screens = {
  now: NowScreen,
  round: RoundScreen,
  'catch-up': lazy<ScreenProps>(() =>
    import('./screens/catch-up/catch-up-screen.tsx').then((m) => m.CatchUpScreen),
  ),
  all: lazy<ScreenProps>(() => import('./screens/all/all-screen.tsx').then((m) => m.AllScreen)),
  task: lazy<ScreenProps>(() => import('./screens/task/task-screen.tsx').then((m) => m.TaskScreen)),
  customers: lazy<ScreenProps>(() =>
    import('./screens/customers/customers-screen.tsx').then((m) => m.CustomersScreen),
  ),
  customer: lazy<ScreenProps>(() =>
    import('./screens/customers/customer-screen.tsx').then((m) => m.CustomerScreen),
  ),
  job: lazy<ScreenProps>(() => import('./screens/job/job-screen.tsx').then((m) => m.JobScreen)),
  ladder: lazy<ScreenProps>(() =>
    import('./screens/ladder/ladder-screen.tsx').then((m) => m.LadderScreen),
  ),
  visits: lazy<ScreenProps>(() =>
    import('./screens/visits/visits-screen.tsx').then((m) => m.VisitsScreen),
  ),
  day: lazy<ScreenProps>(() => import('./screens/day/day-screen.tsx').then((m) => m.DayScreen)),
  chores: lazy<ScreenProps>(() =>
    import('./screens/chores/chores-screen.tsx').then((m) => m.ChoresScreen),
  ),
  'at-stake': lazy<ScreenProps>(() =>
    import('./screens/at-stake/at-stake-screen.tsx').then((m) => m.AtStakeScreen),
  ),
  help: lazy<ScreenProps>(() => import('./screens/help/help-screen.tsx').then((m) => m.HelpScreen)),
  'help-page': lazy<ScreenProps>(() =>
    import('./screens/help/help-page-screen.tsx').then((m) => m.HelpPageScreen),
  ),
  settings: lazy<ScreenProps>(() =>
    import('./screens/settings/settings-screen.tsx').then((m) => m.SettingsScreen),
  ),
  install: lazy<ScreenProps>(() =>
    import('./screens/install/install-screen.tsx').then((m) => m.InstallScreen),
  ),
} as const satisfies { readonly [R in RouteName]: Screen };

/** Screens with a deck say what was done between the deck and the thumb, covering neither. */
const hasDeck: ReadonlySet<RouteName> = new Set<RouteName>(['now', 'round', 'catch-up']);

export function App({ app }: { readonly app: AppState }) {
  const country = useStore(app.now, ({ business }) => business.country);
  // Drawn anew from here, everything says its words in the language chosen.
  const language = useStore(app.language, ({ code }) => code);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <AppContext.Provider value={app}>
      <WordsContext.Provider value={app.words}>
        <Go.Provider value={app.router.go}>
          <HomeCountry.Provider value={country}>
            <WithSheets>
              <Shell app={app} />
            </WithSheets>
          </HomeCountry.Provider>
        </Go.Provider>
      </WordsContext.Provider>
    </AppContext.Provider>
  );
}

function Shell({ app }: { readonly app: AppState }) {
  const path = useStore(app.router, (location) => location.path);
  const final = useFinalTrouble(app);
  const isLocked = useStore(app.locked, (state) => state);
  const isDamaged = useStore(app.trouble, ({ is }) => is === 'damaged');
  const route = routeOf(path);
  const Shown: Screen = screens[route.name];
  const isOpen = useOpened(app);
  const isShown = isOpen || route.name === 'now';
  const isWide = useWide();
  const shell = useRef<HTMLDivElement>(null);
  useArrival(shell, route);
  useEffect(() => listen(app), [app]);
  useEffect(() => {
    // What the next tap may need comes after the first paint, not before it.
    const timer = setTimeout(preloadNext, 50);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!isOpen || !withHowTo.has(route.name)) return;
    const timer = setTimeout(() => prepareHowTo(app), standsMs);
    return () => clearTimeout(timer);
  }, [app, isOpen, route.name]);
  // Without its database no PIN can be tried, and the owner is not to be kept out for good.
  if (isLocked && (final === null || isDamaged)) return <LockScreen />;
  if (final !== null) return <Final app={app} text={final} />;
  return (
    <div class="shell" ref={shell}>
      {isShown && (
        <Contained key={route.name + route.id} instead={hasDeck.has(route.name) && <Notice />}>
          <Shown id={route.id} />
        </Contained>
      )}
      {!(isShown && hasDeck.has(route.name)) && <FootNotice />}
      <Nav path={path} onAdd={() => app.openAdd()} />
      {isWide && isOpen && hasDeck.has(route.name) && <Beside />}
      <Over app={app} />
    </div>
  );
}

function Final({ app, text }: { readonly app: AppState; readonly text: string }) {
  const trouble = useStore(app.trouble, (state) => state);
  return (
    <Rescue text={text} onReload={app.services.platform.reload}>
      {mayBeDamaged(trouble) && <RescueData />}
    </Rescue>
  );
}

/** Then it is looked at what can be read; what newer code wrote, or another window took away, is not damaged. */
function mayBeDamaged(trouble: Trouble): boolean {
  if (trouble.is !== 'not-opened') return trouble.is === 'damaged';
  return ['unavailable', 'aborted', 'full'].includes(trouble.error.is);
}

/** What there is to say when nothing can go on here. */
function useFinalTrouble({ trouble, words }: AppState): string | null {
  const now = useStore(trouble, (state) => state);
  switch (now.is) {
    case 'closed':
      return words.shell.closed[now.by];
    case 'not-opened':
      return words.storage(asOpening(now.error));
    case 'damaged':
      return words.shell.damaged;
    case 'none':
    case 'blocked':
      return null;
  }
}

function Over({ app }: { readonly app: AppState }) {
  const isOpen = useOpened(app);
  const over = useStore(app.over, (state) => state);
  if (!isOpen) return null;
  switch (over.sheet) {
    case 'add':
      return <AddSheet start={over.start} shared={over.shared} />;
    case 'import':
      return <ImportSheet files={over.files} />;
    case 'starters':
      return <StartersSheet />;
    case 'restore':
      return <RestoreOver key={nameOf(over.from)} from={over.from} />;
    case 'add-device':
      return <AddDeviceSheet />;
    case 'join':
      return <JoinSheet key={over.link} link={over.link} />;
    case null:
      return null;
  }
}

/** Another one is another sheet. */
function nameOf(from: File | string): string {
  return typeof from === 'string' ? from : `${from.name} ${from.lastModified} ${from.size}`;
}

/** The first touch ends the start; a file dropped anywhere is looked at for import. */
function listen(app: AppState): () => void {
  const { begun } = app.updates;
  const allowDrop = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    app.openFiles(files);
  };
  const handlers = { pointerdown: begun, keydown: begun, dragover: allowDrop, drop };
  const each = Object.entries(handlers) as [string, EventListener][];
  for (const [name, handler] of each) document.addEventListener(name, handler, true);
  return () => {
    for (const [name, handler] of each) document.removeEventListener(name, handler, true);
  };
}

/** From their card it is one tap to its playbook. */
const withHowTo: ReadonlySet<RouteName> = new Set<RouteName>(['round', 'task', 'catch-up']);
/** By then the card has come to rest, and is being read. */
const standsMs = 800;

function prepareHowTo(app: AppState): void {
  screens['help-page'].preload();
  // What does not come now is asked for with the tap.
  import('./state/help/ready-book.ts').then((m) => m.readyBook(app)).catch(() => undefined);
}

function preloadNext(): void {
  RoundScreen.preload();
  AddSheet.preload();
}
