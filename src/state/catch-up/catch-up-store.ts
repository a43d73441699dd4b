/**
 * What lay here while the owner was away, read live: what is left follows from
 * the tasks, so that a kill in the middle, an undo or another device leave it right.
 */
import { createStore } from 'zustand/vanilla';
import { type CatchUp, catchUpOf, fewest, staleCount } from '../../domain/catch-up/catch-up.ts';
import type { Customer } from '../../domain/record/customer.ts';
import { type CustomerId, type TaskId, theBusiness } from '../../domain/record/id.ts';
import { blank } from '../../domain/record/record.ts';
import type { Task } from '../../domain/record/task.ts';
import type { DealInput } from '../../domain/round/round.ts';
import { candidatesHere, metaOf, recordsOf } from '../../storage/deck-reader.ts';
import type { App } from '../app.ts';
import { businessWithDefaults } from '../business-defaults.ts';
import { holidaysFor, parseHolidays } from '../holiday-cache.ts';
import { rethrow } from '../rethrow.ts';
import { asTimings, metaKeys } from '../round/deck.ts';
import { type KeptCatchUp, parseCatchUp, passed } from './kept-catch-up.ts';
import { sweepWishes } from './sweep-wishes.ts';

export type CatchUpInput = Omit<DealInput, 'gap' | 'kind'>;

export type CatchUpState = {
  /** `null` until it is read. */
  readonly found: Found | null;
  /** Wishes fell to Someday just now or lately. */
  readonly hasFallen: boolean;
  /** Nothing is left to catch up. */
  readonly over: boolean;
};

export type Found = {
  readonly kept: KeptCatchUp;
  readonly catchUp: CatchUp;
  readonly input: CatchUpInput;
  readonly tasks: ReadonlyMap<TaskId, Task>;
};

type CatchUpPorts = Pick<App, 'services' | 'act' | 'absence' | 'defaults'>;

/** More than this of one lane is left to the rounds to come. */
const perLane = 1000;

export function createCatchUpStore(ports: CatchUpPorts, fellTitle: string) {
  const { services, absence } = ports;
  const hasFallen = absence.getState().hasFallen;
  const store = createStore<CatchUpState>(() => ({ found: null, hasFallen, over: false }));
  const keep = keeper(ports);

  function follow(found: Found | null): void {
    const left = found === null ? 0 : staleCount(found.catchUp);
    const isDone = found?.kept.begun === true && found.catchUp.matter.length === 0;
    const isWorth = found !== null && !isDone && left >= (found.kept.shown ? 1 : fewest);
    store.setState({ found, over: !isWorth });
    if (found === null) return;
    if (!isWorth) void keep.end();
    else if (!found.kept.shown) void keep.grow((kept) => ({ ...kept, shown: true }));
  }

  function start(): () => void {
    let stop: (() => void) | undefined;
    let isOver = false;
    void begin().catch(rethrow);
    async function begin(): Promise<void> {
      await services.opened;
      if (await sweepWishes(ports, fellTitle)) store.setState({ hasFallen: true });
      if (!isOver) stop = services.live(() => readCatchUp(ports), follow, rethrow);
    }
    return () => {
      isOver = true;
      stop?.();
    };
  }

  return {
    ...store,
    start,
    begun: (): Promise<void> => keep.grow((kept) => ({ ...kept, begun: true })),
    /** Once more at most, on another day. */
    notNow: async (): Promise<void> => {
      await keep.grow((kept) => passed(kept, services.platform.now().instant));
      absence.setState({ back: null });
    },
    sort: (cards: readonly TaskId[]): Promise<void> => keep.grow((kept) => ({ ...kept, cards })),
    /** Kept: it goes at once, and not when all that is stale was read again. */
    decided: (id: TaskId): void => {
      const { found } = store.getState();
      if (found) store.setState({ found: without(found, id) });
    },
  };
}
export type CatchUpStore = ReturnType<typeof createCatchUpStore>;

function without(found: Found, id: TaskId): Found {
  const others = (tasks: readonly Task[]) => tasks.filter((task) => task.id !== id);
  const { catchUp } = found;
  const [canWait, probablyOver] = [others(catchUp.canWait), others(catchUp.probablyOver)];
  const waitMatter = others(catchUp.canWait.slice(0, catchUp.waitMatter)).length;
  return { ...found, catchUp: { ...catchUp, canWait, probablyOver, waitMatter } };
}

/** Writes of what is kept, each made from what lies there. */
function keeper({ act, absence }: CatchUpPorts) {
  async function grow(next: (kept: KeptCatchUp) => KeptCatchUp | undefined): Promise<void> {
    let grown: KeptCatchUp | undefined;
    const from = (before: unknown) => {
      const kept = parseCatchUp(before) ?? absence.getState().back ?? undefined;
      grown = kept && next(kept);
      return grown;
    };
    await act({ changes: [], local: { grow: { [metaKeys.catchUp]: from } } });
    if (grown) absence.setState({ back: grown });
  }

  /** Forgotten here first: the live read that follows the write finds nothing more to end. */
  async function end(): Promise<void> {
    absence.setState({ back: null });
    await grow(() => undefined);
  }

  return { grow, end };
}

async function readCatchUp(ports: CatchUpPorts): Promise<Found | null> {
  const { reader, platform } = ports.services;
  const now = platform.now();
  // Read for the sake of the live read; before the first write of it the look at the start knows.
  const stored = await metaOf(reader, metaKeys.catchUp, parseCatchUp);
  const kept = stored ?? ports.absence.getState().back;
  if (kept === null) return null;
  const [{ tasks, dealt, others }, [found], timings, holidays] = await Promise.all([
    candidatesHere(reader, { perLane, now: now.local }),
    recordsOf(reader, 'business', [theBusiness]),
    metaOf(reader, metaKeys.timings, asTimings),
    metaOf(reader, metaKeys.holidays, parseHolidays),
  ]);
  const business = businessWithDefaults(found ?? blank('business', theBusiness), ports.defaults);
  const input: CatchUpInput = {
    tasks,
    dealt,
    others,
    customers: await customersOf(ports, tasks),
    business,
    timings: timings ?? {},
    holidays: holidaysFor(holidays, business.country),
    now,
    place: { at: 'home', network: platform.isOnline() },
    seed: 1,
  };
  return {
    kept,
    input,
    catchUp: catchUpOf(input, kept.since),
    tasks: new Map(tasks.map((task) => [task.id, task])),
  };
}

async function customersOf(
  { services }: CatchUpPorts,
  tasks: readonly Task[],
): Promise<ReadonlyMap<CustomerId, Customer>> {
  const ids = new Set(tasks.map((task) => task.customer).filter((id) => id !== null));
  const found = await recordsOf(services.reader, 'customer', [...ids]);
  return new Map(found.map((one) => [one.id, one]));
}
