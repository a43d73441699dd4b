/** Motion tells where a card went. The card that left flies on over the next one, which can be touched already. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isStill } from './swipe.ts';

export type Way = 'right' | 'left' | 'under';

const ends: { readonly [W in Way]: string } = {
  right: 'translate3d(120%, 0, 0) rotate(9deg)',
  left: 'translate3d(-120%, 0, 0) rotate(-9deg)',
  under: 'translate3d(0, 24px, 0) scale(0.94)',
};

/** `wayOf` is asked, once another card is in front, which way the one before it went; `null`: it just goes. */
export function useFlyOff(
  deck: RefObject<HTMLElement | null>,
  key: string,
  wayOf: (key: string) => Way | null,
): void {
  const ask = useRef(wayOf);
  ask.current = wayOf;
  useLayoutEffect(() => {
    const [box, card] = [deck.current, deck.current?.querySelector<HTMLElement>(':scope > .card')];
    return () => {
      const way = ask.current(key);
      if (box?.isConnected && card && way) flyOff(box, card, way);
    };
  }, [deck, key]);
}

/** The very element that stood there, out of reach of everything now. */
function flyOff(deck: HTMLElement, card: HTMLElement, way: Way): void {
  const from = card.style.transform || 'none';
  const duration = Number.parseFloat(deck.style.getPropertyValue('--out')) || 220;
  deck.style.removeProperty('--pull');
  deck.style.removeProperty('--out');
  card.inert = true;
  card.ariaHidden = 'true';
  card.classList.add('leaving');
  card.dataset['way'] = way;
  deck.append(card);
  const frames = isStill()
    ? [{ opacity: 1 }, { opacity: 0 }]
    : [{ transform: from }, { transform: ends[way], opacity: way === 'under' ? 0 : 0.8 }];
  const flight = card.animate(frames, { duration, easing: 'ease-in', fill: 'forwards' });
  flight.onfinish = () => card.remove();
  flight.oncancel = () => card.remove();
}
