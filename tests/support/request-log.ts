/**
 * Every request of every page and worker of every browser of a run, as the browser's own
 * network log has it: what a service worker or a dying page asks for stands there too.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export type RequestCount = {
  readonly browsers: number;
  /** Requests to servers on this machine, which are the tests' own. */
  readonly own: number;
  /** What the browser asks for itself, whatever page is open: no page made it. */
  readonly browsersOwn: number;
  /** Requests and look-ups of names that a page, a worker or a redirect sent elsewhere. */
  readonly elsewhere: readonly string[];
};

const folderVariable = 'REQUEST_LOG_FOLDER';

/** What a browser is started with, so that it takes part; nothing outside a test run. */
export function requestLogFlags(): readonly string[] {
  const folder = process.env[folderVariable];
  if (folder === undefined) return [];
  return [`--log-net-log=${path.join(folder, `${crypto.randomUUID()}.json`)}`];
}

/** Set up before the first browser; what it returns is the last check of the run. */
export default function logRequests(): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stopgap-requests-'));
  process.env[folderVariable] = folder;
  return () => {
    try {
      check(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

function check(folder: string): void {
  const logs = readdirSync(folder);
  const counts = logs.map((name) => countRequests(readFileSync(path.join(folder, name), 'utf8')));
  const { browsers, own, browsersOwn, elsewhere } = counts.reduce(both, none);
  console.log(
    `${own} requests of ${browsers} browsers went to the tests' own servers, ${elsewhere.length} elsewhere` +
      ` (and the browsers made ${browsersOwn} of their own)`,
  );
  if (elsewhere.length > 0) throw new Error(`Requests went elsewhere:\n${elsewhere.join('\n')}`);
  if (browsers > 0 && own === 0) throw new Error('The log of requests saw none.');
}

const none: RequestCount = { browsers: 0, own: 0, browsersOwn: 0, elsewhere: [] };

function both(a: RequestCount, b: RequestCount): RequestCount {
  return {
    browsers: a.browsers + b.browsers,
    own: a.own + b.own,
    browsersOwn: a.browsersOwn + b.browsersOwn,
    elsewhere: [...a.elsewhere, ...b.elsewhere],
  };
}

type NetEvent = {
  readonly type: number;
  readonly params?: {
    readonly url?: string;
    readonly host?: string;
    readonly initiator?: string;
    readonly request_type?: string;
    readonly network_isolation_key?: string;
    readonly network_anonymization_key?: string;
  };
};

/** One event a line; the last lines of a killed browser may be torn. */
export function countRequests(log: string): RequestCount {
  const lines = log.split('\n');
  const head = lines[0] ?? '';
  const typeOf = (name: string) => Number(new RegExp(`"${name}":(\\d+)`).exec(head)?.[1] ?? -1);
  const types = {
    requested: typeOf('URL_REQUEST_START_JOB'),
    lookedUp: typeOf('HOST_RESOLVER_MANAGER_REQUEST'),
  };
  const found = lines
    .slice(1)
    .flatMap(eventIn)
    .flatMap((event) => asked(event, types));
  const counted = found.filter(({ isRequest }) => isRequest);
  return {
    browsers: 1,
    own: counted.filter(({ by }) => by === 'here').length,
    browsersOwn: counted.filter(({ by }) => by === 'browser').length,
    elsewhere: found.filter(({ by }) => by === 'page').map(({ address }) => address),
  };
}

type Asked = {
  readonly address: string;
  readonly isRequest: boolean;
  readonly by: 'here' | 'page' | 'browser';
};

type EventTypes = { readonly requested: number; readonly lookedUp: number };

function asked({ type, params }: NetEvent, types: EventTypes): readonly Asked[] {
  const isRequest = type === types.requested;
  const address = isRequest ? params?.url : type === types.lookedUp ? params?.host : undefined;
  if (params === undefined || address === undefined || !/^(http|ws)s?:/.test(address)) return [];
  const by = isHere(address) ? 'here' : isOfPage(address, params) ? 'page' : 'browser';
  return [{ address, isRequest, by }];
}

function eventIn(line: string): readonly NetEvent[] {
  if (!line.includes('"url":') && !line.includes('"host":')) return [];
  try {
    return [JSON.parse(line.replace(/(,|\]\s*\}?,?)\s*$/, '')) as NetEvent];
  } catch {
    return [];
  }
}

const here: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function isHere(address: string): boolean {
  return here.has(new URL(address).hostname);
}

/** Chromium's form filling asks its maker, in the name of whatever page has a form, about that form's shape. */
const formFilling = 'content-autofill.googleapis.com';

/** Where a link of the owner's leads out of the app, and a test has tapped it. */
const tapped = 'wa.me';

/** The browser's own come from no origin, and stand in no page of ours. */
function isOfPage(address: string, params: NonNullable<NetEvent['params']>): boolean {
  if ([formFilling, tapped].includes(new URL(address).hostname)) return false;
  const { initiator = 'not an origin', request_type: kind = 'other' } = params;
  const key = params.network_isolation_key ?? params.network_anonymization_key ?? '';
  const inOurs = key.split(' ').some((site) => URL.canParse(site) && isHere(site));
  return initiator !== 'not an origin' || kind.includes('frame') || inOurs;
}
