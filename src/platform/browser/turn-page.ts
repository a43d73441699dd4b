/** Between a card and its playbook the page turns; every other change of screen is at once. */
import type { TurnPage } from '../platform.ts';

const playbook = 'help-page';
const withCard: ReadonlySet<string> = new Set(['round', 'task', 'catch-up']);

function isTurn(from: string, to: string): boolean {
  return (to === playbook && withCard.has(from)) || (from === playbook && withCard.has(to));
}

/** The old screen stands until the new one has its heading, but no longer than this. */
const standsMs = 250;

export function turnPageIn(view: Window): TurnPage {
  const { document } = view;
  return (from, to, change) => {
    const isStill = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const turns = 'startViewTransition' in document && !isStill && isTurn(from, to);
    if (!turns) return change();
    const turn = document.startViewTransition(async () => {
      const before = document.querySelector('main h1');
      change();
      await headingAfter(document, before);
    });
    // One that was skipped, as in a hidden page, has changed the screen all the same.
    turn.ready.catch(() => undefined);
    turn.finished.catch(() => undefined);
  };
}

function headingAfter(document: Document, before: Element | null): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const heading = document.querySelector('main h1');
      if (heading === null || heading === before) return;
      watch.disconnect();
      resolve();
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true });
    setTimeout(() => {
      watch.disconnect();
      resolve();
    }, standsMs);
  });
}
