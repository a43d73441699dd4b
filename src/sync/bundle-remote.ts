/** An exchange file in memory as a remote: the engine runs its cycle on it, then it goes out as a file. */
import { err, ok } from '../domain/result.ts';
import type { Bundle, BundleObject } from './bundle.ts';
import type { Remote } from './remote.ts';

export type BundleRemote = Remote & {
  /** As it stands now. */
  readonly bundle: () => Bundle;
};

export function bundleRemote(start: Bundle, now: () => number): BundleRemote {
  const objects = new Map<string, BundleObject>(start.objects);
  return {
    bundle: () => ({ workspace: start.workspace, objects: new Map(objects) }),
    list: async (folder) => {
      const found = [...objects].filter(([name]) => name.startsWith(`${folder}/`));
      return ok(
        found.map(([name, { bytes, modified }]) => {
          return { name, size: bytes.length, validator: `${modified}|${bytes.length}` };
        }),
      );
    },
    get: async (name, o) => {
      const object = objects.get(name);
      if (object === undefined) return err({ is: 'missing' });
      const isTooLarge = object.bytes.length > (o?.maxBytes ?? Number.POSITIVE_INFINITY);
      return isTooLarge ? err({ is: 'too-large' }) : ok(object.bytes.slice());
    },
    put: async (name, bytes) => {
      // Later than the one before it, though the clock was set back: a newer head has to win a merge.
      const before = objects.get(name)?.modified ?? Number.NEGATIVE_INFINITY;
      objects.set(name, { bytes: bytes.slice(), modified: Math.max(now(), before + 1) });
      return ok(undefined);
    },
    stat: async (name) => {
      const object = objects.get(name);
      if (object === undefined) return err({ is: 'missing' });
      // The device's own clock is no second clock.
      return ok({ size: object.bytes.length, modified: null });
    },
    remove: async (name) => {
      objects.delete(name);
      return ok(undefined);
    },
  };
}
