/** The exchange file: whole or not at all, and two of them make one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bundle, mergeBundles, readBundle, writeBundle } from '../../src/sync/bundle.ts';
import { bundleRemote } from '../../src/sync/bundle-remote.ts';
import { bytesOf, someBytes, sure } from '../contracts/remote.contract.ts';

const letters = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/);
const name = fc
  .tuple(fc.constantFrom('h', 's', 'z', 'b'), fc.array(letters, { minLength: 1, maxLength: 3 }))
  .map(([top, rest]) => [top, ...rest].join('/'));
const object = fc.record({
  bytes: fc.uint8Array({ maxLength: 200 }),
  modified: fc.integer({ min: 0, max: 4e12 }),
});
const bundles = fc
  .array(fc.tuple(name, object), { maxLength: 12 })
  .map((entries): Bundle => ({ workspace: 'w', objects: new Map(entries) }));

test('what was written is read', async () => {
  await fc.assert(
    fc.asyncProperty(bundles, async (bundle) => {
      const read = await readBundle(await writeBundle(bundle));
      expect(read).toEqual({ ok: true, value: bundle });
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('every bit counts: a file changed or cut anywhere is refused', async () => {
  const objects = new Map([['h/w1', { bytes: someBytes(40, 1), modified: 5 }]]);
  const file = await writeBundle({ workspace: 'w', objects });
  for (let at = 0; at < file.length; at += 1) {
    const bent = file.slice();
    bent[at] = (bent[at] ?? 0) ^ 1;
    expect((await readBundle(bent)).ok, `byte ${at}`).toBe(false);
    expect((await readBundle(file.slice(0, at))).ok, `length ${at}`).toBe(false);
  }
});

describe('what is wrong has a name', () => {
  test.each([
    ['not-a-bundle', (file: Uint8Array) => file.slice(1)],
    ['not-a-bundle', () => bytesOf('BEGIN:VCARD')],
    ['not-a-bundle', () => new Uint8Array()],
    ['newer', (file: Uint8Array) => file.with(8, 2)],
    ['damaged', (file: Uint8Array) => file.slice(0, -1)],
    ['damaged', (file: Uint8Array) => file.with(30, 99)],
  ] as const)('%s', async (error, bend) => {
    const objects = new Map([['h/w1', { bytes: someBytes(40, 1), modified: 5 }]]);
    const file = await writeBundle({ workspace: 'w', objects });
    expect(await readBundle(bend(file))).toEqual({ ok: false, error });
  });
});

test('a merge holds every object of both, and the later of two heads', () => {
  fc.assert(
    fc.property(bundles, bundles, (mine, theirs) => {
      const both = mergeBundles(mine, theirs);
      expect(new Set(both.objects.keys())).toEqual(
        new Set([...mine.objects.keys(), ...theirs.objects.keys()]),
      );
      for (const [name, object] of both.objects) {
        const [a, b] = [mine.objects.get(name), theirs.objects.get(name)];
        if (a === undefined || b === undefined) expect(object).toBe(a ?? b);
        else if (!name.startsWith('h/')) expect(object).toBe(a);
        else expect(object).toBe(b.modified > a.modified ? b : a);
      }
    }),
    { numRuns: 300, seed: 6 },
  );
});

test('a newer head wins though the clock was set back', async () => {
  let now = 10_000;
  const remote = bundleRemote({ workspace: 'w', objects: new Map() }, () => now);
  sure(await remote.put('h/w1', bytesOf('one')));
  const sent = remote.bundle();
  now = 500;
  sure(await remote.put('h/w1', bytesOf('two')));
  for (const merged of [mergeBundles(sent, remote.bundle()), mergeBundles(remote.bundle(), sent)]) {
    expect(merged.objects.get('h/w1')?.bytes).toEqual(bytesOf('two'));
  }
});

test('what is in a bundle cannot be changed from outside', async () => {
  const remote = bundleRemote({ workspace: 'w', objects: new Map() }, () => 1);
  const bytes = bytesOf('one');
  sure(await remote.put('s/w1/0001-x', bytes));
  bytes.fill(0);
  sure(await remote.get('s/w1/0001-x')).fill(0);
  expect(sure(await remote.get('s/w1/0001-x'))).toEqual(bytesOf('one'));
});
