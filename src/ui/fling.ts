/** Where a card goes when the finger lets go of it. Lengths in CSS pixels, speeds in pixels per millisecond. */
export type Side = 'left' | 'right';

export type Pull = {
  /** how far the finger went since it came down; right is positive */
  readonly dx: number;
  /** of the card */
  readonly width: number;
  /** at the end; right is positive */
  readonly speed: number;
};

/** Beyond this share of the card's width it goes, however slowly. */
const farShare = 0.35;
/** Thrown faster than this it goes, once it has clearly moved. */
const fastSpeed = 0.5;
const clearPixels = 24;

/** `null` springs back: too little, or drawn back at the end, which is a changed mind. */
export function sideOf({ dx, width, speed }: Pull): Side | null {
  const way = Math.sign(dx);
  const onward = speed * way;
  if (onward < -fastSpeed / 2) return null;
  const isFar = Math.abs(dx) >= width * farShare;
  const isThrown = onward >= fastSpeed && Math.abs(dx) >= clearPixels;
  if (!isFar && !isThrown) return null;
  return way > 0 ? 'right' : 'left';
}

/** How near it is to going, from -1 (left) over 0 to 1 (right). */
export function nearness({ dx, width }: Pick<Pull, 'dx' | 'width'>): number {
  return Math.max(-1, Math.min(1, dx / (width * farShare)));
}

/** The rest of the way out, faster where it was thrown. Milliseconds between 160 and 280. */
export function outMs({ dx, width, speed }: Pull): number {
  const left = Math.max(0, width * 1.2 - Math.abs(dx));
  return Math.max(160, Math.min(280, left / Math.max(Math.abs(speed), 1.5)));
}

export type Sample = { readonly x: number; readonly at: number };

/** Over the last 80 ms only: a finger that rested throws nothing. */
export function speedOf(samples: readonly Sample[], now: number): number {
  const recent = samples.filter(({ at }) => now - at <= 80);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last || last.at <= first.at) return 0;
  return (last.x - first.x) / (last.at - first.at);
}
