/** Whether the owner was away: all that the first screen needs to know of it. */
import { createStore } from 'zustand/vanilla';
import type { Platform } from '../../platform/platform.ts';
import type { DeckReader } from '../../storage/deck-reader.ts';
import type { Act } from '../act.ts';
import { throwLater } from '../rethrow.ts';
import { metaKeys } from '../round/deck.ts';
import type { Services } from '../services.ts';
import {
  catchUpAt,
  type KeptCatchUp,
  leftWrite,
  parseCatchUp,
  seenWrite,
} from './kept-catch-up.ts';

export type AbsenceState = {
  /** The owner is back, and has not caught up yet. */
  readonly back: KeptCatchUp | null;
  /** Wishes fell to Someday, and nobody was told yet. */
  readonly hasFallen: boolean;
};

/** Where half-written words led back to after a while; the screen there says so once. */
export type Returned = { readonly returnedTo: string | null };

export async function readAbsence(
  reader: Pick<DeckReader, 'meta'>,
  { now, localAt }: Pick<Platform, 'now' | 'localAt'>,
): Promise<AbsenceState> {
  const [seen, catchUp, fell] = await Promise.all(
    [metaKeys.seen, metaKeys.catchUp, metaKeys.fell].map((key) => reader.meta(key)),
  );
  return {
    back: catchUpAt({ seen, catchUp, now: now().instant, localAt }),
    hasFallen: (fell as { readonly untold?: unknown } | undefined)?.untold === true,
  };
}

export function createAbsenceStore(services: Services, act: Act) {
  const { platform } = services;
  const store = createStore<AbsenceState & Returned>(() => ({
    back: null,
    hasFallen: false,
    returnedTo: null,
  }));

  /** From here on the owner is here; what the look found is kept with it. */
  async function note(): Promise<void> {
    const { back } = store.getState();
    const kept = (before: unknown) => (parseCatchUp(before)?.at === back?.at ? before : back);
    const grow = {
      ...seenWrite(platform.now().instant),
      ...(back && { [metaKeys.catchUp]: kept }),
    };
    await act({ changes: [], local: { grow } });
  }

  async function hide(): Promise<void> {
    await act({
      changes: [],
      local: { grow: leftWrite(platform.now().instant, platform.localAt) },
    });
  }

  /** An app that stayed open in a drawer for two weeks is come back to as well. */
  async function look(): Promise<void> {
    store.setState(await readAbsence(services.reader, platform));
    await note();
  }

  function start(): () => void {
    void note();
    const stops = [
      platform.onHide(() => void hide()),
      platform.onVisible(() => void look().catch(throwLater)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  return { ...store, start, begin: (look: AbsenceState) => store.setState(look) };
}
