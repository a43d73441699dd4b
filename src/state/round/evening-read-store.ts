/** The short read offered in the evening, and what is remembered of those offered before. */
import { createStore } from 'zustand/vanilla';
import {
  eveningRead,
  opened,
  parseReads,
  type Reads,
  turnedDown,
} from '../../domain/evening-read.ts';
import { dateOf } from '../../domain/time.ts';
import { loadHelp, textAt } from '../../help/help.ts';
import type { HelpText } from '../../help/help-text.ts';
import type { App } from '../app.ts';
import { playbookOf } from '../help/playbook.ts';
import { rethrow } from '../rethrow.ts';
import { metaKeys } from './deck.ts';

export function createEveningReadStore(app: App) {
  const { services, now } = app;
  const store = createStore<{ readonly text: HelpText | null }>(() => ({ text: null }));

  function start(): () => void {
    const read = async () => parseReads(await services.reader.meta(metaKeys.helpReads));
    return services.live(read, (reads) => void show(reads), rethrow);
  }

  async function show(reads: Reads): Promise<void> {
    const { tasks, moment } = now.getState();
    const slug = eveningRead({ tasks: tasks.values(), playbookOf, reads, now: moment.local });
    const book = slug === undefined ? undefined : await loadHelp(app.language.getState().code);
    store.setState({ text: (slug && book && textAt(book, slug)) || null });
  }

  async function skip(): Promise<void> {
    const { text } = store.getState();
    if (text) await remember(app, (reads, today) => turnedDown(reads, text.slug, today));
  }

  return { ...store, start, skip };
}

/** A playbook that was opened, from wherever, is not offered again. */
export async function markOpened(app: App, slug: string): Promise<void> {
  await remember(app, (reads, today) => opened(reads, slug, today));
}

async function remember(
  { act, services }: App,
  grown: (reads: Reads, today: ReturnType<typeof dateOf>) => Reads,
): Promise<void> {
  const today = dateOf(services.platform.now().local);
  const grow = { [metaKeys.helpReads]: (stored: unknown) => grown(parseReads(stored), today) };
  await act({ changes: [], local: { grow } });
}
