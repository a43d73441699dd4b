/** Letters laid down in the store for the other device: each has its number, its one writer, and its seal. */
import { err, ok, type Result } from '../../domain/result.ts';
import type { Remote, RemoteError } from '../remote.ts';
import { type Meeting, nonceBytes, open, seal } from './pair-crypto.ts';

export type PairPorts = {
  readonly remote: Remote;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Milliseconds that never jump. */
  readonly elapsed: () => number;
  readonly wait: (ms: number) => Promise<void>;
};

/**
 * expired: ten minutes are over · given-up: the owner here went away · refused: an
 * owner said that the digits differ, or went away · nobody: no device waits at this
 * link, or another one has answered it · spoiled: a letter is not what the other
 * device would have written
 */
export type PairError =
  | { readonly is: 'expired' }
  | { readonly is: 'given-up' }
  | { readonly is: 'refused'; readonly by: 'here' | 'there' }
  | { readonly is: 'nobody' }
  | { readonly is: 'spoiled' }
  | { readonly is: 'remote'; readonly error: RemoteError };

/** In the order they are written; `no` may come from either side instead of any of them. */
const letters = ['bound', 'answer', 'shown', 'gift', 'taken'] as const;
export type Letter = (typeof letters)[number] | 'no';

export type Mailbox = {
  readonly put: (letter: Letter, bytes: Uint8Array) => Promise<Result<void, PairError>>;
  /** Waits for the letter; no longer than so many looks at a store that answers and has none. */
  readonly get: (letter: Letter, looks?: number) => Promise<Result<Uint8Array, PairError>>;
  readonly has: (letter: Letter) => Promise<Result<boolean, PairError>>;
  /** Listens until `over`: why the meeting ended meanwhile, if it did. */
  readonly ended: (over: AbortSignal) => Promise<PairError | undefined>;
  /** Takes the letters away, all but some. */
  readonly empty: (except: readonly Letter[]) => Promise<void>;
};

/** `not-now`: the store could not be asked. */
type Found = Uint8Array | 'missing' | 'not-now';

const meetingMs = 10 * 60_000;
const pollMs = 1000;
const letterBytes = 8192;

export function openMailbox(ports: PairPorts, meeting: Meeting, signal: AbortSignal): Mailbox {
  const { remote, elapsed, wait } = ports;
  const ends = elapsed() + meetingMs;
  const nameOf = (letter: Letter) => `p/${meeting.mailbox}-${letter}`;
  const look = (letter: Letter) => find(remote, nameOf(letter), { letter, meeting });

  /** Tries again for as long as the store keeps it waiting. */
  async function until<T>(attempt: () => Promise<Result<T | undefined, PairError>>) {
    for (;;) {
      if (signal.aborted) return err<PairError>({ is: 'given-up' });
      if (elapsed() > ends) return err<PairError>({ is: 'expired' });
      const tried = await attempt();
      if (!tried.ok) return tried;
      if (tried.value !== undefined) return ok(tried.value);
      await wait(pollMs);
    }
  }

  async function get(letter: Letter, looks = Number.POSITIVE_INFINITY) {
    let left = looks;
    return await until(async (): Promise<Result<Uint8Array | undefined, PairError>> => {
      const found = await look(letter);
      if (!found.ok || found.value instanceof Uint8Array)
        return found as Result<Uint8Array, PairError>;
      if (found.value === 'missing') left -= 1;
      if (await isRefused()) return err({ is: 'refused', by: 'there' });
      return left > 0 ? ok(undefined) : err({ is: 'nobody' });
    });
  }

  async function isRefused(): Promise<boolean> {
    const no = await look('no');
    return no.ok && no.value instanceof Uint8Array;
  }

  async function has(letter: Letter): Promise<Result<boolean, PairError>> {
    return await until(async () => {
      const found = await look(letter);
      if (!found.ok) return found.error.is === 'spoiled' ? ok(true) : found;
      return ok(found.value === 'not-now' ? undefined : found.value !== 'missing');
    });
  }

  async function ended(over: AbortSignal): Promise<PairError | undefined> {
    for (;;) {
      if (over.aborted || signal.aborted) return undefined;
      if (elapsed() > ends) return { is: 'expired' };
      if (await isRefused()) return { is: 'refused', by: 'there' };
      await wait(pollMs);
    }
  }

  async function put(letter: Letter, bytes: Uint8Array): Promise<Result<void, PairError>> {
    const nonce = ports.randomBytes(nonceBytes);
    const sealed = await seal(meeting.letters, { about: letter, bytes, nonce });
    const store = async (): Promise<Result<true | undefined, PairError>> => {
      const stored = await remote.put(nameOf(letter), sealed);
      if (stored.ok) return ok(true);
      return passes.has(stored.error.is) ? ok(undefined) : err(remoteError(stored.error));
    };
    // Nobody waits for the store to say that nothing will come.
    const done = letter === 'no' ? await store() : await until(store);
    return done.ok ? ok(undefined) : done;
  }

  return { get, has, ended, put, empty: (except) => empty(remote, nameOf, except) };
}

async function find(
  remote: Remote,
  name: string,
  { letter, meeting }: { readonly letter: Letter; readonly meeting: Meeting },
): Promise<Result<Found, PairError>> {
  const got = await remote.get(name, { maxBytes: letterBytes });
  if (got.ok) {
    const bytes = await open(meeting.letters, { about: letter, bytes: got.value });
    return bytes ? ok(bytes) : err({ is: 'spoiled' });
  }
  if (got.error.is === 'missing') return ok('missing');
  return passes.has(got.error.is) ? ok('not-now') : err(remoteError(got.error));
}

async function empty(
  remote: Remote,
  nameOf: (letter: Letter) => string,
  except: readonly Letter[],
): Promise<void> {
  const gone = ([...letters, 'no'] as const).filter((letter) => !except.includes(letter));
  for (const letter of gone) await remote.remove(nameOf(letter));
}

/** The letter may be on its way, or the network. */
const passes: ReadonlySet<RemoteError['is']> = new Set(['missing', 'offline', 'busy']);

function remoteError(error: RemoteError): PairError {
  return { is: 'remote', error };
}
