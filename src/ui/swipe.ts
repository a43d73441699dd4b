/**
 * A card follows the finger sideways, and goes or springs back when it is let go. All of
 * it on the card's own style: nothing is drawn anew while the finger moves.
 */
import './swipe.css';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { nearness, outMs, type Sample, type Side, sideOf, speedOf } from './fling.ts';

export type Swipe = {
  /** The finger took hold of it. */
  readonly onPull: () => void;
  /** The card crossed the line where it would go, or came back over it. */
  readonly onLine: () => void;
  /** It was let go on a side. Resolves when the move is kept; a card that is still there then springs back. */
  readonly onSide: (side: Side) => Promise<void> | void;
};

/** Nearer than this it is a tap, or a thumb that scrolls. */
const slop = 10;
/** What has a use of its own for a finger that moves. */
const ownUse = 'input, textarea, select, [contenteditable], audio, video';

export function useSwipe(deck: RefObject<HTMLElement | null>, key: string, swipe: Swipe): void {
  const now = useRef(swipe);
  now.current = swipe;
  useEffect(() => {
    const card = deck.current?.querySelector<HTMLElement>(':scope > .card');
    return card && deck.current ? follow(deck.current, card, now) : undefined;
  }, [deck, key]);
}

type Hold = {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly samples: Sample[];
  isPulling: boolean;
};

function follow(deck: HTMLElement, card: HTMLElement, swipe: RefObject<Swipe>): () => void {
  let hold: Hold | null = null;
  const off = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    heard: (event: HTMLElementEventMap[K]) => void,
    capture = false,
  ) => card.addEventListener(type, heard, { signal: off.signal, capture });

  const end = (event: PointerEvent, isCancelled: boolean) => {
    const held = hold;
    if (held === null || event.pointerId !== held.pointer) return;
    hold = null;
    if (!held.isPulling) return;
    const pull = {
      dx: event.clientX - held.x,
      width: card.offsetWidth,
      speed: speedOf(held.samples, event.timeStamp),
    };
    const side = isCancelled ? null : sideOf(pull);
    if (side === null) return springBack(deck, card);
    deck.style.setProperty('--out', `${outMs(pull)}ms`);
    void Promise.resolve(swipe.current?.onSide(side)).then(() => stays(card, deck));
  };

  on('pointerdown', (event) => {
    const isOwn = event.target instanceof Element && event.target.closest(ownUse) !== null;
    if (isOwn || !event.isPrimary || event.button !== 0) return;
    hold = {
      ...{ pointer: event.pointerId, x: event.clientX, y: event.clientY, isPulling: false },
      samples: [{ x: event.clientX, at: event.timeStamp }],
    };
  });
  on('pointermove', (event) => {
    if (hold === null || event.pointerId !== hold.pointer) return;
    const [dx, dy] = [event.clientX - hold.x, event.clientY - hold.y];
    if (!hold.isPulling) {
      if (Math.abs(dy) > slop && Math.abs(dy) > Math.abs(dx)) hold = null;
      if (hold === null || Math.abs(dx) <= slop || Math.abs(dx) < Math.abs(dy) * 1.5) return;
      hold.isPulling = true;
      card.setPointerCapture(hold.pointer);
      card.dataset['pulled'] = '';
      swipe.current?.onPull();
    }
    hold.samples.push({ x: event.clientX, at: event.timeStamp });
    drawAt(deck, card, { dx, onLine: () => swipe.current?.onLine() });
  });
  on('pointerup', (event) => end(event, false));
  on('pointercancel', (event) => end(event, true));
  on('dragstart', (event) => event.preventDefault());
  // The finger that pulled the card has not tapped what lay under it.
  on('click', (event) => swallow(card, event), true);
  return () => off.abort();
}

type Drawn = { readonly dx: number; readonly onLine: () => void };

function drawAt(deck: HTMLElement, card: HTMLElement, { dx, onLine }: Drawn): void {
  const near = nearness({ dx, width: card.offsetWidth });
  const was = Math.abs(Number(deck.style.getPropertyValue('--pull')) || 0) === 1;
  if ((Math.abs(near) === 1) !== was) onLine();
  deck.style.setProperty('--pull', String(near));
  card.style.transform = `translate3d(${dx}px, 0, 0) rotate(${dx * 0.025}deg)`;
}

function swallow(card: HTMLElement, event: Event): void {
  if (!('pulled' in card.dataset)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** The new card may be a moment behind the move. */
const soonMs = 120;

function stays(card: HTMLElement, deck: HTMLElement): void {
  setTimeout(() => deck.contains(card) && !card.inert && springBack(deck, card), soonMs);
}

function springBack(deck: HTMLElement, card: HTMLElement): void {
  const from = card.style.transform;
  deck.style.removeProperty('--pull');
  card.style.transform = '';
  card.animate([{ transform: from }, {}], {
    duration: isStill() ? 0 : 260,
    easing: 'cubic-bezier(0.2, 0.9, 0.3, 1.15)',
  });
  // A click that this pull makes comes before the next turn.
  setTimeout(() => delete card.dataset['pulled'], 0);
}

export function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
