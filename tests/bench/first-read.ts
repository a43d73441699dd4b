/** The app's own first read of the deck, as main.tsx does it, timed in the page. */
import type { Moment } from '../../src/domain/time.ts';
import { readDeck } from '../../src/state/round/deck.ts';
import { firstPerLane } from '../../src/state/round/now-store.ts';
import { openRawReader } from '../../src/storage/raw-reader.ts';

declare global {
  interface Window {
    timeFirstReads: typeof timeFirstReads;
  }
}

type Wanted = { readonly now: Moment; readonly runs: number };

/** Milliseconds of each read, the opening of the database in it. */
async function timeFirstReads({ now, runs }: Wanted): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = performance.now();
    const reader = await openRawReader();
    if (!reader) throw new Error('There is no database to read.');
    await readDeck(reader, now, firstPerLane);
    times.push(performance.now() - before);
    reader.close();
  }
  return times;
}

window.timeFirstReads = timeFirstReads;
