/**
 * A store that does what servers were seen to do: stops, says no, keeps half of what it
 * got, forgets to list, answers out of a cache, and tells versions apart by second and size.
 */
import { err, ok, type Result } from '../../src/domain/result.ts';
import type { Remote, RemoteError } from '../../src/sync/remote.ts';

type Stored = { readonly bytes: Uint8Array; readonly at: number };
/** The present version, and the one before it for caches to answer with. */
type Versions = { readonly now: Stored; readonly before: Stored | undefined };
export type Shelf = Map<string, Versions>;

export type Dice = {
  readonly chance: (p: number) => boolean;
  readonly pick: (n: number) => number;
};

export type RemoteWorld = {
  readonly shelf: Shelf;
  readonly now: () => number;
  readonly dice: Dice;
  /** 0 is a good server. */
  readonly faults: () => number;
  /** Refuses objects that are larger. */
  readonly mostBytes?: number;
  /** Keeps half of this one and says that all is well. */
  readonly cuts?: (name: string) => boolean;
};

export type RemoteHooks = {
  /** `true` cuts the power of the device that asks. */
  readonly cut: () => boolean;
  readonly asked?: (verb: keyof Remote, name: string) => void;
};

/** Each time anew: one for all would hold on to every process that ever died. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}

export function memoryRemote(world: RemoteWorld, hooks: RemoteHooks): Remote {
  const { shelf, dice } = world;
  const happens = (p: number) => dice.chance(p * world.faults());
  const ask = async <T>(
    verb: keyof Remote,
    name: string,
    answer: () => Result<T, RemoteError>,
  ): Promise<Result<T, RemoteError>> => {
    if (hooks.cut()) return await never();
    hooks.asked?.(verb, name);
    if (happens(0.02)) return err(noAnswer(dice));
    const given = answer();
    if (hooks.cut()) return await never();
    // Done, but the answer is lost on the way.
    return happens(0.01) ? err({ is: 'offline' }) : given;
  };
  return {
    list: (folder) => ask('list', folder, () => ok(listed(world, folder, happens))),
    get: (name, o) =>
      ask('get', name, () => {
        const found = versionSeen(shelf.get(name), happens);
        if (found === undefined || happens(0.01)) return err({ is: 'missing' });
        if (found.bytes.length > (o?.maxBytes ?? Number.POSITIVE_INFINITY)) {
          return err({ is: 'too-large' });
        }
        return ok(happens(0.01) ? damaged(found.bytes, dice) : found.bytes);
      }),
    put: (name, bytes) =>
      ask('put', name, () => {
        if (bytes.length > (world.mostBytes ?? Number.POSITIVE_INFINITY)) {
          return err({ is: 'too-large' });
        }
        const isAsked = world.cuts?.(name) ?? false;
        const isCut = happens(0.02) || isAsked;
        const kept = isCut ? bytes.slice(0, dice.pick(bytes.length)) : bytes.slice();
        const now = { bytes: kept, at: world.now() };
        shelf.set(name, { now, before: shelf.get(name)?.now });
        // Seen: a body that broke off became the object, and the answer was "created".
        return isCut && !isAsked && dice.chance(0.3) ? err({ is: 'offline' }) : ok(undefined);
      }),
    stat: (name) =>
      ask('stat', name, () => {
        const found = shelf.get(name);
        if (found === undefined) return err({ is: 'missing' });
        return ok({ size: found.now.bytes.length, modified: found.now.at });
      }),
    remove: (name) =>
      ask('remove', name, () => {
        shelf.delete(name);
        return ok(undefined);
      }),
  };
}

function noAnswer({ chance, pick }: Dice): RemoteError {
  if (chance(0.5)) return { is: 'busy', retryAfterMs: pick(3) === 0 ? 5000 : null };
  return chance(0.8) ? { is: 'offline' } : { is: 'wrong', status: 500 };
}

function listed({ shelf }: RemoteWorld, folder: string, happens: (p: number) => boolean) {
  return [...shelf]
    .filter(([name]) => name.startsWith(`${folder}/`) && !happens(0.05))
    .map(([name, versions]) => {
      const { bytes, at } = versionSeen(versions, happens) as Stored;
      // As nginx makes its ETag.
      return { name, size: bytes.length, validator: `${Math.floor(at / 1000)}-${bytes.length}` };
    });
}

function versionSeen(
  versions: Versions | undefined,
  happens: (p: number) => boolean,
): Stored | undefined {
  return versions?.before && happens(0.05) ? versions.before : versions?.now;
}

function damaged(bytes: Uint8Array, { pick }: Dice): Uint8Array {
  if (pick(2) === 0) return bytes.slice(0, pick(bytes.length));
  const other = bytes.slice();
  const at = pick(other.length);
  other[at] = (other[at] ?? 0) ^ (1 + pick(255));
  return other;
}
