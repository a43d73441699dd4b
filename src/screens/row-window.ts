/** Which rows of a long list are on the screen, from heights that are measured as they come: pure. */
export type RowWindow = {
  readonly from: number;
  readonly to: number;
  /** Pixels of the rows before and after that are not drawn. */
  readonly before: number;
  readonly after: number;
};

export type RowHeights = {
  /** `undefined` until the row was drawn once. */
  readonly of: (index: number) => number | undefined;
  readonly usual: number;
};

export type Seen = {
  readonly count: number;
  /** Pixels from the list's start to the screen's edges; may lie outside the list. */
  readonly top: number;
  readonly bottom: number;
  /** Rows drawn beyond each edge, so that keys and fast thumbs find something there. */
  readonly spare: number;
};

export function rowWindow({ count, top, bottom, spare }: Seen, heights: RowHeights): RowWindow {
  const offsets = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) {
    offsets[i + 1] = (offsets[i] ?? 0) + (heights.of(i) ?? heights.usual);
  }
  const total = offsets[count] ?? 0;
  const from = Math.max(0, firstEndingAfter(offsets, top) - spare);
  const to = Math.min(count, firstEndingAfter(offsets, bottom) + 1 + spare);
  return { from, to, before: offsets[from] ?? 0, after: total - (offsets[to] ?? total) };
}

/** Pixels from the list's start to a row. */
export function offsetOf(index: number, heights: RowHeights): number {
  let offset = 0;
  for (let i = 0; i < index; i++) offset += heights.of(i) ?? heights.usual;
  return offset;
}

/** The row whose end is the first below `y`; the last one when all end above it. */
function firstEndingAfter(offsets: Float64Array, y: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle + 1] ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}
