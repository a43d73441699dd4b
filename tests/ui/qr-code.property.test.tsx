import { render } from '@testing-library/preact';
import fc from 'fast-check';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { QrCode } from '../../src/ui/qr-code.tsx';

const pixelsPerModule = 4;

test('what is drawn reads as what was said, by a reader of another make', () => {
  const texts = fc.stringMatching(/^https:\/\/example\.org\/#p=1\.[\w-]{20,400}$/);
  fc.assert(
    fc.property(texts, (text) => {
      const { container, unmount } = render(<QrCode text={text} label="A link" />);
      const picture = pictureOf(container.querySelector('svg') as unknown as SVGElement);
      unmount();
      expect(decodeQR(picture, { timeLimit: 10_000 })).toBe(text);
    }),
    { numRuns: 25 },
  );
});

/** The drawing as a camera sees it: dark bars on white. */
function pictureOf(svg: SVGElement) {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const width = size * pixelsPerModule;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  const bars = svg.querySelector('path')?.getAttribute('d') ?? '';
  for (const [, x, y, long] of bars.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = Number(y) * pixelsPerModule; row < (Number(y) + 1) * pixelsPerModule; row++) {
      const from = (row * width + Number(x) * pixelsPerModule) * 4;
      const to = from + Number(long) * pixelsPerModule * 4;
      for (let i = from; i < to; i++) data[i] = i % 4 === 3 ? 255 : 0;
    }
  }
  return { width, height: width, data };
}
