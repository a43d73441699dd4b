/**
 * A list of any length that draws only the rows on the screen and a few beyond.
 * Two empty items stand for the rest, so that the page keeps its full height;
 * each row says its place in the whole. Rows may be of any height: they are
 * measured when drawn, and until then taken for an average one.
 */
import './window-list.css';
import type { ComponentChild, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { offsetOf, type RowHeights, type RowWindow, rowWindow } from './row-window.ts';

export type RowPlace = { readonly id: string; readonly top: number };

type Props<Id extends string> = {
  readonly label: string;
  readonly ids: readonly Id[];
  /** Draws the inside of a row; `null` when its record is not there yet. */
  readonly row: (id: Id) => ComponentChild;
  readonly onSee: (from: number, to: number) => void;
  /** A row to begin at, with its distance from the screen's top. */
  readonly startAt?: RowPlace | undefined;
};

const spare = 8;
/** Asked for in steps, so that not every row scrolled past asks again. */
const step = 24;
const usualRow = 69;
const firstRows = 14;

export function WindowList<Id extends string>({ label, ids, row, onSee, startAt }: Props<Id>) {
  const list = useRef<HTMLUListElement>(null);
  const { shown, follow } = useWindow(list, ids, startAt);
  useLayoutEffect(follow);
  const from = Math.floor(shown.from / step) * step;
  const to = Math.ceil(shown.to / step) * step;
  useEffect(() => onSee(from, to), [from, to, ids, onSee]);

  return (
    <ul ref={list} class="list window" aria-label={label}>
      <Rest pixels={shown.before} />
      {ids.slice(shown.from, shown.to).map((id, i) => (
        <li key={id} data-row={id} aria-setsize={ids.length} aria-posinset={shown.from + i + 1}>
          {row(id)}
        </li>
      ))}
      <Rest pixels={shown.after} />
    </ul>
  );
}

/** The place of the first row on the screen, to come back to. */
export function placeIn(list: Element): RowPlace | undefined {
  for (const row of rowsOf(list)) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > 0) return { id: idOf(row), top };
  }
  return undefined;
}

function useWindow(
  list: RefObject<HTMLUListElement | null>,
  ids: readonly string[],
  startAt: RowPlace | undefined,
) {
  const heights = useRef(new Map<string, number>());
  const start = useRef(startAt);
  const [shown, show] = useState<RowWindow>({ from: 0, to: firstRows, before: 0, after: 0 });
  const latest = useRef(ids);
  latest.current = ids;

  const follow = () => {
    const element = list.current;
    if (!element) return;
    measure(element, heights.current);
    const known = knownHeights(latest.current, heights.current);
    if (start.current && latest.current.length > 0) {
      if (goTo(element, start.current, latest.current.indexOf(start.current.id), known)) {
        start.current = undefined;
      }
    }
    const top = -element.getBoundingClientRect().top;
    const seen = { count: latest.current.length, top, bottom: top + window.innerHeight, spare };
    const next = rowWindow(seen, known);
    show((before) => (isSame(before, next) ? before : next));
  };
  useEffect(() => {
    let frame = 0;
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
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
  }, []);
  return { shown, follow };
}

/** Height comes through the element's own style: the page's rules allow no style attribute. */
function Rest({ pixels }: { readonly pixels: number }) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (item.current) item.current.style.blockSize = `${pixels}px`;
  }, [pixels]);
  return <li ref={item} class="rest" aria-hidden="true" />;
}

function measure(list: Element, heights: Map<string, number>): void {
  for (const row of rowsOf(list)) {
    const height = row.getBoundingClientRect().height;
    if (height > 0 && row.childElementCount > 0) heights.set(idOf(row), height);
  }
}

function knownHeights(ids: readonly string[], heights: ReadonlyMap<string, number>): RowHeights {
  let sum = 0;
  for (const height of heights.values()) sum += height;
  return {
    of: (index) => heights.get(ids[index] ?? ''),
    usual: heights.size === 0 ? usualRow : sum / heights.size,
  };
}

/** Scrolls towards a row; `true` when it is where it should be, or not in the list. */
function goTo(list: Element, place: RowPlace, index: number, heights: RowHeights): boolean {
  if (index < 0) return true;
  const row = rowsOf(list).find((one) => idOf(one) === place.id && one.childElementCount > 0);
  if (row) {
    window.scrollBy(0, row.getBoundingClientRect().top - place.top);
    return true;
  }
  const start = list.getBoundingClientRect().top + window.scrollY;
  window.scrollTo(0, start + offsetOf(index, heights) - place.top);
  return false;
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
