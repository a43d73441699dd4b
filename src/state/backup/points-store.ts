/** The last days as they ended, each a tap away. Loaded with its sheet. */
import { createStore } from 'zustand/vanilla';
import { addDays, dateOf, type LocalDate } from '../../domain/time.ts';
import { changesBackTo, type DayPoint, readPoints } from '../../storage/points.ts';
import type { App } from '../app.ts';
import { deckMending } from '../jobs/mend-deck.ts';

export type PastDay = {
  readonly n: number;
  /** As it ended. */
  readonly day: LocalDate;
  /** Records that were changed since. */
  readonly changed: number;
};

export type PointsState =
  | { readonly is: 'reading' }
  | { readonly is: 'choose'; readonly days: readonly PastDay[] }
  | { readonly is: 'writing'; readonly share: number }
  | { readonly is: 'done'; readonly changed: number; readonly mutation: string };

export function createPointsStore(app: App) {
  const store = createStore<PointsState>(() => ({ is: 'reading' }));
  const { services } = app;

  async function read(): Promise<void> {
    const today = dateOf(services.platform.now().local);
    const days: PastDay[] = [];
    for (const { n, day } of daysToOffer(await readPoints(services.db), today)) {
      const changed = (await changesBackTo(services.db, n)).length;
      if (changed > 0) days.push({ n, day: addDays(day, -1), changed });
    }
    if (store.getState().is === 'reading') store.setState({ is: 'choose', days }, true);
  }

  /** A move like any other: it syncs, and one Undo takes it back. `title` says which day. */
  async function goBack({ n }: PastDay, title: string): Promise<void> {
    const before = store.getState();
    if (before.is !== 'choose') return;
    const onProgress = (share: number) => store.setState({ is: 'writing', share }, true);
    onProgress(0);
    let changed = 0;
    const acted = await app.act({
      changes: async () => {
        const changes = await changesBackTo(services.db, n);
        changed = changes.length;
        return changes;
      },
      mend: () => deckMending(app),
      move: { verb: 'restored', title },
      onProgress,
    });
    if (!acted.ok) return store.setState(before, true);
    const { mutation } = acted.value;
    if (changed > 0) app.toasts.show(app.words.said('restored', title), mutation);
    store.setState({ is: 'done', changed, mutation }, true);
  }

  return { ...store, read, goBack };
}
export type PointsStore = ReturnType<typeof createPointsStore>;

/** The newest first. A clock that jumped leaves days that are still to come, or one day twice: then its beginning counts. */
export function daysToOffer(points: readonly DayPoint[], today: LocalDate): readonly DayPoint[] {
  const first = points.filter(
    ({ day }, i) => day <= today && points.findIndex((one) => one.day === day) === i,
  );
  return first.sort((a, b) => (a.day < b.day ? 1 : -1));
}
