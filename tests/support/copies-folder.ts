/** A folder for copies in memory that breaks in the ways a stick does, and the app that was given it. */
import { vi } from 'vitest';
import type { ChosenFolder } from '../../src/platform/folder.ts';
import type { App } from '../../src/state/app.ts';
import { metaKeys } from '../../src/state/round/deck.ts';

export type CopyFault = 'none' | 'writes-other-bytes' | 'is-full' | 'is-gone';

export type CopiesFolder = {
  readonly files: Map<string, Uint8Array>;
  fault: CopyFault;
  /** What the browser says of its leave, and what the owner says when asked. */
  leave: PermissionState;
  answer: PermissionState;
  readonly folder: ChosenFolder;
};

export function copiesFolder(): CopiesFolder {
  const world: Omit<CopiesFolder, 'folder'> = {
    files: new Map(),
    fault: 'none',
    leave: 'granted',
    answer: 'granted',
  };
  const { files } = world;
  const folder: ChosenFolder = {
    name: 'Copies',
    queryPermission: async () => world.leave,
    requestPermission: async () => {
      world.leave = world.answer;
      return world.leave;
    },
    keys: async function* () {
      if (world.fault === 'is-gone') throw new DOMException('gone', 'NotFoundError');
      yield* [...files.keys()];
    },
    removeEntry: async (name) => void files.delete(name),
    getFileHandle: async (name, o) => {
      if (o?.create === true && !files.has(name)) files.set(name, new Uint8Array());
      return fileOf(world, name);
    },
  };
  return Object.assign(world, { folder });
}

function fileOf(world: Omit<CopiesFolder, 'folder'>, name: string) {
  const read = () => new Uint8Array(world.files.get(name) ?? []);
  let written = new Uint8Array();
  return {
    getFile: async () => ({ size: read().length, arrayBuffer: async () => read().buffer }),
    createWritable: async () => ({
      write: async (bytes: Uint8Array<ArrayBuffer>) => {
        if (world.fault === 'is-full') throw new DOMException('full', 'QuotaExceededError');
        written = new Uint8Array(bytes);
      },
      close: async () => {
        if (world.fault === 'writes-other-bytes') written[written.length >> 1] = 0x5a ^ 0xff;
        world.files.set(name, written);
      },
      abort: async () => undefined,
    }),
  };
}

/** As if chosen once: a browser keeps its own handle beside the rest, which no other database does. */
export function chooseFolder(app: App, folder: ChosenFolder): void {
  const { reader } = app.services;
  const kept = reader.meta.bind(reader);
  vi.spyOn(reader, 'meta').mockImplementation(async (key) =>
    key === metaKeys.folder ? folder : await kept(key),
  );
}
