/**
 * A WebDAV folder as a remote, with the verbs every server knows: PROPFIND, GET, HEAD, PUT, MKCOL, DELETE.
 * Requests: a flat list 1; a tree of n folders 2 the first time and 1 from then on, or 1 + n where
 * the server forbids `Depth: infinity` (nginx and Apache do); a put 1, and 2 more the first time in a folder the server does not make by itself.
 * What is large is not sent twice for want of a folder: that is made first, which costs 1 where it was there.
 */
import { err, ok, type Result } from '../domain/result.ts';
import {
  type Answer,
  type HttpPorts,
  type HttpRemote,
  isWebPage,
  objectIn,
  partIn,
  refusal,
  statIn,
} from './http.ts';
import type { RemoteError } from './remote.ts';
import { type Dav, openDav, parentOf, type WebdavPlace } from './webdav.ts';
import { listFolder } from './webdav-list.ts';

export function webdavRemote(place: WebdavPlace, ports: HttpPorts): HttpRemote {
  const dav = openDav(place, ports);
  const at = (name: string) => `${place.root}/${name}`;
  return {
    list: (folder) => listFolder(dav, folder),
    get: async (name, o) => {
      const answer = await dav.send('GET', at(name), { maxBytes: o?.maxBytes });
      return answer.ok ? objectIn(answer.value, ports.now()) : answer;
    },
    put: (name, bytes, o) => put(dav, at(name), { bytes, keepalive: o?.keepalive }),
    stat: (name) => stat(dav, at(name)),
    remove: (name) => remove(dav, at(name)),
    part: async (name, from, length) => {
      const headers = { range: `bytes=${from}-${from + length - 1}` };
      const answer = await dav.send('GET', at(name), { headers });
      return answer.ok ? partIn(answer.value, length, ports.now()) : answer;
    },
  };
}

async function put(
  dav: Dav,
  path: string,
  what: { readonly bytes: Uint8Array; readonly keepalive: boolean | undefined },
): Promise<Result<void, RemoteError>> {
  const headers = { 'content-type': 'application/octet-stream' };
  const send = () =>
    dav.send('PUT', path, { headers, body: what.bytes, keepalive: what.keepalive });
  const folder = parentOf(path);
  // Whatever comes of it: the store may make folders by itself, and take no order to.
  if (what.bytes.length > large && !dav.folders.has(folder)) await makeFolder(dav, folder);
  const first = await send();
  if (!first.ok) return first;
  if (first.value.status !== 404 && first.value.status !== 409) {
    const put = stored(dav, first.value);
    if (put.ok) dav.folders.add(folder);
    return put;
  }
  const made = await makeFolder(dav, folder);
  if (!made.ok) return made;
  const second = await send();
  return second.ok ? stored(dav, second.value) : second;
}

const large = 64 * 1024;

function stored(dav: Dav, answer: Answer): Result<void, RemoteError> {
  const { status } = answer;
  if (status === 201 || status === 204 || (status === 200 && !isWebPage(answer)))
    return ok(undefined);
  const error = refusal(answer, dav.ports.now());
  return err(error.is === 'missing' ? { is: 'wrong', status } : error);
}

/** From below: in a store in use the parent is there, and one request is enough. */
async function makeFolder(dav: Dav, path: string): Promise<Result<void, RemoteError>> {
  if (path === '') return err({ is: 'no-base' });
  const first = await makeOne(dav, path);
  if (!first.ok || first.value === 'made') return first.ok ? ok(undefined) : first;
  const parent = await makeFolder(dav, parentOf(path));
  if (!parent.ok) return parent;
  const second = await makeOne(dav, path);
  if (!second.ok) return second;
  return second.value === 'made' ? ok(undefined) : err({ is: 'wrong', status: 409 });
}

async function makeOne(dav: Dav, path: string): Promise<Result<'made' | 'no-parent', RemoteError>> {
  const answer = await dav.send('MKCOL', `${path}/`);
  if (!answer.ok) return answer;
  const { status } = answer.value;
  // 405: another device made it first. Apache says 403 to the one that comes second by a moment.
  if (status === 201 || status === 200 || status === 405) return ok('made');
  if (status === 403 && (await isThere(dav, path))) return ok('made');
  if (status === 404 || status === 409) return ok('no-parent');
  return err(refusal(answer.value, dav.ports.now()));
}

async function isThere(dav: Dav, path: string): Promise<boolean> {
  const answer = await dav.send('PROPFIND', `${path}/`, { headers: { depth: '0' } });
  return answer.ok && answer.value.status === 207;
}

async function stat(
  dav: Dav,
  path: string,
): Promise<Result<{ readonly size: number; readonly modified: number | null }, RemoteError>> {
  const answer = await dav.send('HEAD', path);
  if (!answer.ok) return answer;
  const said = statIn(answer.value, dav.ports.now());
  if (!said.ok) return said;
  const { size, modified } = said.value;
  if (size !== null) return ok({ size, modified });
  // A proxy that compresses hides the length: the bytes themselves tell it.
  const whole = await dav.send('GET', path);
  const bytes = whole.ok ? objectIn(whole.value, dav.ports.now()) : whole;
  return bytes.ok ? ok({ size: bytes.value.length, modified }) : bytes;
}

async function remove(dav: Dav, path: string): Promise<Result<void, RemoteError>> {
  const answer = await dav.send('DELETE', path);
  if (!answer.ok) return answer;
  const { status } = answer.value;
  if (status === 200 || status === 204 || status === 404 || status === 410) return ok(undefined);
  return err(refusal(answer.value, dav.ports.now()));
}
