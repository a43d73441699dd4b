/** Pictures as pixels: made small to be kept, compared, and read for the contrast of words. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const part = 4;
/** The lowest bits tell nobody anything, and cost half the bytes. */
const kept = 0xf0;

/** A quarter as wide and high, sixteen pixels to one: what is kept of a picture. */
export function shrunk(png: Buffer): Buffer {
  const whole = PNG.sync.read(png);
  const small = new PNG({
    width: Math.floor(whole.width / part),
    height: Math.floor(whole.height / part),
  });
  for (let at = 0; at < small.data.length; at += 1) {
    const [pixel, channel] = [at >> 2, at & 3];
    const [x, y] = [pixel % small.width, Math.floor(pixel / small.width)];
    let sum = 0;
    for (let one = 0; one < part * part; one += 1) {
      const [dx, dy] = [one % part, Math.floor(one / part)];
      sum += whole.data[((part * y + dy) * whole.width + part * x + dx) * 4 + channel] ?? 0;
    }
    small.data[at] = channel === 3 ? 255 : Math.round(sum / (part * part)) & kept;
  }
  // Without the fourth channel, which is full everywhere.
  return PNG.sync.write(small, { colorType: 2, deflateLevel: 9 });
}

/** The share of pixels that are not the same; 1 where the sizes differ. */
export function difference(a: Buffer, b: Buffer): number {
  const [one, other] = [PNG.sync.read(a), PNG.sync.read(b)];
  if (one.width !== other.width || one.height !== other.height) return 1;
  const { width, height } = one;
  return (
    pixelmatch(one.data, other.data, null, width, height, { threshold: 0.1 }) / (width * height)
  );
}

/** Of the ink to the ground it stands on: the colour most pixels have, and the one farthest from it. */
export function contrasts(png: Buffer, rects: readonly Rect[]): readonly number[] {
  const { data, width, height } = PNG.sync.read(png);
  return rects.map((rect) => {
    const counts = new Map<number, number>();
    const right = Math.min(width, Math.ceil(rect.x + rect.width));
    const bottom = Math.min(height, Math.ceil(rect.y + rect.height));
    for (let y = Math.max(0, Math.floor(rect.y)); y < bottom; y += 1) {
      for (let x = Math.max(0, Math.floor(rect.x)); x < right; x += 1) {
        const at = (y * width + x) * 4;
        const colour = data.readUIntBE(at, 3);
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    }
    const [ground] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0];
    return Math.max(...[...counts.keys()].map((colour) => ratio(colour, ground)));
  });
}

/** WCAG 2.2, contrast ratio. */
function ratio(a: number, b: number): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: number): number {
  const [r, g, b] = [colour >> 16, (colour >> 8) & 255, colour & 255].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
