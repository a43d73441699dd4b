/** Runs in the page: what could be tapped and lies, wholly or in part, under what was just said. */
export function underToast(): readonly string[] {
  const toast = [...document.querySelectorAll('.toast > div')].find((one) => one.checkVisibility());
  if (!toast) return ['nothing is said'];
  const said = toast.getBoundingClientRect();
  const outermost = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const tapped = outermost.querySelectorAll('button, a, summary, input, select, textarea');
  return [...tapped].flatMap((one) => {
    if (toast.contains(one) || !one.checkVisibility({ visibilityProperty: true })) return [];
    const { left, right, top, bottom, width } = one.getBoundingClientRect();
    const isClear =
      right <= said.left || left >= said.right || bottom <= said.top + 1 || top >= said.bottom - 1;
    return isClear || width < 2 ? [] : [one.textContent || one.outerHTML.slice(0, 80)];
  });
}
