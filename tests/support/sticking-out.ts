/** Runs in the page: words that stick out of what they stand in, or are cut by it, as it is drawn now. */
export function stickingOut(): readonly string[] {
  const edge = document.documentElement.clientWidth;
  const unseen = '.only-heard, option, script, style, textarea, [aria-hidden="true"]';
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest(unseen);

  /** The boxes a text stands in, up to one that scrolls to the side. */
  function boxesOf(element: Element): readonly Element[] {
    const boxes: Element[] = [];
    for (let box: Element | null = element; box; box = box.parentElement) {
      const { overflowX, display } = getComputedStyle(box);
      if (overflowX === 'auto' || overflowX === 'scroll') break;
      if (display !== 'inline' && display !== 'contents') boxes.push(box);
    }
    return boxes;
  }

  function holds(box: Element, words: DOMRect): boolean {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const isWide = words.left >= left - 1 && words.right <= right + 1;
    const cuts = box.matches('button, a.button, label.chip');
    return isWide && (!cuts || (words.top >= top - 2 && words.bottom <= bottom + 2));
  }

  /** Word by word: a space that hangs over the end of its line is nothing to see. */
  function rectsOf(text: Text): readonly DOMRect[] {
    const range = document.createRange();
    return [...text.data.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    });
  }

  function textOut(text: Text): readonly string[] {
    const parent = text.parentElement;
    if (text.data.trim() === '' || !parent || !isSeen(parent)) return [];
    const words = rectsOf(text);
    const box = boxesOf(parent).find((one) => !words.every((rect) => holds(one, rect)));
    return box ? [`${box.tagName} ${box.className}: ${text.data}`] : [];
  }

  /** What a field hints at while it is empty, on one line. */
  function hintOut(field: HTMLInputElement): readonly string[] {
    const style = getComputedStyle(field);
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen || !isSeen(field)) return [];
    pen.font = style.font;
    const room =
      field.clientWidth -
      Number.parseFloat(style.paddingLeft) -
      Number.parseFloat(style.paddingRight);
    const needs = pen.measureText(field.placeholder).width;
    return needs > room + 1 ? [`hint: ${field.placeholder} (${needs} in ${room})`] : [];
  }

  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return [
    ...(document.documentElement.scrollWidth > edge ? [`the page is wider than ${edge}`] : []),
    ...texts.flatMap(textOut),
    ...[...document.querySelectorAll<HTMLInputElement>('input[placeholder]')].flatMap(hintOut),
  ];
}
