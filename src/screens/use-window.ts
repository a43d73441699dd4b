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
  const start = useRef(startAt);
  const held = useRef<Held | undefined>(undefined);
  const latest = useRef(ids);
  latest.current = ids;

  const follow = () => {
    const element = list.current;
    if (!element) return;
    const now = latest.current;
    heights.current.measure(element);
    const known = heights.current.known(now);
    if (start.current && now.length > 0) {
      const index = now.indexOf(start.current.id);
      if (goTo(element, start.current, offsetOf(Math.max(0, index), known)) || index < 0) {
        start.current = undefined;
      }
    } else hold(element, held.current);
    const top = -element.getBoundingClientRect().top;
    held.current = heldIn(element);
    const next = rowWindow({ count: now.length, top, bottom: top + innerHeight, spare }, known);
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

type Held = RowPlace & { readonly scrolled: number };

function heldIn(list: Element): Held | undefined {
  const isPast = list.getBoundingClientRect().top < 0;
  const place = isPast ? placeIn(list) : undefined;
  return place && { ...place, scrolled: window.scrollY };
}

/** Puts the row back to where the owner saw it, when rows above it have grown or shrunk. */
function hold(list: Element, held: Held | undefined): void {
  const row = held && rowNamed(list, held.id);
  if (!held || !row) return;
  const wanted = held.top - (window.scrollY - held.scrolled);
  const moved = row.getBoundingClientRect().top - wanted;
  if (Math.abs(moved) >= 1) window.scrollBy(0, moved);
}

/** Scrolls towards a row; `true` when it is drawn, and where it should be. */
function goTo(list: Element, place: RowPlace, offset: number): boolean {
  const row = rowNamed(list, place.id);
  if (row && row.childElementCount > 0) {
    window.scrollBy(0, row.getBoundingClientRect().top - place.top);
    return true;
  }
  const start = list.getBoundingClientRect().top + window.scrollY;
  window.scrollTo(0, start + offset - place.top);
  return false;
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

function rowNamed(list: Element, id: string): HTMLElement | undefined {
  return rowsOf(list).find((row) => idOf(row) === id);
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
