/** Frames no honest store would give: every way there is to change, move or mix them. */
import type { FrameKind } from '../../src/sync/frame.ts';
import type { Sealer, Where } from '../../src/sync/seal.ts';

export type Hostile = {
  readonly frame: Uint8Array;
  readonly where: Where;
  readonly what: string;
};

type Real = { readonly frame: Uint8Array; readonly where: Where };

const kinds: readonly FrameKind[] = ['head', 'segment', 'snapshot', 'chunk', 'mail'];
const writers = ['a000000000', 'b000000000'] as const;

export async function* hostileFrames(o: {
  readonly sealer: Sealer;
  readonly dice: () => number;
  readonly count: number;
}): AsyncGenerator<Hostile> {
  const pick = (n: number) => Math.floor(o.dice() * n);
  const real = await realFrames(o.sealer, pick);
  let made = 0;
  // Every byte of one frame, then whatever the dice say.
  for (const change of everyByte(real[0] as Real)) {
    yield change;
    made += 1;
  }
  for (const change of everyCut(real[1] as Real)) {
    yield change;
    made += 1;
  }
  for (; made < o.count; made++) {
    const one = real[pick(real.length)] as Real;
    yield changed(one, real[pick(real.length)] as Real, pick) ??
      flipped(one, pick(one.frame.length), 1 + pick(255));
  }
}

async function realFrames(sealer: Sealer, pick: (n: number) => number): Promise<readonly Real[]> {
  const real: Real[] = [];
  for (let i = 0; i < 40; i++) {
    const kind = i < 2 ? 'segment' : (kinds[pick(kinds.length)] as FrameKind);
    const where = { kind, writer: writers[pick(2)] ?? writers[0], seq: 1 + pick(5) };
    const value = { text: 'x'.repeat(pick(i < 2 ? 40 : 3000)), n: i };
    real.push({ where, frame: await sealer.seal({ ...where, value }) });
  }
  return real;
}

function* everyByte({ frame, where }: Real): Generator<Hostile> {
  for (let at = 0; at < frame.length; at++) {
    for (const by of [1, 128, 255]) yield flipped({ frame, where }, at, by);
  }
}

function* everyCut({ frame, where }: Real): Generator<Hostile> {
  for (let length = 0; length < frame.length; length++) {
    yield { frame: frame.slice(0, length), where, what: `cut to ${length}` };
  }
}

function flipped({ frame, where }: Real, at: number, by: number): Hostile {
  const other = frame.slice();
  other[at] = (other[at] ?? 0) ^ by;
  return { frame: other, where, what: `byte ${at} changed by ${by}` };
}

/** `undefined` where the dice came to what is no change at all. */
function changed(one: Real, other: Real, pick: (n: number) => number): Hostile | undefined {
  const { frame, where } = one;
  switch (pick(6)) {
    case 0:
      return { frame: frame.slice(0, pick(frame.length)), where, what: 'cut' };
    case 1: {
      const more = Uint8Array.from({ length: 1 + pick(5000) }, () => pick(256));
      return { frame: new Uint8Array([...frame, ...more]), where, what: 'too long' };
    }
    case 2: {
      const isSame = JSON.stringify(other.where) === JSON.stringify(where);
      return isSame ? undefined : { frame: other.frame, where, what: 'of another place' };
    }
    case 3: {
      const at = 21 + pick(Math.min(frame.length, other.frame.length) - 21);
      const spliced = new Uint8Array([...frame.slice(0, at), ...other.frame.slice(at)]);
      // Near the end the other's last bytes can be the very same.
      const isSame = spliced.join() === frame.join();
      return isSame ? undefined : { frame: spliced, where, what: `spliced at ${at}` };
    }
    case 4:
      return { frame, where: { ...where, seq: where.seq + 1 + pick(9) }, what: 'replayed later' };
    default:
      return {
        frame: Uint8Array.from({ length: pick(400) }, () => pick(256)),
        where,
        what: 'noise',
      };
  }
}
