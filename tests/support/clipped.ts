/** Runs in the page: what reaches out of the screen, or holds more than it shows. */
export function clipped(): readonly string[] {
  const wide = [...document.querySelectorAll('main *, dialog *')].filter((element) => {
    const box = element.getBoundingClientRect();
    const hidden = getComputedStyle(element).overflow !== 'visible';
    return box.right > innerWidth + 1 || (hidden && element.scrollWidth > element.clientWidth + 1);
  });
  return wide
    .filter((element) => !element.closest('.only-heard, svg, input, select'))
    .map(
      (element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`,
    );
}
