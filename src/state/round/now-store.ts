/** The Now screen: the hand that would be dealt this moment, kept fresh by live reads. */
import { createStore } from 'zustand/vanilla';
import { type Crew, nobody } from '../../domain/crew.ts';
import type { Timings } from '../../domain/estimate.ts';
import type { Business } from '../../domain/record/business.ts';
import type { Customer } from '../../domain/record/customer.ts';
import type { CustomerId, MemberId, TaskId } from '../../domain/record/id.ts';
import { theBusiness } from '../../domain/record/id.ts';
import { blank } from '../../domain/record/record.ts';
import type { Task } from '../../domain/record/task.ts';
import type { Visit } from '../../domain/record/visit.ts';
import { dealRound } from '../../domain/round/deal-round.ts';
import { defaultGap } from '../../domain/round/default-gap.ts';
import type { Gap, Place, Round } from '../../domain/round/round.ts';
import { withoutBegun } from '../../domain/round/visit-begun.ts';
import type { Moment } from '../../domain/time.ts';
import { noVisitsNow, type VisitsNow, visitsNow } from '../../domain/visits-now.ts';
import type { Platform } from '../../platform/platform.ts';
import { businessWithDefaults, type CountryDefaults } from '../business-defaults.ts';
import { type HolidayMap, holidaysFor, noHolidayMap } from '../holiday-cache.ts';
import { rethrow } from '../rethrow.ts';
import type { Services } from '../services.ts';
import { type Deck, readDeck } from './deck.ts';
import { type ChosenPlace, placeAt } from './place.ts';

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
  /** Of the business's country, by name. */
  readonly holidays: HolidayMap;
  readonly complete: boolean;
  readonly crew: Crew;
  /** Of the crew, whose tasks are not dealt here. */
  readonly others: ReadonlySet<MemberId>;
  readonly visits: readonly Visit[];
  /** Of those, what they are to this hour. */
  readonly visitsNow: VisitsNow;
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
export const firstPerLane = 24;
/** Beyond this a fuller round is not worth the reading. */
const mostPerLane = firstPerLane * 16;
const tickMs = 20_000;

export function createNowStore(services: Services, defaults: CountryDefaults) {
  const { platform } = services;
  const store = createStore<NowState>(() => initial(platform, defaults));
  const deck = followDeck(services, show);

  function show(read: Deck): void {
    const business = businessWithDefaults(read.business, defaults);
    const holidays = holidaysFor(read.holidays, business.country);
    set({ ...read, business, holidays, ready: true });
    if (!read.complete && !isFull(store.getState().round)) deck.widen();
  }

  function set(part: Partial<NowState>): void {
    store.setState(dealt({ ...store.getState(), ...part }));
  }

  /** The clock moves on; what has come due since the last reading is read anew. */
  function tick(): void {
    const { moment } = store.getState();
    set({ moment: platform.now(), online: platform.isOnline() });
    if (store.getState().moment.local !== moment.local) deck.again();
  }

  /** What the owner asks for may lie elsewhere in the deck than what was read wide before. */
  function choose(part: Partial<NowState>): void {
    deck.narrow();
    set(part);
    const { complete, round } = store.getState();
    if (!complete && !isFull(round)) deck.widen();
  }

  function start(): () => void {
    deck.again();
    const timer = setInterval(tick, tickMs);
    const stops = [platform.onVisible(tick), platform.onOnlineChange(tick), deck.stop];
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }

  return {
    ...store,
    start,
    /** The first look, before live reads take over; without one the deck is new. */
    begin: (read: Deck | undefined) => (read ? show(read) : set({ ready: true, fresh: true })),
    tick,
    chooseGap: (gap: Gap) => choose({ chosenGap: gap, moment: platform.now() }),
    choosePlace: (at: Place['at']) =>
      choose({ chosenPlace: { at, since: platform.now().instant } }),
  };
}

/** Reads the deck live, as wide as the round needs. */
function followDeck(services: Services, show: (deck: Deck) => void) {
  let perLane = firstPerLane;
  let stop: (() => void) | undefined;

  function again(): void {
    stop?.();
    const read = () =>
      services.atOnce(() => readDeck(services.reader, services.platform.now(), perLane));
    stop = services.isOpen() ? services.live(read, show, rethrow) : undefined;
  }

  return {
    again,
    stop: () => stop?.(),
    narrow: () => {
      perLane = firstPerLane;
    },
    widen: () => {
      if (perLane >= mostPerLane) return;
      perLane = mostPerLane;
      again();
    },
  };
}

/** The state with the gap, the place and the hand that follow from it. */
function dealt(next: NowState): NowState {
  const { moment, lastGap: last } = next;
  const around = visitsNow(next.visits, moment.instant);
  const gap = next.chosenGap ?? defaultGap({ visits: around, now: moment.instant, last });
  const place = { at: placeAt(next), network: next.online };
  const tasks = withoutBegun([...next.tasks.values()], next.visits, moment.instant);
  const round = next.ready ? dealRound({ ...next, tasks, now: moment, gap, place }) : next.round;
  return { ...next, visitsNow: around, gap, place, round };
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
    holidays: noHolidayMap,
    complete: true,
    crew: nobody,
    others: new Set(),
    visits: [],
    visitsNow: noVisitsNow,
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
