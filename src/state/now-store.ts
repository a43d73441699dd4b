/** The Now screen: the hand that would be dealt this moment, kept fresh by live reads. */
import { createStore } from 'zustand/vanilla';
import type { Timings } from '../domain/estimate.ts';
import type { Business } from '../domain/record/business.ts';
import type { Customer } from '../domain/record/customer.ts';
import type { CustomerId, TaskId } from '../domain/record/id.ts';
import { theBusiness } from '../domain/record/id.ts';
import { blank } from '../domain/record/record.ts';
import type { Task } from '../domain/record/task.ts';
import type { Visit } from '../domain/record/visit.ts';
import { dealRound } from '../domain/round/deal-round.ts';
import { defaultGap } from '../domain/round/default-gap.ts';
import type { Gap, Place, Round } from '../domain/round/round.ts';
import type { Moment } from '../domain/time.ts';
import type { Platform } from '../platform/platform.ts';
import { businessWithDefaults, type CountryDefaults } from './business-defaults.ts';
import { type Deck, readDeck } from './deck.ts';
import { type ChosenPlace, placeAt } from './place.ts';
import type { Services } from './services.ts';

export type NowState = {
  /** False until the first read: the screen shows its frame and no words yet. */
  readonly ready: boolean;
  /** No task was ever captured here. */
  readonly fresh: boolean;
  readonly moment: Moment;
  readonly online: boolean;
  readonly business: Business;
  readonly customers: ReadonlyMap<CustomerId, Customer>;
  readonly tasks: ReadonlyMap<TaskId, Task>;
  readonly dealt: ReadonlyMap<TaskId, number>;
  readonly timings: Timings;
  readonly complete: boolean;
  readonly nextVisit: Visit | null;
  /** Whom the next visit is with, '' when nobody is named. */
  readonly nextVisitWith: string;
  readonly lastGap: Gap | null;
  readonly chosenGap: Gap | null;
  readonly chosenPlace: ChosenPlace | null;
  /** Rises with every round, so that the next hand may differ. */
  readonly seed: number;
  readonly gap: Gap;
  readonly place: Place;
  readonly round: Round;
};

/** How many tasks of each lane are read first; more when they do not fill the round. */
export const firstPerLane = 48;
const morePerLane = 8;
const tickMs = 20_000;

export function createNowStore(services: Services, defaults: CountryDefaults) {
  const { platform } = services;
  const store = createStore<NowState>(() => initial(platform, defaults));
  let stopReading: (() => void) | undefined;
  let perLane = firstPerLane;

  function watch(): void {
    stopReading?.();
    stopReading = services.live(
      () => readDeck(services.reader, platform.now(), perLane),
      (deck) => {
        show(deck);
        if (!deck.complete && !isFull(store.getState().round)) widen();
      },
      (thrown) => reportError(thrown),
    );
  }

  function show(deck: Deck): void {
    const business = businessWithDefaults(deck.business, defaults);
    set({ ...deck, business, ready: true });
  }

  function widen(): void {
    perLane *= morePerLane;
    watch();
  }

  function set(part: Partial<NowState>): void {
    const next = { ...store.getState(), ...part };
    const gap =
      next.chosenGap ??
      defaultGap({
        ...next,
        now: next.moment.local,
        last: next.lastGap,
        nextVisitStart: startOf(platform, next.nextVisit),
      });
    const place = { at: placeAt(next), network: next.online };
    const round = next.ready
      ? dealRound({ ...next, tasks: [...next.tasks.values()], now: next.moment, gap, place })
      : next.round;
    store.setState({ ...next, gap, place, round });
  }

  const tick = () => set({ moment: platform.now(), online: platform.isOnline() });

  function start(): () => void {
    watch();
    const timer = setInterval(tick, tickMs);
    const stops = [platform.onVisible(tick), platform.onOnlineChange(tick)];
    return () => {
      clearInterval(timer);
      stopReading?.();
      for (const stop of stops) stop();
    };
  }

  return {
    ...store,
    start,
    /** The first look, before live reads take over; without one the deck is new. */
    begin: (deck: Deck | undefined) => (deck ? show(deck) : set({ ready: true, fresh: true })),
    tick,
    chooseGap: (gap: Gap) => set({ chosenGap: gap, moment: platform.now() }),
    choosePlace: (at: Place['at']) => set({ chosenPlace: { at, since: platform.now().instant } }),
    /** A new hand next time: after a round was started or left. */
    forgetChoice: () => set({ chosenGap: null }),
  };
}
export type NowStore = ReturnType<typeof createNowStore>;

function initial(platform: Platform, defaults: CountryDefaults): NowState {
  const gap: Gap = 5;
  return {
    ready: false,
    fresh: false,
    moment: platform.now(),
    online: platform.isOnline(),
    business: businessWithDefaults(blank('business', theBusiness), defaults),
    customers: new Map(),
    tasks: new Map(),
    dealt: new Map(),
    timings: {},
    complete: true,
    nextVisit: null,
    nextVisitWith: '',
    lastGap: null,
    chosenGap: null,
    chosenPlace: null,
    seed: 0,
    gap,
    place: { at: 'out', network: platform.isOnline() },
    round: { is: 'nothing', gap, offers: [] },
  };
}

function isFull(round: Round): boolean {
  return round.is === 'dealt' && round.minutes >= round.gap * 0.5;
}

function startOf(platform: Platform, visit: Visit | null) {
  return visit && platform.localAt(visit.time.start);
}

function reportError(thrown: unknown): never {
  throw thrown;
}
