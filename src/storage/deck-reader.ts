/**
 * The few reads a round is dealt from, over any way to read the database: raw
 * IndexedDB for the first paint, Dexie (which can tell of writes) from then on.
 */
import type { Row } from '../domain/change/change.ts';
import { isVisible, recordOf } from '../domain/change/merge.ts';
import { type Crew, crewOf, othersOf } from '../domain/crew.ts';
import { asId, type MemberId, type TaskId } from '../domain/record/id.ts';
import type { Note } from '../domain/record/note.ts';
import type { RecordKind, RecordTypes } from '../domain/record/record.ts';
import type { Task } from '../domain/record/task.ts';
import type { Visit } from '../domain/record/visit.ts';
import { heldUntil } from '../domain/round/held.ts';
import { dealtLanes, type Lane } from '../domain/round/lanes.ts';
import type { Instant, LocalDateTime } from '../domain/time.ts';
import { lookBackMs, stands } from '../domain/visits-now.ts';
import type { Draft } from './local.ts';

export type LaneRange = { readonly from: string; readonly to: string };
export type LanePart = { readonly limit: number; readonly reverse?: boolean };

export type DeckReader = {
  /** Task rows whose lane entry lies in the range, both ends taken in, in lane order. */
  readonly lane: (range: LaneRange, part: LanePart) => Promise<readonly Row[]>;
  /** In the order of the ids; `undefined` for one that is not there. */
  readonly rows: (
    kind: RecordKind,
    ids: readonly string[],
  ) => Promise<readonly (Row | undefined)[]>;
  /** Visit rows that start at or after the instant, soonest first. */
  readonly visitsFrom: (from: Instant, limit: number) => Promise<readonly Row[]>;
  /** All rows of the crew: they are few. */
  readonly members: () => Promise<readonly Row[]>;
  /** Note rows on a customer or on a task, in no order. */
  readonly notesOn: (what: 'customer' | 'task', id: string) => Promise<readonly Row[]>;
  readonly meta: (key: string) => Promise<unknown>;
  readonly draft: (key: string) => Promise<Draft | undefined>;
};

/** The few tasks a round can be dealt from. */
export type Candidates = {
  readonly tasks: readonly Task[];
  /** When each was last dealt on this device; absent for never. */
  readonly dealt: ReadonlyMap<TaskId, number>;
  /** False when a lane held more than was read. */
  readonly complete: boolean;
};

type Part = {
  readonly perLane: number;
  readonly now: LocalDateTime;
  /** Members of the crew whose tasks are read past, as held ones are. */
  readonly others?: ReadonlySet<string>;
};
type Cut = { readonly rows: readonly Row[]; readonly cut: boolean };

/**
 * Up to `perLane` tasks of each lane, and those whose waiting is over. One that
 * is held until later does not count, so that many of them at the front of a
 * lane cannot hide the others.
 */
export async function candidatesOf(reader: DeckReader, part: Part): Promise<Candidates> {
  // Every open task stands in `all`: where that is whole the other lanes add nothing, and cost little.
  const [all, waited, ...others] = await Promise.all([
    frontOf(reader, rangeOf('all'), part),
    waitedOut(reader, part),
    ...otherLanes.map((lane) => read(reader, lane, part)),
  ]);
  const found = [all, waited, ...others].flatMap((lane) => lane.rows);
  const once = [...new Map(found.map((row) => [row.id, row])).values()];
  return {
    tasks: once.map((row) => recordOf('task', row)),
    dealt: new Map(once.flatMap(dealtEntry)),
    complete: !all.cut && !waited.cut,
  };
}

/** Who uses this device, by the id of a member of the crew. */
export const meKey = 'me';

export async function crewIn(reader: DeckReader): Promise<Crew> {
  const [me, found] = await Promise.all([reader.meta(meKey), reader.members()]);
  return crewOf(visible('member', found), typeof me === 'string' ? asId<'member'>(me) : null);
}

/**
 * With what is for others of the crew read past. Who they are is read meanwhile; only a
 * crew with more tasks than were looked at is read for again.
 */
export async function candidatesHere(
  reader: DeckReader,
  part: Omit<Part, 'others'>,
): Promise<Candidates & { readonly crew: Crew; readonly others: ReadonlySet<MemberId> }> {
  const [crew, first] = await Promise.all([crewIn(reader), candidatesOf(reader, part)]);
  const others = othersOf(crew);
  const isEnough = others.size === 0 || first.complete;
  const found = isEnough ? first : await candidatesOf(reader, { ...part, others });
  return { ...found, crew, others };
}

/** In the order of the ids, without those that are not there. */
export async function recordsOf<K extends RecordKind>(
  reader: DeckReader,
  kind: K,
  ids: readonly RecordTypes[K]['id'][],
): Promise<readonly RecordTypes[K][]> {
  const found = await reader.rows(kind, ids);
  return visible(
    kind,
    found.filter((row) => row !== undefined),
  );
}

/** Rows looked at first; more only where most of them were called off. */
const visitsLooked = 24;
const visitsMost = visitsLooked * 16;

/** Those begun within the last hours, and those to come as far as the next one that stands. */
export async function visitsAround(reader: DeckReader, now: Instant): Promise<readonly Visit[]> {
  for (let limit = visitsLooked; ; limit *= 2) {
    const found = await reader.visitsFrom(now - lookBackMs, limit);
    const there = visible('visit', found).filter(stands);
    const isWhole = there.some(({ time }) => time.start > now) || found.length < limit;
    if (isWhole || limit >= visitsMost) return there;
  }
}

/** The newest note on the task or its customer. */
export async function lastNoteOn(
  reader: DeckReader,
  task: Pick<Task, 'id' | 'customer'>,
): Promise<Note | undefined> {
  const found = await Promise.all([
    reader.notesOn('task', task.id),
    task.customer === null ? [] : reader.notesOn('customer', task.customer),
  ]);
  return visible('note', found.flat()).sort(newestFirst)[0];
}

export function newestFirst(a: Note, b: Note): number {
  return b.at - a.at || (a.id < b.id ? 1 : -1);
}

/** `undefined` when the key is not there or what lies there does not parse. */
export async function metaOf<T>(
  reader: DeckReader,
  key: string,
  parse: (value: unknown) => T | undefined,
): Promise<T | undefined> {
  const value = await reader.meta(key);
  return value === undefined ? undefined : parse(value);
}

export function rangeOf(lane: Lane): LaneRange {
  return { from: `${lane}:`, to: `${lane}:${last}` };
}

/** The records of the rows, without those that were deleted. */
export function visible<K extends RecordKind>(kind: K, found: readonly Row[]): RecordTypes[K][] {
  return found.filter(isVisible).map((row) => recordOf(kind, row));
}

const last = '\uffff';
const otherLanes = dealtLanes.filter((lane) => lane !== 'all');
/** Held tasks are read past until this many times `perLane` rows were read. */
const farthest = 16;
/** Enough of those still to come to say when the next one returns. */
const toCome = 3;

async function read(reader: DeckReader, lane: Lane, part: Part): Promise<Cut> {
  return lane === 'ready'
    ? await returned(reader, part)
    : await frontOf(reader, rangeOf(lane), part);
}

type Read = Part & { readonly reverse?: boolean };

async function frontOf(reader: DeckReader, range: LaneRange, part: Read): Promise<Cut> {
  const { perLane, reverse = false } = part;
  for (let limit = perLane; ; limit *= 2) {
    const { rows: found, cut } = await upTo(reader, range, { limit, reverse });
    if (!cut) return { rows: found, cut };
    const free = found.filter((row) => !isHeld(row, part));
    if (free.length >= perLane) return { rows: free.slice(0, perLane), cut };
    if (limit >= perLane * farthest) return { rows: free, cut };
  }
}

/** Those whose hour came last first: the older ones were dealt before, or stand in other lanes. */
async function returned(reader: DeckReader, part: Part): Promise<Cut> {
  const { now } = part;
  const before = { from: 'ready:0', to: `ready:${now}` };
  const after = { from: `ready:${now}`, to: `ready:${last}` };
  const [came, next] = await Promise.all([
    frontOf(reader, before, { ...part, reverse: true }),
    reader.lane(after, { limit: toCome }),
  ]);
  return { rows: [...came.rows, ...next], cut: came.cut };
}

async function waitedOut(reader: DeckReader, part: Part): Promise<Cut> {
  return await frontOf(reader, { from: 'waiting:0', to: `waiting:${part.now}` }, part);
}

/** One more is read than is wanted, to know whether there are more. */
async function upTo(reader: DeckReader, range: LaneRange, part: LanePart): Promise<Cut> {
  const found = await reader.lane(range, { ...part, limit: part.limit + 1 });
  return { rows: found.slice(0, part.limit), cut: found.length > part.limit };
}

/** Read from the row as it lies: the whole record is parsed only for those that are taken. */
function isHeld(row: Row, { now, others }: Part): boolean {
  if (typeof row['for'] === 'string' && others?.has(row['for'])) return true;
  const when = row['when'] as Partial<Task['when']> | undefined;
  if (typeof when?.notBefore === 'string') return when.notBefore > now;
  if (typeof when?.due?.time !== 'string' || when.due.time === '') return false;
  const held = heldUntil(recordOf('task', row));
  return held !== null && held > now;
}

function dealtEntry(row: Row): readonly (readonly [TaskId, number])[] {
  const dealt = row['dealt'];
  return typeof dealt === 'number' && dealt > 0 ? [[row.id as TaskId, dealt]] : [];
}
