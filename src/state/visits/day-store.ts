/** One day as it goes into the pocket: its visits, its promises, what comes back on it. */
import { createStore } from 'zustand/vanilla';
import { addDays, at, type LocalDate } from '../../domain/time.ts';
import { type DayFacts, readDay } from '../../storage/day-reads.ts';
import { live } from '../../storage/live.ts';
import type { App } from '../app.ts';
import { rethrow } from '../rethrow.ts';

export type DayState = { readonly ready: boolean; readonly facts: DayFacts };

const nothing: DayFacts = { visits: [], promises: [], held: [] };

export function createDayStore({ services }: App, date: LocalDate) {
  const { platform } = services;
  const store = createStore<DayState>(() => ({ ready: false, facts: nothing }));
  const day = {
    date,
    from: platform.instantOf(at(date, '00:00')),
    to: platform.instantOf(at(addDays(date, 1), '00:00')),
  };
  return {
    ...store,
    start: () =>
      live(
        async () => await readDay(services.db, day),
        (facts) => store.setState({ ready: true, facts }),
        rethrow,
      ),
    /** As words, to whoever goes along. */
    share: (text: string) =>
      platform.handOut({ name: `day-${date}.txt`, mime: 'text/plain', text }),
  };
}
