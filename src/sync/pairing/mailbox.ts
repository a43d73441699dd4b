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
 * owner said that the digits differ, or went away · spoiled: a letter is not what
 * the other device would have written
 */
export type PairError =
  | { readonly is: 'expired' }
  | { readonly is: 'given-up' }
  | { readonly is: 'refused'; readonly by: 'here' | 'there' }
  | { readonly is: 'spoiled' }
  | { readonly is: 'remote'; readonly error: RemoteError };

/** In the order they are written; `no` may come from either side instead of any of them. */
const letters = ['bound', 'answer', 'shown', 'gift', 'taken'] as const;
export type Letter = (typeof letters)[number] | 'no';

export type Mailbox = {
  readonly put: (letter: Letter, bytes: Uint8Array) => Promise<Result<void, PairError>>;
  /** Waits for the letter. */
  readonly get: (letter: Letter) => Promise<Result<Uint8Array, PairError>>;
  /** Takes the letters away, all but some. */
  readonly empty: (except: readonly Letter[]) => Promise<void>;
};

const meetingMs = 10 * 60_000;
const pollMs = 1000;
const letterBytes = 8192;

export function openMailbox(
  { remote, randomBytes, elapsed, wait }: PairPorts,
  meeting: Meeting,
  signal: AbortSignal,
): Mailbox {
  const ends = elapsed() + meetingMs;
  const nameOf = (letter: Letter) => `p/${meeting.mailbox}/${letter}`;

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

  async function look(letter: Letter): Promise<Result<Uint8Array | undefined, PairError>> {
    const got = await remote.get(nameOf(letter), { maxBytes: letterBytes });
    if (!got.ok) return orWait(got.error);
    const bytes = await open(meeting.letters, { about: letter, bytes: got.value });
    return bytes ? ok(bytes) : err({ is: 'spoiled' });
  }

  async function lookOrNo(letter: Letter): Promise<Result<Uint8Array | undefined, PairError>> {
    const found = await look(letter);
    if (!found.ok || found.value) return found;
    const no = await look('no');
    return no.ok && no.value ? err({ is: 'refused', by: 'there' }) : ok(undefined);
  }

  async function put(letter: Letter, bytes: Uint8Array): Promise<Result<void, PairError>> {
    const nonce = randomBytes(nonceBytes);
    const sealed = await seal(meeting.letters, { about: letter, bytes, nonce });
    const store = async (): Promise<Result<true | undefined, PairError>> => {
      const stored = await remote.put(nameOf(letter), sealed);
      return stored.ok ? ok(true) : orWait(stored.error);
    };
    // Nobody waits for the store to say that nothing will come.
    const done = letter === 'no' ? await store() : await until(store);
    return done.ok ? ok(undefined) : done;
  }

  async function empty(except: readonly Letter[]): Promise<void> {
    const gone = ([...letters, 'no'] as const).filter((letter) => !except.includes(letter));
    for (const letter of gone) await remote.remove(nameOf(letter));
  }

  return { get: (letter) => until(() => lookOrNo(letter)), put, empty };
}

/** The letter may be on its way, or the network. */
const passes: ReadonlySet<RemoteError['is']> = new Set(['missing', 'offline', 'busy']);

function orWait(error: RemoteError): Result<undefined, PairError> {
  return passes.has(error.is) ? ok(undefined) : err({ is: 'remote', error });
}
