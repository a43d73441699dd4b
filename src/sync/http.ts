/**
 * One question to a store over HTTP and its answer: timed, capped, without the browser's cache, cookies
 * or password prompt (`credentials: 'omit'` keeps a 401 from opening one).
 */
import { err, ok, type Result } from '../domain/result.ts';
import { joined } from './bytes.ts';
import type { Remote, RemoteError } from './remote.ts';

export type HttpPorts = {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Aborts after so many milliseconds. */
  readonly timeout: (ms: number) => AbortSignal;
  readonly now: () => number;
};

/** A remote that can also read a part of an object; only the probe asks. */
export type HttpRemote = Remote & {
  readonly part: (
    name: string,
    from: number,
    length: number,
  ) => Promise<Result<Uint8Array, RemoteError>>;
};

export type Ask = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
  readonly keepalive?: boolean | undefined;
  /** Of the answer. */
  readonly maxBytes?: number | undefined;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
};

/** More than any sealed object can be: a store that sends more is not trusted with memory. */
const mostBytes = 64 * 1024 * 1024;
/** Of a refusal's own text. */
const mostOfRefusal = 64 * 1024;
/** The slowest line still worth waiting for, 8 kB a second, on top of the time any answer may take. */
const patienceMs = 30_000;
const slowestBytesPerMs = 8;
/** Of an answer nobody named a size for: a segment, or a list. */
const usualBytes = 256 * 1024;

export async function ask(ports: HttpPorts, request: Ask): Promise<Result<Answer, RemoteError>> {
  const { method, url, headers, body, keepalive } = request;
  const maxBytes = request.maxBytes ?? mostBytes;
  try {
    const response = await ports.fetch(url, {
      method,
      headers: { ...headers },
      ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }),
      ...(keepalive === true ? { keepalive } : {}),
      // A sign-in page behind a redirect would say "stored" to a write.
      redirect: method === 'GET' || method === 'HEAD' ? 'follow' : 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: ports.timeout(patienceFor(request)),
    });
    const bytes = await readAtMost(response, response.ok ? maxBytes : mostOfRefusal);
    if (bytes === null && response.ok) return err({ is: 'too-large' });
    const { status, headers: said } = response;
    return ok({ status, headers: said, bytes: bytes ?? new Uint8Array() });
  } catch (thrown) {
    if (!(thrown instanceof TypeError || thrown instanceof DOMException)) throw thrown;
    // No network, a refused certificate, CORS and a timeout all look the same to a page.
    return err({ is: 'offline' });
  }
}

function patienceFor({ method, body, maxBytes }: Ask): number {
  const isRead = method === 'GET' || method === 'PROPFIND';
  const moved = (body?.length ?? 0) + (isRead ? (maxBytes ?? usualBytes) : 0);
  return patienceMs + Math.round(moved / slowestBytesPerMs);
}

export function refusal({ status, headers }: Answer, now: number): RemoteError {
  switch (status) {
    case 401:
    case 403:
      return { is: 'denied' };
    case 404:
    case 410:
      return { is: 'missing' };
    case 413:
      return { is: 'too-large' };
    case 507:
      return { is: 'full' };
    case 408:
    case 423:
    case 425:
    case 429:
    case 502:
    case 503:
    case 504:
      return { is: 'busy', retryAfterMs: retryAfter(headers.get('retry-after'), now) };
    default:
      return { is: 'wrong', status };
  }
}

/** A sign-in or error page in place of what was asked for. */
export function isWebPage({ headers }: Answer): boolean {
  return /^\s*(text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '');
}

/** Bytes of an answered GET; a page with status 200 is no object. */
export function objectIn(answer: Answer, now: number): Result<Uint8Array, RemoteError> {
  if (answer.status !== 200) return err(refusal(answer, now));
  return isWebPage(answer) ? err({ is: 'missing' }) : ok(answer.bytes);
}

/** A part of an answered GET with `Range`. */
export function partIn(
  answer: Answer,
  length: number,
  now: number,
): Result<Uint8Array, RemoteError> {
  if (answer.status !== 206 || answer.bytes.length !== length) return err(refusal(answer, now));
  return ok(answer.bytes);
}

export function statIn(
  answer: Answer,
  now: number,
): Result<{ readonly size: number | null; readonly modified: number | null }, RemoteError> {
  if (answer.status !== 200) return err(refusal(answer, now));
  if (isWebPage(answer)) return err({ is: 'missing' });
  const size = answer.headers.get('content-length') ?? '';
  const modified = Date.parse(answer.headers.get('last-modified') ?? '');
  return ok({
    size: /^\d{1,15}$/.test(size) ? Number(size) : null,
    modified: Number.isNaN(modified) ? null : modified,
  });
}

export function textIn(answer: Answer): string {
  return new TextDecoder().decode(answer.bytes);
}

const hour = 3_600_000;

/** Seconds or a date; never more than an hour, whatever a store asks for. */
function retryAfter(said: string | null, now: number): number | null {
  if (said === null) return null;
  const ms = /^\d+$/.test(said.trim()) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), hour);
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks);
    chunks.push(value);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
  }
}
