/** A store that gives back anything but what was put there: nothing of it is believed, and nothing breaks. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { boundBytes, type FrameKind, pad, writeHeader } from '../../src/sync/frame.ts';
import { createSealer, type Sealer } from '../../src/sync/seal.ts';
import { webCipher } from '../../src/sync/web-cipher.ts';
import { aesKey } from '../support/aes-key.ts';
import { random } from '../support/random.ts';
import { hostileFrames } from './hostile-frames.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Seven seconds; more by `HOSTILE_FRAMES`. */
const frames = Number(process.env['HOSTILE_FRAMES'] ?? 100_000);

describe('a hostile store', () => {
  it('gets nothing accepted and breaks nothing', async () => {
    const dice = random(3);
    const sealer = await newSealer(await aesKey(), dice);
    let count = 0;
    for await (const { frame, where, what } of hostileFrames({ sealer, dice, count: frames })) {
      count += 1;
      const opened = await sealer.open(frame, where);
      expect(opened.ok, what).toBe(false);
    }
    expect(count).toBeGreaterThanOrEqual(frames);
  });

  it('cannot swell what a key holder sealed: a bomb is cut off', async () => {
    const key = await aesKey();
    const sealer = await newSealer(key, random(4));
    const bomb = await sealedByHand(key, deflateRawSync(Buffer.alloc(64 * 1024 * 1024)));
    const begun = process.memoryUsage().arrayBuffers;
    expect(await sealer.open(bomb, where)).toEqual({ ok: false, error: { is: 'too-big' } });
    expect(process.memoryUsage().arrayBuffers - begun).toBeLessThan(48 * 1024 * 1024);
    const dense = await sealedByHand(key, deflateRawSync(Buffer.alloc(4 * 1024 * 1024)));
    expect(await sealer.open(dense, where)).toEqual({ ok: false, error: { is: 'too-big' } });
    const broken = await sealedByHand(key, Buffer.from('this never was deflated'));
    expect((await sealer.open(broken, where)).ok).toBe(false);
    const words = await sealedByHand(key, deflateRawSync(Buffer.from('no json')));
    expect(await sealer.open(words, where)).toEqual({ ok: false, error: { is: 'damaged' } });
  });
});

const where = { kind: 'segment', writer: 'a000000000', seq: 1 } as const;

async function newSealer(key: CryptoKey, dice: () => number): Promise<Sealer> {
  const bytes = (count: number) =>
    Uint8Array.from({ length: count }, () => Math.floor(dice() * 256));
  return createSealer({
    cipher: webCipher(new Map([[0, key]])),
    workspace: 'w',
    epoch: 0,
    random: bytes,
  });
}

/** As somebody with the key could, who means harm. */
async function sealedByHand(key: CryptoKey, content: Uint8Array): Promise<Uint8Array> {
  const kind: FrameKind = where.kind;
  const nonce = new Uint8Array(12);
  const header = writeHeader({ kind, deflated: true, epoch: 0, nonce });
  const bound = boundBytes(header, kind, { workspace: 'w', writer: where.writer, seq: where.seq });
  const sealed = await webCipher(new Map([[0, key]])).encrypt(pad(content), {
    epoch: 0,
    nonce,
    bound,
  });
  return new Uint8Array([...header, ...sealed]);
}
