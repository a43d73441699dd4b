/** Paths on the History API: the whole router. */
import { createStore } from 'zustand/vanilla';

export type Location = { readonly path: string; readonly search: string };

/** The path of each screen; `:id` stands for one segment. */
export const routes = {
  now: '/',
  round: '/round',
  all: '/all',
  task: '/task/:id',
  customers: '/customers',
  customer: '/customers/:id',
  visits: '/visits',
  'at-stake': '/at-stake',
  help: '/help',
  'help-page': '/help/:id',
  settings: '/settings',
} as const;
export type RouteName = keyof typeof routes;
export type Route = { readonly name: RouteName; readonly id: string };

export function createRouter(view: Window) {
  const store = createStore<Location>(() => read(view));
  view.addEventListener('popstate', () => store.setState(read(view)));

  function go(to: string, how: 'push' | 'replace' = 'push'): void {
    if (how === 'replace') view.history.replaceState(null, '', to);
    else view.history.pushState(null, '', to);
    store.setState(read(view));
    if (how === 'push') view.scrollTo(0, 0);
  }

  function back(): void {
    if (view.history.length > 1) view.history.back();
    else go('/', 'replace');
  }

  return { ...store, go, back };
}
export type Router = ReturnType<typeof createRouter>;

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
