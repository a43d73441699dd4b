/** One WebDAV folder: how it is asked, and what it was seen to do. */
import type { Result } from '../domain/result.ts';
import { type Answer, type Ask, ask, type HttpPorts } from './http.ts';
import type { RemoteError } from './remote.ts';

export type WebdavPlace = {
  /** The folder the owner named; it must exist. */
  readonly base: string;
  /** The workspace's own folder below it, made as needed: `v1/<workspace>`. */
  readonly root: string;
  readonly user: string;
  readonly password: string;
};

export type Dav = {
  readonly place: WebdavPlace;
  readonly ports: HttpPorts;
  readonly send: (
    method: string,
    path: string,
    o?: Partial<Ask>,
  ) => Promise<Result<Answer, RemoteError>>;
  /** What this server was seen to do with `Depth: infinity`. */
  readonly tree: { depth: 'unknown' | 'whole' | 'one'; readonly seen: Set<string> };
  /** Where something was put. */
  readonly folders: Set<string>;
};

export function openDav(place: WebdavPlace, ports: HttpPorts): Dav {
  const base = cleanBase(place.base);
  const authorization = `Basic ${base64(`${place.user}:${place.password}`)}`;
  return {
    place: { ...place, base },
    ports,
    tree: { depth: 'unknown', seen: new Set() },
    folders: new Set(),
    send: (method, path, o = {}) => {
      const headers = { authorization, ...o.headers };
      return ask(ports, { ...o, method, url: base + encodePath(path), headers });
    },
  };
}

/** As it is typed or pasted: a name and password in it would keep a page from asking at all. */
function cleanBase(typed: string): string {
  if (!URL.canParse(typed)) return typed;
  const url = new URL(typed);
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
}

/** The decoded path of a folder, as an answer about it would write it. */
export function askedPath({ place }: Dav, path: string): string {
  const { pathname } = new URL(place.base + encodePath(path));
  try {
    return decodeURIComponent(pathname).replace(/\/+$/, '');
  } catch {
    return pathname.replace(/\/+$/, '');
  }
}

export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
