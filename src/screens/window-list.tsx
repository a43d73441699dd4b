/**
 * A list of any length that draws only the rows on the screen and a few beyond.
 * Two empty items stand for the rest, so that the page keeps its full height;
 * each row says its place in the whole. Rows may be of any height: they are
 * measured when drawn, and until then taken for an average one.
 */
import './window-list.css';
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type RowPlace, useWindow } from './use-window.ts';

type Props<Id extends string> = {
  readonly label: string;
  readonly ids: readonly Id[];
  /** Draws the inside of a row; `null` when its record is not there yet. */
  readonly row: (id: Id) => ComponentChild;
  readonly onSee: (from: number, to: number) => void;
  /** A row to begin at, with its distance from the screen's top. */
  readonly startAt?: RowPlace | undefined;
};

/** Rows are asked for in steps, so that not every row scrolled past asks again. */
const step = 24;

export function WindowList<Id extends string>({ label, ids, row, onSee, startAt }: Props<Id>) {
  const list = useRef<HTMLUListElement>(null);
  const { shown, follow } = useWindow(list, ids, startAt);
  useLayoutEffect(follow);
  const from = Math.floor(shown.from / step) * step;
  const to = Math.ceil(shown.to / step) * step;
  useLayoutEffect(() => onSee(from, to), [from, to, ids, onSee]);

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

/** Height comes through the element's own style: the page's rules allow no style attribute. */
function Rest({ pixels }: { readonly pixels: number }) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (item.current) item.current.style.blockSize = `${pixels}px`;
  }, [pixels]);
  return <li ref={item} class="rest" aria-hidden="true" />;
}
