/** What both devices show while they meet. */
import './pairing.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PairEnd } from '../../state/pairing/talk.ts';
import { pairingWords as words } from '../../text/en-pairing.ts';

/** Each step takes the focus, so that a screen reader says it and the next Tab stands in it. */
export function Step({ children }: { readonly children: ComponentChildren }) {
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => step.current?.focus(), []);
  return (
    <div class="stack pairing" tabIndex={-1} ref={step}>
      {children}
    </div>
  );
}

type CompareProps = {
  readonly question: string;
  readonly digits: string;
  readonly say: (isSame: boolean) => void;
  readonly children?: ComponentChildren;
};

export function Compare({ question, digits, say, children }: CompareProps) {
  return (
    <Step>
      <p>{question}</p>
      <p class="digits" role="img" aria-label={words.digits(digits)}>
        {digits.slice(0, 3)} {digits.slice(3)}
      </p>
      {children}
      <button type="button" class="button main" onClick={() => say(true)}>
        {words.same}
      </button>
      <button type="button" class="button" onClick={() => say(false)}>
        {words.differ}
      </button>
    </Step>
  );
}

export function Calm({ line, children }: { line: string; children?: ComponentChildren }) {
  return (
    <Step>
      <p role="status" class="lead">
        {line}
      </p>
      {children}
    </Step>
  );
}

type EndedProps = { readonly why: PairEnd; readonly onAgain: () => void; onClose: () => void };

/** Only another time helps here, or nothing that can be done from this sheet. */
const isFinal: ReadonlySet<PairEnd> = new Set(['has-deck', 'no-deck', 'not-kept']);

export function Ended({ why, onAgain, onClose }: EndedProps) {
  const { what, next } = words.ends[why];
  return (
    <Step>
      <p role="alert" class="lead">
        {what}
      </p>
      <p>{next}</p>
      {isFinal.has(why) ? (
        <button type="button" class="button main" onClick={onClose}>
          {words.close}
        </button>
      ) : (
        <button type="button" class="button main" onClick={onAgain}>
          {words.again}
        </button>
      )}
    </Step>
  );
}

/** Nothing to do about it, so it is said below, quietly. */
export function Reach({ isReached }: { readonly isReached: boolean }) {
  return isReached ? null : (
    <p class="soft" role="status">
      {words.offline}
    </p>
  );
}
