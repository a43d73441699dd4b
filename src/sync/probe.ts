/**
 * Tries a place for real before anything is kept there: write, read, overwrite, list, size, part, remove and
 * the store's clock, under a name that no device uses. Answers data; the words are in src/text/en-sync.ts.
 */
import type { Result } from '../domain/result.ts';
import type { HttpPorts, HttpRemote } from './http.ts';
import { headFolder } from './object-name.ts';
import type { Remote, RemoteError } from './remote.ts';

export type ProbeStep = 'list' | 'write' | 'read' | 'overwrite' | 'size' | 'part' | 'remove';
export type ProbeFinding = 'works' | 'not' | 'untried';

/** Why a place cannot be used, told apart as far as a browser lets a page see. */
export type ProbeTrouble =
  | 'not-an-address'
  | 'insecure-address' // http from a page on https: the browser blocks it
  | 'no-network'
  | 'no-answer' // wrong address, server down, bad certificate
  | 'browsers-forbidden' // it answers, but no page may read the answer (CORS); with some stores a wrong password too
  | 'denied'
  | 'no-folder'
  | 'not-storage' // something answers, in another language
  | 'read-only'
  | 'alters' // other bytes come back, or a web page
  | 'forgets' // what is there is never listed
  | 'busy'
  | 'full';

export type ProbeReport = {
  /** `null`: everything sync needs works. */
  readonly trouble: ProbeTrouble | null;
  readonly findings: Readonly<Record<ProbeStep, ProbeFinding>>;
  /** Milliseconds the store's clock is ahead of this device's; whole seconds at best. */
  readonly skewMs: number | null;
};

export type ProbePlace = {
  readonly remote: Remote & Partial<HttpRemote>;
  /** Where a request goes; `null` for a folder of this device. */
  readonly address: string | null;
};

export type ProbePorts = HttpPorts & {
  readonly isOnline: () => boolean;
  readonly pageOrigin: string;
  readonly pause: (ms: number) => Promise<void>;
  /** Letters and digits nobody else comes up with. */
  readonly freshName: () => string;
};

type Findings = Record<ProbeStep, ProbeFinding>;
type Probe = {
  readonly place: ProbePlace;
  readonly ports: ProbePorts;
  readonly name: string;
  readonly findings: Findings;
  skewMs: number | null;
};

/** Never rejects, never takes longer than its requests; leaves nothing behind. */
export async function probePlace(place: ProbePlace, ports: ProbePorts): Promise<ProbeReport> {
  const untried = 'untried' as ProbeFinding;
  const findings: Findings = {
    ...{ list: untried, write: untried, read: untried, overwrite: untried },
    ...{ size: untried, part: untried, remove: untried },
  };
  const probe: Probe = {
    place,
    ports,
    name: `p/probe-${ports.freshName()}`,
    findings,
    skewMs: null,
  };
  const trouble = wrongAddress(place.address, ports.pageOrigin) ?? (await tryAll(probe));
  return { trouble, findings, skewMs: probe.skewMs };
}

/** In the order in which one answer makes sense of the next. */
async function tryAll(probe: Probe): Promise<ProbeTrouble | null> {
  // Asked first: some servers make the base folder on a write, and a typing mistake would pass.
  const reached = await probe.place.remote.list(headFolder);
  if (!reached.ok) return troubleOf(probe, reached.error, 'denied');
  const trouble = (await tryWriting(probe)) ?? (await tryListing(probe));
  if (trouble === null) await trySizeAndPart(probe);
  if (probe.findings.write === 'works') await tryRemoving(probe);
  return trouble;
}

async function tryWriting(probe: Probe): Promise<ProbeTrouble | null> {
  const first = await tryBytes(probe, everyByte, ['write', 'read']);
  // Shorter than before: a server that writes over the old bytes would leave a tail.
  return first ?? tryBytes(probe, everyByte.slice(100, 171), ['overwrite', 'overwrite']);
}

/** All 256: one that changes line ends or alphabets is found out. */
const everyByte = Uint8Array.from({ length: 256 }, (_, at) => at);

async function tryBytes(
  { place, name, findings, ...probe }: Probe,
  bytes: Uint8Array,
  [write, read]: readonly [ProbeStep, ProbeStep],
): Promise<ProbeTrouble | null> {
  const whole = { place, name, findings, ...probe };
  const put = await place.remote.put(name, bytes);
  findings[write] = worked(put);
  if (!put.ok) return troubleOf(whole, put.error, 'read-only');
  const got = await place.remote.get(name);
  const isSame = got.ok && same(got.value, bytes);
  findings[read] = isSame ? 'works' : 'not';
  if (isSame) return null;
  return got.ok || got.error.is === 'missing' ? 'alters' : troubleOf(whole, got.error, 'denied');
}

/** A distributed store may list a little later; the third time must be enough. */
async function tryListing({ place, ports, name, findings }: Probe): Promise<ProbeTrouble | null> {
  for (const wait of [0, 1000, 4000]) {
    if (wait > 0) await ports.pause(wait);
    const listed = await place.remote.list('p');
    findings.list =
      listed.ok && listed.value.some((object) => object.name === name) ? 'works' : 'not';
    if (findings.list === 'works') return null;
  }
  return 'forgets';
}

/** Sync does without: the size is checked where it is told. */
async function trySizeAndPart(probe: Probe): Promise<void> {
  const { place, ports, name, findings } = probe;
  const asked = ports.now();
  await place.remote.put(name, everyByte);
  const took = ports.now() - asked;
  const stat = await place.remote.stat(name);
  findings.size = stat.ok && stat.value.size === everyByte.length ? 'works' : 'not';
  const modified = stat.ok ? stat.value.modified : null;
  // Stores tell whole seconds: the middle of that second against the middle of the request.
  if (modified !== null) probe.skewMs = Math.round(modified + 500 - (asked + took / 2));
  if (place.remote.part === undefined) return;
  const part = await place.remote.part(name, 10, 20);
  findings.part = part.ok && same(part.value, everyByte.slice(10, 30)) ? 'works' : 'not';
}

async function tryRemoving({ place, name, findings }: Probe): Promise<void> {
  const removed = await place.remote.remove(name);
  const after = removed.ok ? await place.remote.get(name) : removed;
  findings.remove = !after.ok && after.error.is === 'missing' ? 'works' : 'not';
}

async function troubleOf(
  probe: Probe,
  error: RemoteError,
  denied: 'denied' | 'read-only',
): Promise<ProbeTrouble> {
  switch (error.is) {
    case 'offline':
      return silence(probe);
    case 'denied':
      return denied;
    case 'no-base':
      return 'no-folder';
    case 'busy':
    case 'full':
      return error.is;
    case 'missing':
    case 'too-large':
    case 'wrong':
      return 'not-storage';
  }
}

/** A page is told nothing about a request that fails; whether anybody is there at all can still be seen. */
async function silence({ place: { address }, ports }: Probe): Promise<ProbeTrouble> {
  if (!ports.isOnline()) return 'no-network';
  if (address === null || new URL(address).origin === ports.pageOrigin) return 'no-answer';
  try {
    const init = { mode: 'no-cors', credentials: 'omit', cache: 'no-store' } as const;
    await ports.fetch(address, { ...init, signal: ports.timeout(10_000) });
    return 'browsers-forbidden';
  } catch {
    return 'no-answer';
  }
}

function wrongAddress(address: string | null, pageOrigin: string): ProbeTrouble | null {
  if (address === null) return null;
  if (!URL.canParse(address)) return 'not-an-address';
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return 'not-an-address';
  const isOwnMachine = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  const isBlocked = protocol === 'http:' && pageOrigin.startsWith('https:') && !isOwnMachine;
  return isBlocked ? 'insecure-address' : null;
}

function worked(result: Result<unknown, RemoteError>): ProbeFinding {
  return result.ok ? 'works' : 'not';
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
