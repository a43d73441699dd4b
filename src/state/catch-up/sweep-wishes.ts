/**
 * Wishes nobody touched for 45 days fall to Someday: one mutation, told once in a
 * quiet line. Each device comes to the same by itself. It is no tap of the owner,
 * but it can be undone like one; then they stay for as long again.
 */
import type { Change } from '../../domain/change/change.ts';
import { isObject, type Json } from '../../domain/record/field.ts';
import type { Task } from '../../domain/record/task.ts';
import { someday } from '../../domain/round/moves.ts';
import { fallsToSomeday, untouchedDays } from '../../domain/round/score.ts';
import { addDays, dateOf, type Instant } from '../../domain/time.ts';
import { wishesUpTo } from '../../storage/fall-reads.ts';
import type { App } from '../app.ts';
import { metaKeys } from '../round/deck.ts';
import { asReadings, parseCatchUp } from './kept-catch-up.ts';

type SweepPorts = Pick<App, 'services' | 'act'>;

/** What fell, and when; `untold` until it was on the screen. */
type Fell = {
  readonly v: 1;
  readonly untold: boolean;
  readonly when: { readonly [task: string]: Instant };
};

/** More than one sweep of them would hold up the screen; the next start takes the rest. */
const mostAtOnce = 500;
/** After an absence this long the clock is asked twice: nothing falls until it is caught up. */
const doubtfulDays = 200;
const staysForMs = untouchedDays * 86_400_000;

/** `true` when some fell. Nothing is written where none does. `title` names several of them in Done lately. */
export async function sweepWishes(ports: SweepPorts, title: string): Promise<boolean> {
  const { services, act } = ports;
  const { reader, platform } = services;
  const now = platform.now().instant;
  if (await isDoubtful(reader, now)) return false;
  const seen = await falling(ports);
  const [first] = seen;
  if (first === undefined) return false;
  let fell: readonly Task[] = [];
  const changes = async (): Promise<readonly Change[]> => {
    fell = await falling(ports);
    // Nobody did anything about them.
    return someday(fell, platform.now()).map(untouched);
  };
  const grown = (before: unknown) => withFallen(asFell(before), fell, now);
  const acted = await act({
    changes,
    local: () => ({ grow: { [metaKeys.fell]: grown } }),
    move: { verb: 'someday', title: seen.length === 1 ? first.title : title },
  });
  return acted.ok && fell.length > 0;
}

/** A clock that stood elsewhere lately is no ground for putting anything away. */
async function isDoubtful(
  reader: SweepPorts['services']['reader'],
  now: Instant,
): Promise<boolean> {
  const [seen, catchUp] = await Promise.all([
    reader.meta(metaKeys.seen),
    reader.meta(metaKeys.catchUp),
  ]);
  const days = parseCatchUp(catchUp)?.days ?? 0;
  return days > doubtfulDays || asReadings(seen).some((reading) => reading > now);
}

/** Told: the line does not come back. */
export async function tellFallen({ act }: Pick<App, 'act'>): Promise<void> {
  const told = (before: unknown) => before && { ...asFell(before), untold: false };
  await act({ changes: [], local: { grow: { [metaKeys.fell]: told } } });
}

async function falling({ services }: SweepPorts): Promise<readonly Task[]> {
  const { db, reader, platform } = services;
  const { local, instant } = platform.now();
  const today = dateOf(local);
  const { when } = asFell(await reader.meta(metaKeys.fell));
  const wishes = await wishesUpTo(db, addDays(today, -untouchedDays), mostAtOnce);
  const dateAt = (at: Instant) => dateOf(platform.localAt(at));
  return wishes.filter((task) => {
    const last = when[task.id];
    const wasTakenBack = last !== undefined && instant - last < staysForMs;
    return !wasTakenBack && fallsToSomeday(task, today, dateAt);
  });
}

function untouched(one: Change): Change {
  if (one.kind !== 'task') return one;
  const { touched: _touched, skips: _skips, ...set } = one.set;
  return { ...one, set };
}

function withFallen(before: Fell, fell: readonly Task[], now: Instant): Fell {
  if (fell.length === 0) return before;
  const lately = Object.entries(before.when).filter(([, at]) => now - at < staysForMs);
  const when: Fell['when'] = {
    ...Object.fromEntries(lately),
    ...Object.fromEntries(fell.map(({ id }) => [id, now] as const)),
  };
  return { v: 1, untold: true, when };
}

function asFell(value: unknown): Fell {
  const fell = isObject(value as Json) ? (value as { readonly [key: string]: Json }) : {};
  const when = isObject(fell['when']) ? Object.entries(fell['when']) : [];
  const known = when.filter((one): one is [string, number] => typeof one[1] === 'number');
  return { v: 1, untold: fell['untold'] === true, when: Object.fromEntries(known) };
}
