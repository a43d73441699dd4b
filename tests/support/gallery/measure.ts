/** Runs in the page: what stands where on the glass, for the laws of the hand and the eye. */
import type { Rect } from './pixels.ts';

export type Measured = {
  /** Lines of words in sight, each where it stands. */
  readonly words: readonly (Rect & { readonly text: string })[];
  /** Everything to tap that is less than 48 px wide or high. */
  readonly small: readonly string[];
  /** Main buttons in sight, each with the share of the height above its middle. */
  readonly main: readonly { readonly name: string; readonly at: number }[];
  /** What reaches out of the screen at its sides. */
  readonly clipped: readonly string[];
};

export function measure(): Measured {
  const over = document.querySelector('dialog[open]');
  const top = over ?? document.body;
  const inSight = (x: number, y: number, element: Element) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element === hit || element.contains(hit) || hit.contains(element));
  };
  const boxOf = (node: Element | Range): Rect => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return { x, y, width, height };
  };
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
  return { words: words(), small: small(), main: main(), clipped: clipped() };

  function words(): Measured['words'] {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    return nodes.flatMap((node) => {
      const line = isForEyes(node) ? longestLine(node) : undefined;
      return line ? [{ ...line, text: (node.textContent ?? '').trim().slice(0, 40) }] : [];
    });
  }

  function isForEyes(node: Node): boolean {
    const unseen = '.only-heard, svg, option, noscript, :disabled';
    const around = node.parentElement;
    if ((node.textContent ?? '').trim() === '' || around?.closest(unseen) !== null) return false;
    return around.checkVisibility();
  }

  function longestLine(node: Node): Rect | undefined {
    const range = document.createRange();
    range.selectNodeContents(node);
    // Not that of a first letter, which may be too thin to show its colour.
    const [longest] = [...range.getClientRects()].sort((a, b) => b.width - a.width);
    if (!longest || !node.parentElement || longest.width < 4) return undefined;
    const { x, y, width, height } = longest;
    const isWhole = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
    const { parentElement } = node;
    // What is partly under something goes by there.
    const isTop = [0.1, 0.5, 0.9].every((at) =>
      inSight(x + width * at, y + height * at, parentElement),
    );
    return isWhole && isTop ? { x, y, width, height } : undefined;
  }

  function small(): readonly string[] {
    const all = [...top.querySelectorAll('button, a[href], input, select, textarea, summary')];
    // A link within a sentence is as high as its line (WCAG 2.5.8).
    const inLine = 'p a, li p a, .help-part li > a, input[type=file]';
    return all.flatMap((element) => {
      const target = (element.matches('input') && element.closest('label')) || element;
      const { width, height } = boxOf(target);
      const isThere = width >= 2 && height >= 2 && element.checkVisibility();
      if (!isThere || element.matches(inLine) || target.closest('.only-heard')) return [];
      return width < 47.5 || height < 47.5
        ? [`${nameOf(target)} ${Math.round(width)}×${Math.round(height)}`]
        : [];
    });
  }

  function main(): Measured['main'] {
    return [...top.querySelectorAll('.button.main:not(.calm)')].flatMap((element) => {
      const { x, y, width, height } = boxOf(element);
      const middle = y + height / 2;
      if (height < 2 || middle < 0 || middle > innerHeight) return [];
      if (!inSight(x + width / 2, middle, element)) return [];
      return [{ name: nameOf(element), at: middle / innerHeight }];
    });
  }

  function clipped(): readonly string[] {
    return [...top.querySelectorAll('main *, dialog *')].flatMap((element) => {
      if (element.closest('.only-heard, svg, .leaving')) return [];
      const { x, width } = boxOf(element);
      return width > 0 && (x < -1 || x + width > innerWidth + 1) ? [nameOf(element)] : [];
    });
  }
}
