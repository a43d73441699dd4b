import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Json } from '../../src/domain/record/field.ts';
import { pad, padme, unpad } from '../../src/sync/frame.ts';
import { createSealer, type Sealer } from '../../src/sync/seal.ts';
import { webCipher } from '../../src/sync/web-cipher.ts';
import { aesKey } from '../support/aes-key.ts';
import { anyJson } from '../support/arbitrary-records.ts';

vi.setConfig({ testTimeout: 60_000 });

const where = { kind: 'segment', writer: 'a000000000', seq: 7 } as const;

async function newSealer(workspace = 'w'): Promise<Sealer> {
  const cipher = webCipher(new Map([[0, await aesKey()]]));
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  return createSealer({ cipher, workspace, epoch: 0, random });
}

describe('sealing', () => {
  it('opens to what was sealed', async () => {
    const sealer = await newSealer();
    await fc.assert(
      fc.asyncProperty(anyJson, async (value) => {
        const frame = await sealer.seal({ ...where, value });
        expect(await sealer.open(frame, where)).toEqual({ ok: true, value: plain(value) });
      }),
      { numRuns: 200 },
    );
  });

  it('opens what deflates a thousand times as well: our own must never look like a bomb', async () => {
    const sealer = await newSealer();
    const value = { text: ' '.repeat(3_000_000) };
    const frame = await sealer.seal({ ...where, value });
    expect(await sealer.open(frame, where)).toEqual({ ok: true, value });
  });

  it('gives lines back one by one, whatever is in them', async () => {
    const sealer = await newSealer();
    await fc.assert(
      fc.asyncProperty(fc.array(anyJson, { maxLength: 6 }), async (values) => {
        const lines = values.map((value) => JSON.stringify(value));
        const frame = await sealer.sealLines({ ...where, lines });
        const opened = await sealer.openLines(frame, where);
        expect(opened.ok && [...opened.value]).toEqual(values.map(plain));
      }),
      { numRuns: 100 },
    );
    const odd = await sealer.sealLines({ ...where, lines: ['[1]', 'no json', '"\\n"'] });
    const opened = await sealer.openLines(odd, where);
    expect(opened.ok && [...opened.value]).toEqual([[1], null, '\n']);
    const cut = await sealer.openLines(odd.slice(0, -1), where);
    expect(cut).toEqual({ ok: false, error: { is: 'foreign' } });
  });

  it('tells another key from damage, and a newer frame from both', async () => {
    const [ours, theirs] = [await newSealer(), await newSealer()];
    const frame = await ours.seal({ ...where, value: 1 });
    expect(await theirs.open(frame, where)).toEqual({ ok: false, error: { is: 'foreign' } });
    expect(await ours.open(frame.slice(0, 20), where)).toEqual({
      ok: false,
      error: { is: 'damaged' },
    });
    const newer = frame.slice();
    newer[4] = 2;
    expect(await ours.open(newer, where)).toEqual({ ok: false, error: { is: 'newer' } });
    const later = frame.slice();
    later[8] = 9;
    expect(await ours.open(later, where)).toEqual({ ok: false, error: { is: 'no-key', epoch: 9 } });
  });
});

describe('padding', () => {
  it('comes off again, adds at most an eighth, and with a turn no two neighbours are of one size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000 }), fc.nat(5000), (length, turn) => {
        const content = new Uint8Array(length).fill(7);
        expect(unpad(pad(content))).toEqual(content);
        expect(unpad(pad(content, turn))).toEqual(content);
        expect(padme(length)).toBeLessThanOrEqual(length * 1.125 + 2);
        expect(pad(content, turn).length).not.toBe(pad(content, turn + 1).length);
      }),
    );
  });
});

function plain(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
