import { beforeEach, describe, expect, test } from 'vitest';
import {
  createRouter,
  keptIn,
  pathTo,
  queryIn,
  type Router,
  routeOf,
} from '../../src/state/router.ts';

let view: ReturnType<typeof createView>;
let router: Router;

beforeEach(() => {
  view = createView(['https://elsewhere.example/', '/all']);
  router = createRouter(view.window);
});

describe('a page that turns slowly', () => {
  test('shows where the owner is by then', () => {
    const turns: (() => void)[] = [];
    const slow = createRouter(view.window, (_from, _to, change) => turns.push(change));
    slow.go('/help/h1');
    slow.go('/round', 'replace');
    for (const change of turns) change();
    expect(slow.getState().path).toBe('/round');
  });
});

describe('back', () => {
  test('leads to where the owner came from in the app', () => {
    router.go('/task/t1');
    router.back();
    expect(view.path()).toBe('/all');
  });

  test('never leads out of the app, however long the history is', () => {
    router.back();
    expect(view.path()).toBe('/');
    expect(view.length()).toBe(2);
  });

  test('counts what was replaced as the same entry', () => {
    router.go('/task/t1');
    router.go('/task/t2', 'replace');
    router.back();
    expect(view.path()).toBe('/all');
    router.back();
    expect(view.path()).toBe('/');
  });

  test('knows after a reload what lies before', () => {
    router.go('/task/t1');
    const reloaded = createRouter(view.window);
    reloaded.back();
    expect(view.path()).toBe('/all');
  });
});

describe('what a screen keeps', () => {
  test('is found again by going back, and only there', () => {
    router.keep({ query: 'ana', row: 't7' });
    expect(router.getState()).toEqual({ path: '/all', search: '' });
    router.go('/task/t1');
    expect(keptIn(view.state())).toBeUndefined();
    router.back();
    expect(router.kept()).toEqual({ query: 'ana', row: 't7' });
    expect(queryIn(router.kept())).toBe('ana');
    router.go('/customers', 'push', { query: 'tom' });
    expect(queryIn(router.kept())).toBe('tom');
    router.go('/all', 'replace');
    expect(queryIn(router.kept())).toBe('');
  });

  test('leaves the way back as it was', () => {
    router.go('/customers');
    router.keep({ row: 'c1' });
    router.back();
    expect(view.path()).toBe('/all');
  });
});

test.each(['now', 'all', 'settings'] as const)('%s is found by its own path', (name) => {
  expect(routeOf(pathTo(name)).name).toBe(name);
});

test.each(['//evil.example', 'https://evil.example/task/1', '', '/nowhere'])(
  '%s is Now',
  (path) => {
    expect(routeOf(path).name).toBe('now');
  },
);

/** As a browser keeps it: entries with their state, and events on the way back. */
function createView(urls: readonly string[]) {
  const origin = 'https://stopgap.example';
  const entries = urls.map((url) => ({ url: new URL(url, origin), state: null as unknown }));
  let at = entries.length - 1;
  const listeners: (() => void)[] = [];
  const here = () => {
    const entry = entries[at];
    if (!entry) throw new Error('out of history');
    return entry;
  };
  const window = {
    get location() {
      return { pathname: here().url.pathname, search: here().url.search };
    },
    history: {
      get length() {
        return entries.length;
      },
      get state() {
        return here().state;
      },
      pushState: (state: unknown, _title: string, url: string) => {
        entries.splice(at + 1, Number.POSITIVE_INFINITY, { url: new URL(url, here().url), state });
        at += 1;
      },
      replaceState: (state: unknown, _title: string, url: string) => {
        entries[at] = { url: new URL(url, here().url), state };
      },
      back: () => {
        at = Math.max(0, at - 1);
        for (const listener of listeners) listener();
      },
    },
    addEventListener: (_name: string, listener: () => void) => listeners.push(listener),
    scrollTo: () => undefined,
  };
  return {
    window: window as unknown as Window,
    path: () => here().url.pathname,
    length: () => entries.length,
    state: () => here().state,
  };
}
