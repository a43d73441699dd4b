/** The way to the texts: they come as one file of their own, kept by the worker for use offline. */
import type { HelpBook, HelpText } from './help-text.ts';

export async function loadHelp(): Promise<HelpBook> {
  const { englishHelp } = await import('./en.ts');
  return englishHelp();
}

/** Playbooks first, each kind in its own order. */
export function inOrder(texts: readonly HelpText[]): readonly HelpText[] {
  return [...texts].sort(
    (a, b) => Number(a.is === 'app') - Number(b.is === 'app') || a.order - b.order,
  );
}

export function textAt(book: HelpBook, slug: string): HelpText | undefined {
  return book.texts.find((text) => text.slug === slug);
}
