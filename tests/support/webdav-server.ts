/** A small WebDAV server for tests that misbehaves on demand as real ones were seen to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type WebdavFault =
  | 'truncate' // stores half of a body and says 201
  | 'lie' // leaves every second name out of a list
  | 'busy' // 503 with Retry-After
  | 'busy-until' // 503 with a date
  | 'locked'
  | 'full'
  | 'large'
  | 'large-bodies' // 413 above 50 kB alone, as a proxy with a limit
  | 'login' // a page with 200 for everything
  | 'redirect' // a redirect to that page
  | 'silent' // never answers
  | 'cut-list' // closes in the middle of a list
  | 'endless'; // sends more than anybody asked for

export type WebdavHabits = {
  readonly infinity?: 'whole' | 'forbidden' | 'as-one';
  readonly hrefs?: 'path' | 'absolute' | 'cut';
  readonly prefix?: string;
  readonly listsItself?: boolean;
  readonly makesParents?: boolean;
  readonly missingParent?: 404 | 409;
  /** What MKCOL answers where the folder is already; Apache 403 when two come at once. */
  readonly secondMkcol?: 403 | 405;
};

export type WebdavServer = {
  /** The base folder; it exists. */
  readonly url: string;
  readonly origin: string;
  readonly files: Map<string, { readonly bytes: Buffer; readonly modified: number }>;
  readonly folders: Set<string>;
  /** `METHOD /path depth`, in order. */
  readonly requests: string[];
  /** Applies to requests from now on. */
  fault: WebdavFault | null;
  /** What it takes and shows to nobody. */
  hides: (path: string) => boolean;
  readonly stop: () => Promise<void>;
};

type Dav = WebdavServer & { readonly habits: WebdavHabits };

export const credentials = { user: 'anna', password: 'päss:wörd' };
const expected = `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;

export async function startWebdavServer(habits: WebdavHabits = {}): Promise<WebdavServer> {
  const requests: string[] = [];
  const http = createServer((request, response) => {
    answer(dav, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const dav: Dav = {
    url: `${origin}/dav/own%20files/`,
    origin,
    files: new Map(),
    folders: new Set(['/dav', '/dav/own files']),
    requests,
    habits,
    fault: null,
    hides: () => false,
    stop: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return dav;
}

async function answer(dav: Dav, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', dav.origin).pathname);
  const depth = request.headers['depth'];
  dav.requests.push(`${request.method} ${path}${depth === undefined ? '' : ` ${String(depth)}`}`);
  const body = await bodyOf(request);
  if (path === '/login') return signInPage(response);
  if (dav.fault !== null && misbehaves(dav.fault, response)) return;
  if (request.headers.authorization !== expected) return void response.writeHead(401).end();
  const where = path.replace(/\/+$/, '');
  if (dav.fault === 'large-bodies' && body.length > 50_000) {
    return void response.writeHead(413).end();
  }
  if (request.method === 'PUT') return put(dav, where, body, response);
  if (request.method === 'MKCOL') return makeFolder(dav, where, response);
  if (request.method === 'DELETE') {
    return void response.writeHead(dav.files.delete(where) ? 204 : 404).end();
  }
  if (request.method === 'PROPFIND') return list(dav, where, String(depth), response);
  return get(dav, where, request, response);
}

const refusals: { readonly [F in WebdavFault]?: readonly [number, Record<string, string>] } = {
  busy: [503, { 'retry-after': '7' }],
  'busy-until': [503, { 'retry-after': new Date(60_000).toUTCString() }],
  locked: [423, {}],
  full: [507, {}],
  large: [413, {}],
  redirect: [302, { location: '/login' }],
};

/** `true` when the request is answered, or left unanswered, by the fault alone. */
function misbehaves(fault: WebdavFault, response: ServerResponse): boolean {
  const refusal = refusals[fault];
  if (refusal !== undefined) response.writeHead(...refusal).end();
  if (fault === 'login') signInPage(response);
  return refusal !== undefined || fault === 'login' || fault === 'silent';
}

function signInPage(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end('<!doctype html><title>Sign in</title>');
}

function put(dav: Dav, path: string, body: Buffer, response: ServerResponse): void {
  const parent = path.slice(0, path.lastIndexOf('/'));
  if (!dav.folders.has(parent) && dav.habits.makesParents !== true) {
    return void response.writeHead(dav.habits.missingParent ?? 409).end();
  }
  const isNew = !dav.files.has(path);
  const bytes = dav.fault === 'truncate' ? body.subarray(0, body.length / 2) : body;
  dav.files.set(path, { bytes, modified: Date.now() });
  response.writeHead(isNew ? 201 : 204).end();
}

function makeFolder(dav: Dav, path: string, response: ServerResponse): void {
  const parent = path.slice(0, path.lastIndexOf('/'));
  if (dav.folders.has(path)) response.writeHead(dav.habits.secondMkcol ?? 405).end();
  else if (!dav.folders.has(parent)) response.writeHead(409).end();
  else {
    dav.folders.add(path);
    response.writeHead(201).end();
  }
}

function get(dav: Dav, path: string, request: IncomingMessage, response: ServerResponse): void {
  const file = dav.files.get(path);
  if (file === undefined || dav.hides(path)) return void response.writeHead(404).end();
  const headers = {
    'content-type': 'application/octet-stream',
    'last-modified': new Date(file.modified).toUTCString(),
    etag: weakEtag(file),
  };
  if (dav.fault === 'endless') {
    response.writeHead(200, headers);
    pour(response);
    return;
  }
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const isPart = from !== undefined && to !== undefined;
  const bytes = isPart ? file.bytes.subarray(Number(from), Number(to) + 1) : file.bytes;
  response.writeHead(isPart ? 206 : 200, { ...headers, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function pour(response: ServerResponse): void {
  while (!response.destroyed && response.write(Buffer.alloc(65_536)));
  if (!response.destroyed) response.once('drain', () => pour(response));
}

/** Seconds and size, as nginx: two versions of one size within one second look the same. */
function weakEtag({
  bytes,
  modified,
}: {
  readonly bytes: Buffer;
  readonly modified: number;
}): string {
  return `W/"${Math.floor(modified / 1000).toString(16)}-${bytes.length.toString(16)}"`;
}

function list(dav: Dav, folder: string, depth: string, response: ServerResponse): void {
  if (!dav.folders.has(folder)) return void response.writeHead(404).end();
  const { infinity = 'whole', listsItself = true } = dav.habits;
  if (depth === 'infinity' && infinity === 'forbidden') return void response.writeHead(403).end();
  const isDeep = depth === 'infinity' && infinity === 'whole';
  const isInside = (path: string) =>
    path.startsWith(`${folder}/`) && (isDeep || !path.slice(folder.length + 1).includes('/'));
  const folders = depth === '0' ? [] : [...dav.folders].filter(isInside);
  const files =
    depth === '0' ? [] : [...dav.files.keys()].filter((path) => isInside(path) && !dav.hides(path));
  const honest = files.filter((_, at) => dav.fault !== 'lie' || at % 2 === 0);
  const entries = [
    ...(listsItself ? [entry(dav, folder, true)] : []),
    ...folders.map((path) => entry(dav, path, true)),
    ...honest.map((path) => entry(dav, path, false)),
  ];
  const p = dav.habits.prefix ?? 'D';
  const xml = `<?xml version="1.0" encoding="utf-8"?>\n<${p}:multistatus xmlns:${p}="DAV:">${entries.join('\n')}</${p}:multistatus>`;
  response.writeHead(207, { 'content-type': 'application/xml; charset=utf-8' });
  response.end(dav.fault === 'cut-list' ? xml.slice(0, xml.length * 0.7) : xml);
}

function entry(dav: Dav, path: string, isFolder: boolean): string {
  const p = dav.habits.prefix ?? 'D';
  const plain = path.split('/').map(encodeURIComponent).join('/') + (isFolder ? '/' : '');
  const cut = dav.habits.hrefs === 'cut' ? plain.replace(/^\/dav/, '') : plain;
  const href = dav.habits.hrefs === 'absolute' ? `http://hidden.example:81${cut}` : cut;
  const file = dav.files.get(path);
  const props =
    file === undefined
      ? `<${p}:resourcetype><${p}:collection/></${p}:resourcetype>`
      : `<${p}:resourcetype/><${p}:getcontentlength>${file.bytes.length}</${p}:getcontentlength><${p}:getetag>${weakEtag(file)}</${p}:getetag>`;
  return `<${p}:response><${p}:href>${href}</${p}:href><${p}:propstat><${p}:prop>${props}</${p}:prop><${p}:status>HTTP/1.1 200 OK</${p}:status></${p}:propstat><${p}:propstat><${p}:prop><${p}:getlastmodified/></${p}:prop><${p}:status>HTTP/1.1 404 Not Found</${p}:status></${p}:propstat></${p}:response>`;
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
