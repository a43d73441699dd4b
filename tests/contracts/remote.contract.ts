/** What every remote keeps to, whatever lies behind it: the same tests run over fakes and over real servers. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/domain/result.ts';
import { emptyDeck } from '../../src/sync/empty-store.ts';
import type { Remote, RemoteError } from '../../src/sync/remote.ts';
import { random } from '../support/random.ts';

export type RemoteUnderTest = {
  /** A remote on a workspace nobody used yet; the same name gives the same workspace. */
  readonly open: (workspace: string) => Promise<Remote> | Remote;
  readonly stop: () => Promise<void> | void;
  readonly wrongPassword?: (workspace: string) => Remote;
  readonly noBase?: (workspace: string) => Remote;
  /** nginx with `create_full_put_path` makes the base too: only a list can tell. */
  readonly putMakesBase?: boolean;
  readonly unreachable?: (workspace: string) => Remote;
};

export type ContractOptions = {
  /** Model runs of the property. */
  readonly runs: number;
  /** Objects put to see a long list. */
  readonly many: number;
  /** How long a list may tell of the past: SYNC calls it a hint. */
  readonly listLagMs?: number;
};

export function remoteContract(
  name: string,
  start: () => Promise<RemoteUnderTest>,
  options: ContractOptions,
): void {
  describe(`remote: ${name}`, () => {
    let place: RemoteUnderTest;
    let count = 0;
    const salt = Date.now().toString(36);
    const fresh = () => {
      count += 1;
      return `w${salt}${count}`;
    };
    const open = async () => place.open(fresh());
    beforeAll(async () => {
      place = await start();
    }, 300_000);
    afterAll(() => place?.stop());
    contractOfObjects(open);
    contractOfLists(open, options);
    contractOfMany(open, options);
    test('is emptied of one deck, and of no other', async () => {
      const [goes, stays] = [await open(), await open()];
      const names = ['s/aaa/1', 's/bbb/1', 'z/aaa/1', 'b/aaa/1', 'h/aaa', 'h/bbb', 'roster/1-a'];
      for (const name of names) sure(await goes.put(name, bytesOf(name)));
      sure(await stays.put('h/aaa', bytesOf('stays')));
      sure(await emptyDeck({ present: goes, ended: [] }));
      for (const name of names) expect(errorOf(await goes.get(name))).toBe('missing');
      sure(await stays.get('h/aaa'));
    });

    test('two devices share one workspace', async () => {
      const workspace = fresh();
      const [one, two] = [await place.open(workspace), await place.open(workspace)];
      sure(await one.put('h/aaa', bytesOf('from one')));
      expect(sure(await two.get('h/aaa'))).toEqual(bytesOf('from one'));
      await Promise.all([
        one.put('h/bbb', someBytes(9000, 1)),
        two.put('h/bbb', someBytes(9000, 2)),
      ]);
      const either = [someBytes(9000, 1), someBytes(9000, 2)].map(hashOf);
      expect(either).toContain(hashOf(sure(await one.get('h/bbb'))));
    });

    test('a wrong password, a missing base and a dead address are told apart', async () => {
      const { wrongPassword, noBase, unreachable } = place;
      const wrong = { denied: wrongPassword, 'no-base': noBase, offline: unreachable };
      for (const [error, remoteOf] of Object.entries(wrong)) {
        const remote = remoteOf?.(fresh());
        if (remote === undefined) continue;
        expect(errorOf(await remote.list('h'))).toBe(error);
        const isMade = error === 'no-base' && place.putMakesBase === true;
        const onPut = errorOf(await remote.put('h/a', bytesOf('x')));
        expect(onPut).toBe(isMade ? 'no error' : error);
      }
    });
  });
}

function contractOfObjects(open: () => Promise<Remote>): void {
  test('bytes come back as they were put', async () => {
    const remote = await open();
    const all = Uint8Array.from({ length: 256 }, (_, at) => at);
    for (const [name, bytes] of [
      ['h/head', all],
      ['s/w1/0001-abc', Uint8Array.of(0)],
      ['b/aa/big', someBytes(1_048_576, 3)],
    ] as const) {
      sure(await remote.put(name, bytes));
      expect(hashOf(sure(await remote.get(name)))).toBe(hashOf(bytes));
      expect(sure(await remote.stat(name)).size).toBe(bytes.length);
    }
  });

  test('a put replaces, also by something shorter', async () => {
    const remote = await open();
    for (const length of [5000, 70, 71, 8000]) {
      sure(await remote.put('h/head', someBytes(length, length)));
      expect(hashOf(sure(await remote.get('h/head')))).toBe(hashOf(someBytes(length, length)));
      expect(sure(await remote.stat('h/head')).size).toBe(length);
    }
  });

  test('what is not there is missing, and removing it again is no error', async () => {
    const remote = await open();
    expect(errorOf(await remote.get('h/nobody'))).toBe('missing');
    expect(errorOf(await remote.stat('s/nobody/0001-x'))).toBe('missing');
    sure(await remote.put('h/gone', bytesOf('soon')));
    sure(await remote.remove('h/gone'));
    sure(await remote.remove('h/gone'));
    sure(await remote.remove('z/never/was'));
    expect(errorOf(await remote.get('h/gone'))).toBe('missing');
  });

  test('more than was asked for is too large', async () => {
    const remote = await open();
    sure(await remote.put('h/head', someBytes(5000, 1)));
    expect(errorOf(await remote.get('h/head', { maxBytes: 4999 }))).toBe('too-large');
    expect(sure(await remote.get('h/head', { maxBytes: 5000 })).length).toBe(5000);
  });

  test('the time of an object is the time of the store', async () => {
    const remote = await open();
    sure(await remote.put('h/head', bytesOf('x')));
    const { modified } = sure(await remote.stat('h/head'));
    if (modified !== null) expect(Math.abs(modified - Date.now())).toBeLessThan(30_000);
  });
}

function contractOfLists(open: () => Promise<Remote>, { listLagMs = 0 }: ContractOptions): void {
  const eventually = (check: () => Promise<void>) => soon(listLagMs, check);

  test('a workspace nobody used lists nothing', async () => {
    expect(sure(await (await open()).list('h'))).toEqual([]);
  });

  test('a list names what lies below its folder, at any depth, and its sizes', async () => {
    const remote = await open();
    const inside = ['s/w1/0001-a', 's/w1/0002-b', 's/w2/0001-c', 's/w3/0001-d'];
    for (const name of [...inside, 'h/w1', 'sx/w1/0001-a']) {
      sure(await remote.put(name, someBytes(name.length * 10, 1)));
    }
    for (const again of [1, 2]) {
      await eventually(async () => {
        const listed = sure(await remote.list('s'));
        expect(named(listed), `time ${again}`).toEqual(inside);
        expect(listed.every(({ name, size }) => size === name.length * 10)).toBe(true);
      });
    }
    await eventually(async () => expect(named(sure(await remote.list('h')))).toEqual(['h/w1']));
    await eventually(async () =>
      expect(named(sure(await remote.list('s/w1')))).toEqual(['s/w1/0001-a', 's/w1/0002-b']),
    );
  });

  test('a validator stays while nothing changes, and differs for another length', async () => {
    const remote = await open();
    const validator = async () => sure(await remote.list('h'))[0]?.validator;
    sure(await remote.put('h/head', someBytes(100, 1)));
    await eventually(async () => expect(await validator()).toBeDefined());
    const before = await validator();
    expect(await validator()).toBe(before);
    sure(await remote.put('h/head', someBytes(101, 1)));
    await eventually(async () => expect(await validator()).not.toBe(before));
  });

  test('a removed object leaves the list', async () => {
    const remote = await open();
    for (const name of ['h/a', 'h/b', 'h/c']) sure(await remote.put(name, bytesOf(name)));
    sure(await remote.remove('h/b'));
    await eventually(async () =>
      expect(named(sure(await remote.list('h')))).toEqual(['h/a', 'h/c']),
    );
  });
}

function contractOfMany(open: () => Promise<Remote>, options: ContractOptions): void {
  test(`${options.many} objects are all listed and all readable`, async () => {
    const remote = await open();
    const names = Array.from({ length: options.many }, (_, at) => `s/w${at % 3}/${1000 + at}-x`);
    await inTurns(8, names, async (name) => putPatiently(remote, name));
    await soon(options.listLagMs ?? 0, async () =>
      expect(named(sure(await remote.list('s')))).toEqual([...names].sort()),
    );
    await inTurns(8, names, async (name) =>
      expect(sure(await remote.get(name))).toEqual(bytesOf(name)),
    );
  }, 300_000);

  test('eight at once make the folders of a store that is still empty', async () => {
    for (let round = 0; round < 10; round += 1) {
      const remote = await open();
      const names = Array.from({ length: 8 }, (_, at) => `s/w${at % 3}/${1000 + at}-x`);
      await Promise.all(names.map((name) => putPatiently(remote, name)));
      for (const name of names) expect(sure(await remote.get(name))).toEqual(bytesOf(name));
    }
  }, 120_000);

  test('any order of calls leaves what a map would hold', async () => {
    const name = fc.constantFrom('h/a', 'h/b', 's/w1/0001-x', 's/w2/0001-y', 'z/w1/q');
    const step = fc.record({ name, length: fc.integer({ min: -1, max: 3000 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const remote = await open();
        const model = new Map<string, Uint8Array>();
        for (const { name, length } of steps) await applyStep(remote, model, { name, length });
        for (const { name } of steps) {
          const got = await remote.get(name);
          const held = model.get(name);
          expect(got.ok ? hashOf(got.value) : got.error.is).toBe(held ? hashOf(held) : 'missing');
        }
      }),
      { numRuns: options.runs, seed: 7 },
    );
  }, 300_000);
}

async function applyStep(
  remote: Remote,
  model: Map<string, Uint8Array>,
  { name, length }: { readonly name: string; readonly length: number },
): Promise<void> {
  if (length < 1) {
    model.delete(name);
    sure(await remote.remove(name));
  } else {
    model.set(name, someBytes(length, length));
    sure(await remote.put(name, someBytes(length, length)));
  }
}

/** rclone locks a folder while others write into it: 423, and the next moment it is free. */
async function putPatiently(remote: Remote, name: string): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    const put = await remote.put(name, bytesOf(name));
    if (put.ok || put.error.is !== 'busy') return sure(put);
    await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** tries));
  }
}

/** A check that may fail for so long, because a list may. */
async function soon(lagMs: number, check: () => Promise<void>): Promise<void> {
  for (const until = Date.now() + lagMs; ; ) {
    try {
      return await check();
    } catch (thrown) {
      if (Date.now() >= until) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

export function sure<T>(result: Result<T, RemoteError>): T {
  if (!result.ok) throw new Error(`the remote said ${JSON.stringify(result.error)}`);
  return result.value;
}

export function errorOf(result: Result<unknown, RemoteError>): RemoteError['is'] | 'no error' {
  return result.ok ? 'no error' : result.error.is;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Comparing a megabyte byte by byte takes seconds. */
function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function someBytes(length: number, seed: number): Uint8Array {
  const next = random(seed);
  return Uint8Array.from({ length }, () => Math.floor(next() * 256));
}

function named(objects: readonly { readonly name: string }[]): readonly string[] {
  return objects.map(({ name }) => name).sort();
}

async function inTurns<T>(
  lanes: number,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const todo = [...items];
  const lane = async () => {
    for (let item = todo.shift(); item !== undefined; item = todo.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
