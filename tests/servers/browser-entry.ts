/** What the tests put into a real page: the remotes as the app ships them. */
import { type Folder, folderRemote } from '../../src/sync/folder-remote.ts';
import type { HttpPorts } from '../../src/sync/http.ts';
import { probePlace } from '../../src/sync/probe.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { type S3Place, s3Remote } from '../../src/sync/s3-remote.ts';
import type { WebdavPlace } from '../../src/sync/webdav.ts';
import { webdavRemote } from '../../src/sync/webdav-remote.ts';

const ports: HttpPorts = {
  fetch: (url, init) => fetch(url, init),
  timeout: (ms) => AbortSignal.timeout(ms),
  now: () => Date.now(),
};

const probePorts = {
  ...ports,
  isOnline: () => navigator.onLine,
  pageOrigin: location.origin,
  pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  freshName: () => crypto.randomUUID(),
};

export function probeWebdav(place: WebdavPlace) {
  return probePlace({ remote: webdavRemote(place, ports), address: place.base }, probePorts);
}

export function probeS3(place: S3Place) {
  return probePlace({ remote: s3Remote(place, ports), address: place.endpoint }, probePorts);
}

/** The private folder of the page: the same kind of handle as a chosen one. */
export async function probeFolder() {
  const base = (await navigator.storage.getDirectory()) as unknown as Folder;
  return probePlace({ remote: folderRemote(base, 'v1/w'), address: null }, probePorts);
}

/** What a cycle does, one call after the other, answered as text. */
export async function roundTrip(place: WebdavPlace | S3Place): Promise<readonly string[]> {
  const remote: Remote = 'bucket' in place ? s3Remote(place, ports) : webdavRemote(place, ports);
  const bytes = new Uint8Array(40_000).fill(7);
  const results = [
    await remote.put('s/w1/0001-x', bytes),
    await remote.put('s/w2/0001-x', bytes),
    await remote.put('h/w1', bytes.slice(0, 300), { keepalive: true }),
    await remote.stat('s/w1/0001-x'),
    await remote.get('s/w1/0001-x'),
    await remote.get('s/w1/0002-x'),
    await remote.list('s'),
    await remote.remove('s/w1/0001-x'),
  ];
  return results.map((result) => {
    if (!result.ok) return result.error.is;
    const { value } = result;
    if (value === undefined) return 'ok';
    if (value instanceof Uint8Array) return `${value.length} bytes`;
    return 'size' in value ? `size ${value.size}` : `${value.length} listed`;
  });
}
