/**
 * Lies in the page before any code of it, and tells when what was waited for
 * was painted: seen by a mutation, drawn in the next frame, and over with the
 * turn after that frame.
 */
export type Sight = {
  readonly has: readonly string[];
  readonly hasNot?: readonly string[];
  /** A selector, and words that its first match holds. */
  readonly text?: readonly [selector: string, words: string];
};
export type Touch = 'click' | 'keydown';

export type Probe = {
  /** Milliseconds from the start of the navigation to the paint of the first sight. */
  readonly started: Promise<number>;
  /** Waits for a sight that a coming touch will bring. */
  readonly expect: (sight: Sight) => void;
  /** Milliseconds from the last touch to the paint of what was expected. */
  readonly since: (touch: Touch) => Promise<number>;
  /** When the last read of the start was in: after the first write, and then nothing for a while. */
  readonly live: () => Promise<number>;
};

declare global {
  interface Window {
    readonly bench: Probe;
  }
}

type Setup = { readonly first: Sight; readonly clockShift: number };

/** Serialised into the page: it can use nothing from outside itself. */
export function installProbe({ first, clockShift }: Setup): void {
  const realNow = Date.now;
  Date.now = () => realNow() + clockShift;

  const touched = { click: 0, keydown: 0 };
  const remember = (event: Event) => {
    touched[event.type as Touch] = event.timeStamp;
  };
  addEventListener('click', remember, { capture: true });
  addEventListener('keydown', remember, { capture: true });

  const transactions = { open: 0, last: 0, wrote: false };
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = begin.apply(this, args);
    transactions.open += 1;
    const ended = () => {
      transactions.open -= 1;
      transactions.last = performance.now();
      transactions.wrote ||= transaction.mode === 'readwrite';
    };
    transaction.addEventListener('complete', ended);
    transaction.addEventListener('abort', ended);
    return transaction;
  };

  function isSeen({ has, hasNot = [], text }: Sight): boolean {
    const there = (selector: string) => document.querySelector(selector) !== null;
    const said = !text || document.querySelector(text[0])?.textContent?.includes(text[1]);
    return Boolean(said) && has.every(there) && !hasNot.some(there);
  }

  function painted(): Promise<number> {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  }

  function watch(sight: Sight): Promise<number> {
    return new Promise((resolve, reject) => {
      const tooLongMs = 30_000;
      const gaveUp = new Error(`never seen: ${JSON.stringify(sight)}`);
      const timer = setTimeout(() => reject(gaveUp), tooLongMs);
      const look = () => {
        if (!isSeen(sight)) return;
        clearTimeout(timer);
        observer.disconnect();
        void painted().then(resolve);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      look();
    });
  }

  function live(): Promise<number> {
    const quietMs = 300;
    return new Promise((resolve) => {
      const look = setInterval(() => {
        const { open, last, wrote } = transactions;
        if (!wrote || open > 0 || performance.now() - last < quietMs) return;
        clearInterval(look);
        resolve(last);
      }, 50);
    });
  }

  let expected = Promise.resolve(0);
  const probe: Probe = {
    started: watch(first),
    expect: (sight) => {
      expected = watch(sight);
    },
    since: async (touch) => (await expected) - touched[touch],
    live,
  };
  Object.defineProperty(window, 'bench', { value: probe });
}
