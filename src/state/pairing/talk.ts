/** One meeting as its owner sees it: what they say in it, and whether the store can be reached. */
import type { Result } from '../../domain/result.ts';
import type { PairError, PairPorts } from '../../sync/pairing/mailbox.ts';
import type { RemoteError } from '../../sync/remote.ts';
import type { App } from '../app.ts';

/** Why it came to an end without a deck. */
export type PairEnd =
  | 'expired'
  | 'differ'
  | 'refused'
  | 'nobody'
  | 'spoiled'
  | 'denied'
  | 'full'
  | 'store'
  | 'no-link'
  | 'newer'
  | 'has-deck'
  | 'no-deck'
  | 'not-kept';

export type Talk = {
  readonly signal: AbortSignal;
  /** The owner's word on the digits; `false` too when they went away. */
  readonly answer: Promise<boolean>;
  readonly say: (isSame: boolean) => void;
  readonly leave: () => void;
};

export function newTalk(): Talk {
  const left = new AbortController();
  let say: Talk['say'] = () => undefined;
  const answer = new Promise<boolean>((resolve) => {
    say = resolve;
  });
  left.signal.addEventListener('abort', () => say(false));
  return { signal: left.signal, answer, say, leave: () => left.abort() };
}

/** `undefined` where the owner ended it themselves by going away. */
export function pairEndOf(error: PairError): PairEnd | undefined {
  switch (error.is) {
    case 'given-up':
      return undefined;
    case 'refused':
      return error.by === 'here' ? 'differ' : 'refused';
    case 'remote':
      return remoteEnds[error.error.is];
    case 'expired':
    case 'nobody':
    case 'spoiled':
      return error.is;
  }
}

const remoteEnds: { readonly [E in RemoteError['is']]: PairEnd } = {
  denied: 'denied',
  full: 'full',
  'no-base': 'store',
  'too-large': 'store',
  wrong: 'store',
  // A meeting waits through these.
  offline: 'store',
  busy: 'store',
  missing: 'store',
};

type Place = Pick<PairPorts, 'remote' | 'wait'> & {
  /** Told with every answer whether the store gave one. */
  readonly onReach: (isReached: boolean) => void;
};

export function pairPorts(
  { services: { platform } }: Pick<App, 'services'>,
  { remote, wait, onReach }: Place,
): PairPorts {
  const told = async <T>(asking: Promise<Result<T, RemoteError>>) => {
    const answer = await asking;
    onReach(answer.ok || answer.error.is !== 'offline');
    return answer;
  };
  return {
    remote: {
      ...remote,
      get: (name, o) => told(remote.get(name, o)),
      put: (name, bytes, o) => told(remote.put(name, bytes, o)),
    },
    randomBytes: platform.randomBytes,
    elapsed: platform.elapsed,
    wait,
  };
}
