/**
 * A bucket of any S3 store as a remote: path style, every body signed by its real hash, nothing
 * conditional (Swift answers 501). One request per call, one per 1,000 names of a list.
 */
import type { AwsV4Signer } from 'aws4fetch';
import { err, ok, type Result } from '../domain/result.ts';
import {
  type Answer,
  type Ask,
  ask,
  type HttpPorts,
  type HttpRemote,
  objectIn,
  partIn,
  refusal,
  statIn,
  textIn,
} from './http.ts';
import type { RemoteError, RemoteObject } from './remote.ts';
import { readS3List, readS3Refusal, type S3Page } from './s3-answers.ts';

export type S3Place = {
  /** `https://s3.example.com`, without the bucket. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** Before every name in the bucket: `v1/<workspace>`. */
  readonly root: string;
  readonly keyId: string;
  readonly secret: string;
};

type S3Ask = {
  readonly method: string;
  /** Of an object; '' is the bucket. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
} & Partial<Omit<Ask, 'method' | 'url'>>;

type S3 = {
  readonly place: S3Place;
  readonly ports: HttpPorts;
  readonly signingKeys: Map<string, ArrayBuffer>;
  /** How far the store's clock is ahead, once it has objected to ours. */
  readonly clock: { aheadMs: number };
};

export function s3Remote(place: S3Place, ports: HttpPorts): HttpRemote {
  const s3: S3 = { place, ports, signingKeys: new Map(), clock: { aheadMs: 0 } };
  const at = (name: string) => `${place.root}/${name}`;
  return {
    list: (folder) => list(s3, folder),
    get: async (name, o) => {
      const answer = await send(s3, { method: 'GET', key: at(name), maxBytes: o?.maxBytes });
      if (!answer.ok) return missingIfUnlisted(s3, at(name), answer.error);
      return answer.value.status === 200
        ? objectIn(answer.value, ports.now())
        : refused(s3, answer.value);
    },
    put: async (name, bytes, o) => {
      const headers = { 'content-type': 'application/octet-stream' };
      const key = at(name);
      return done(
        s3,
        await send(s3, { method: 'PUT', key, body: bytes, headers, keepalive: o?.keepalive }),
      );
    },
    stat: (name) => stat(s3, at(name)),
    remove: async (name) => {
      const done204 = done(s3, await send(s3, { method: 'DELETE', key: at(name) }));
      return !done204.ok && done204.error.is === 'missing' ? ok(undefined) : done204;
    },
    part: async (name, from, length) => {
      const headers = { range: `bytes=${from}-${from + length - 1}` };
      const answer = await send(s3, { method: 'GET', key: at(name), headers });
      return answer.ok ? partIn(answer.value, length, ports.now()) : answer;
    },
  };
}

/** A store that never says "the last page" is stopped here: a million names. */
const mostPages = 1000;

async function list(s3: S3, folder: string): Promise<Result<readonly RemoteObject[], RemoteError>> {
  const root = `${s3.place.root}/`;
  const prefix = `${root}${folder}/`;
  const found: RemoteObject[] = [];
  const asked = new Set<string>();
  for (let next: string | null = ''; next !== null && asked.size < mostPages; ) {
    asked.add(next);
    const page: Result<S3Page, RemoteError> = await listPage(s3, prefix, next);
    if (!page.ok) return page;
    for (const { key, size, validator } of page.value.objects) {
      if (key.startsWith(prefix)) found.push({ name: key.slice(root.length), size, validator });
    }
    next = page.value.next !== null && asked.has(page.value.next) ? null : page.value.next;
  }
  return ok(found);
}

async function listPage(
  s3: S3,
  prefix: string,
  token: string,
): Promise<Result<S3Page, RemoteError>> {
  const more = token === '' ? {} : { 'continuation-token': token };
  const query = { 'list-type': '2', prefix, ...more };
  const answer = await send(s3, { method: 'GET', key: '', query });
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return refused(s3, answer.value);
  const page = readS3List(textIn(answer.value));
  return page.ok ? page : err({ is: 'wrong', status: answer.value.status });
}

async function stat(
  s3: S3,
  key: string,
): Promise<Result<{ readonly size: number; readonly modified: number | null }, RemoteError>> {
  const answer = await send(s3, { method: 'HEAD', key });
  if (!answer.ok) return missingIfUnlisted(s3, key, answer.error);
  if (answer.value.status !== 200) return refused(s3, answer.value);
  const said = statIn(answer.value, s3.ports.now());
  if (!said.ok) return said;
  const { size, modified } = said.value;
  if (size !== null) return ok({ size, modified });
  const whole = await send(s3, { method: 'GET', key });
  if (!whole.ok) return whole;
  return whole.value.status === 200
    ? ok({ size: whole.value.bytes.length, modified })
    : refused(s3, whole.value);
}

/**
 * Ceph's refusals carry no CORS header, so a page cannot tell "no such object" from "no network"; a
 * list that is answered and does not name it tells.
 */
async function missingIfUnlisted(
  s3: S3,
  key: string,
  error: RemoteError,
): Promise<{ readonly ok: false; readonly error: RemoteError }> {
  if (error.is !== 'offline') return err(error);
  const query = { 'list-type': '2', prefix: key, 'max-keys': '1' };
  const answer = await send(s3, { method: 'GET', key: '', query });
  if (!answer.ok || answer.value.status !== 200) return err(error);
  const page = readS3List(textIn(answer.value));
  return err(page.ok && page.value.objects.length === 0 ? { is: 'missing' } : error);
}

function done(s3: S3, answer: Result<Answer, RemoteError>): Result<void, RemoteError> {
  if (!answer.ok) return answer;
  const { status } = answer.value;
  return status === 200 || status === 204 ? ok(undefined) : refused(s3, answer.value);
}

/** Codes that say more than their status. */
const byCode: Readonly<Record<string, RemoteError>> = {
  NoSuchBucket: { is: 'no-base' },
  QuotaExceeded: { is: 'full' },
  EntityTooLarge: { is: 'too-large' },
};

function refused(s3: S3, answer: Answer): { readonly ok: false; readonly error: RemoteError } {
  const code = readS3Refusal(textIn(answer))?.code ?? '';
  const error = Object.hasOwn(byCode, code) ? byCode[code] : undefined;
  return err(error ?? refusal(answer, s3.ports.now()));
}

async function send(s3: S3, request: S3Ask): Promise<Result<Answer, RemoteError>> {
  const first = await sendSigned(s3, request);
  if (!first.ok || first.value.status !== 403) return first;
  const refusedFor = readS3Refusal(textIn(first.value));
  if (refusedFor?.code !== 'RequestTimeTooSkewed') return first;
  const said = refusedFor.serverTime ?? Date.parse(first.value.headers.get('date') ?? '');
  if (Number.isNaN(said)) return first;
  s3.clock.aheadMs = said - s3.ports.now();
  return sendSigned(s3, request);
}

async function sendSigned(s3: S3, request: S3Ask): Promise<Result<Answer, RemoteError>> {
  const { place, ports, signingKeys, clock } = s3;
  const signer = await loadSigner();
  if (signer === null) return err({ is: 'offline' });
  const address = `${place.endpoint.replace(/\/*$/, '')}/${place.bucket}${keyPath(request.key)}`;
  if (!URL.canParse(address)) return err({ is: 'offline' });
  const url = new URL(address);
  for (const [name, value] of Object.entries(request.query ?? {}))
    url.searchParams.set(name, value);
  const signed = await new signer({
    method: request.method,
    url: url.href,
    headers: { ...request.headers, 'x-amz-content-sha256': await sha256(request.body) },
    accessKeyId: place.keyId,
    secretAccessKey: place.secret,
    service: 's3',
    region: place.region,
    cache: signingKeys,
    datetime: new Date(ports.now() + clock.aheadMs).toISOString().replace(/[:-]|\.\d{3}/g, ''),
  }).sign();
  const headers = Object.fromEntries(signed.headers);
  return ask(ports, { ...request, url: signed.url.href, headers });
}

/** `null` without the network on the first use, before the app's worker has kept it. */
async function loadSigner(): Promise<typeof AwsV4Signer | null> {
  try {
    return (await import('aws4fetch')).AwsV4Signer;
  } catch {
    return null;
  }
}

async function sha256(body: Uint8Array | undefined): Promise<string> {
  const bytes = (body ?? new Uint8Array()) as Uint8Array<ArrayBuffer>;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function keyPath(key: string): string {
  return key === '' ? '' : `/${key.split('/').map(encodeURIComponent).join('/')}`;
}
