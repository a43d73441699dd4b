/** Paths on the History API: the whole router. */
import { createStore } from 'zustand/vanilla';
import type { TurnPage } from '../platform/platform.ts';

export type Location = { readonly path: string; readonly search: string };

/** The path of each screen; `:id` stands for one segment. */
export const routes = {
  now: '/',
  round: '/round',
  'catch-up': '/catch-up',
  all: '/all',
  task: '/task/:id',
  customers: '/customers',
  customer: '/customers/:id',
  job: '/job/:id',
  ladder: '/ladder/:id',
  visits: '/visits',
  day: '/day/:id',
  chores: '/chores',
  'at-stake': '/at-stake',
  help: '/help',
  'help-page': '/help/:id',
  settings: '/settings',
  install: '/install',
} as const;
export type RouteName = keyof typeof routes;
export type Route = { readonly name: RouteName; readonly id: string };

export function createRouter(view: Window, turn: TurnPage = (_from, _to, change) => change()) {
  const store = createStore<Location>(() => read(view));
  function show(): void {
    const from = routeOf(store.getState().path).name;
    // Read when the page turns: the owner may have gone on meanwhile.
    turn(from, routeOf(read(view).path).name, () => store.setState(read(view)));
  }
  view.addEventListener('popstate', show);

  /** `kept` as the screen there would have kept it. */
  function go(to: string, how: 'push' | 'replace' = 'push', kept?: unknown): void {
    const depth = depthOf(view.history.state);
    if (how === 'replace') view.history.replaceState({ depth, kept }, '', to);
    else view.history.pushState({ depth: depth + 1, kept }, '', to);
    show();
    if (how === 'push') view.scrollTo(0, 0);
  }

  /** Never out of the app: where nothing of ours lies before, it leads to Now. */
  function back(): void {
    if (depthOf(view.history.state) > 0) view.history.back();
    else go('/', 'replace');
  }

  /**
   * Keeps a screen's place, and the words typed there, with its entry of the history, where
   * going back and a reload find them: an address is seen by servers, and by whoever reads along.
   */
  function keep(kept: unknown): void {
    const { pathname, search } = view.location;
    view.history.replaceState({ depth: depthOf(view.history.state), kept }, '', pathname + search);
  }

  return { ...store, go, back, keep, kept: () => keptIn(view.history.state) };
}
export type Router = ReturnType<typeof createRouter>;

/** What a screen keeps with an entry of the history. */
export function keptIn(state: unknown): unknown {
  return entryOf(state).kept;
}

/** The words searched for, among what a screen kept. */
export function queryIn(kept: unknown): string {
  const { query } = (kept ?? {}) as { readonly query?: unknown };
  return typeof query === 'string' ? query : '';
}

/** How many entries of ours lie under this one. */
function depthOf(state: unknown): number {
  const { depth } = entryOf(state);
  return typeof depth === 'number' ? depth : 0;
}

function entryOf(state: unknown): { readonly depth?: unknown; readonly kept?: unknown } {
  return typeof state === 'object' && state !== null ? state : {};
}

/** The screen of a path; an unknown path is Now. */
export function routeOf(path: string): Route {
  for (const [name, pattern] of Object.entries(routes)) {
    const id = matchPath(pattern, path);
    if (id !== undefined) return { name: name as RouteName, id };
  }
  return { name: 'now', id: '' };
}

export function pathTo(name: RouteName, id = ''): string {
  return routes[name].replace(':id', encodeURIComponent(id));
}

function matchPath(pattern: string, path: string): string | undefined {
  const [want, have] = [pattern.split('/'), path.replace(/(.)\/$/, '$1').split('/')];
  if (want.length !== have.length) return undefined;
  let id = '';
  for (const [i, part] of want.entries()) {
    const segment = have[i] ?? '';
    if (part === ':id' && segment !== '') id = decode(segment);
    else if (part !== segment) return undefined;
  }
  return id;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function read(view: Window): Location {
  return { path: view.location.pathname, search: view.location.search };
}
