/**
 * Which rows of a list are drawn, kept right while the owner scrolls and rows
 * turn out taller than thought. The row at the screen's top stays where it is
 * seen: not every browser holds it by itself.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { offsetOf, type RowHeights, type RowWindow, rowWindow } from './row-window.ts';

export type RowPlace = { readonly id: string; readonly top: number };

const spare = 8;
const firstRows = 14;
/** Pixels of a row before any was measured. */
const usualRow = 69;
/** The average is taken of these and then left: a new one would move every row not yet seen. */
const enoughRows = 8;

export type Windowed = {
  readonly shown: RowWindow;
  /** To be called after every drawing. */
  readonly follow: () => void;
};

export function useWindow(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  startAt: RowPlace | undefined,
): Windowed {
  const [shown, show] = useState<RowWindow>({ from: 0, to: firstRows, before: 0, after: 0 });
  const heights = useRef(createHeights());
  const held = useRef<Held | undefined>(startAt && { ...startAt, scrolled: 'sought' });
  const latest = useRef(ids);
  latest.current = ids;

  const follow = () => {
    const element = list.current;
    const count = latest.current.length;
    if (!element || count === 0) return;
    heights.current.measure(element);
    const known = heights.current.known(latest.current);
    const isPlaced = hold(element, held.current);
    const index = held.current ? latest.current.indexOf(held.current.id) : -1;
    // From the held row, not from the page: its heights may be older than those just measured.
    const top =
      held.current && index >= 0
        ? offsetOf(index, known) - wantedTop(held.current)
        : -element.getBoundingClientRect().top;
    const next = rowWindow({ count, top, bottom: top + innerHeight, spare }, known);
    if (isPlaced || index < 0 || held.current?.scrolled !== 'sought')
      held.current = heldIn(element);
    show((before) => (isSame(before, next) ? before : next));
  };
  useEffect(() => onMove(follow, () => heights.current.forget()), []);
  return { shown, follow };
}

/** The first row on the screen, to come back to. */
export function placeIn(list: Element): RowPlace | undefined {
  for (const row of rowsOf(list)) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > 0) return { id: idOf(row), top };
  }
  return undefined;
}

/** A row and where the owner sees it; `scrolled` is the page's place then, or 'sought' for a row still to be shown. */
type Held = RowPlace & { readonly scrolled: number | 'sought' };

function heldIn(list: Element): Held | undefined {
  const isPast = list.getBoundingClientRect().top < 0;
  const place = isPast ? placeIn(list) : undefined;
  return place && { ...place, scrolled: window.scrollY };
}

function wantedTop({ top, scrolled }: Held): number {
  return scrolled === 'sought' ? top : top - (window.scrollY - scrolled);
}

/** Puts the row where the owner is to see it; `false` when it is not drawn yet. */
function hold(list: Element, held: Held | undefined): boolean {
  const row = held && rowsOf(list).find((one) => idOf(one) === held.id);
  if (!held || !row) return false;
  const moved = row.getBoundingClientRect().top - wantedTop(held);
  if (Math.abs(moved) >= 1) window.scrollBy(0, moved);
  return row.childElementCount > 0;
}

function createHeights() {
  const measured = new Map<string, number>();
  let usual: number | undefined;
  return {
    /** A row whose record has not come yet is not itself. */
    measure(list: Element): void {
      for (const row of rowsOf(list)) {
        const { height } = row.getBoundingClientRect();
        if (height > 0 && row.childElementCount > 0) measured.set(idOf(row), height);
      }
      if (measured.size < enoughRows) return;
      usual ??= [...measured.values()].reduce((a, b) => a + b) / measured.size;
    },
    known: (ids: readonly string[]): RowHeights => ({
      of: (index) => measured.get(ids[index] ?? ''),
      usual: usual ?? usualRow,
    }),
    forget(): void {
      measured.clear();
      usual = undefined;
    },
  };
}

/** Follows scrolling, once a frame; another width makes other heights. */
function onMove(follow: () => void, forget: () => void): () => void {
  let frame = 0;
  let width = innerWidth;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (innerWidth !== width) forget();
      width = innerWidth;
      follow();
    });
  };
  const options = { passive: true, capture: true };
  window.addEventListener('scroll', soon, options);
  window.addEventListener('resize', soon);
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('scroll', soon, options);
    window.removeEventListener('resize', soon);
  };
}

function rowsOf(list: Element): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > [data-row]')];
}

function idOf(row: HTMLElement): string {
  return row.dataset['row'] ?? '';
}

function isSame(a: RowWindow, b: RowWindow): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    Math.abs(a.before - b.before) < 0.5 &&
    Math.abs(a.after - b.after) < 0.5
  );
}
