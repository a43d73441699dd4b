import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { App } from '../../src/state/app.ts';
import { readDeck } from '../../src/state/round/deck.ts';
import { openApp, write } from '../support/whole-app.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page that paints when it is told to. */
function slowFrames(): () => void {
  const waiting: FrameRequestCallback[] = [];
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => waiting.push(run));
  return () => {
    for (const run of waiting.splice(0)) run(0);
  };
}

function followTitles(app: App, heard: string[][]): () => void {
  const { services } = app;
  const read = () => services.atOnce(() => readDeck(services.reader, services.platform.now(), 24));
  const show = ({ tasks }: Awaited<ReturnType<typeof read>>) =>
    heard.push([...tasks.values()].map(({ title }) => title));
  return services.live(read, show, (thrown: unknown) => {
    throw thrown;
  });
}

const named = (title: string) => change('task', asId<'task'>('t1'), { title });

test('what was written is read again once a frame was painted, and every time', async () => {
  const app = await openApp();
  await write(app, named('One'));
  const paint = slowFrames();
  const heard: string[][] = [];
  const stop = followTitles(app, heard);
  await vi.waitFor(() => expect(heard).toEqual([['One']]));
  for (const title of ['Two', 'Three']) {
    const before = heard.length;
    await write(app, named(title));
    expect(heard).toHaveLength(before);
    paint();
    await vi.waitFor(() => expect(heard.at(-1)).toEqual([title]), 3000);
  }
  stop();
});

test('a page that paints no frame does not wait for one for ever', async () => {
  const app = await openApp();
  slowFrames();
  const heard: string[][] = [];
  const stop = followTitles(app, heard);
  await vi.waitFor(() => expect(heard).toEqual([[]]));
  await write(app, named('One'));
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(['One']), 3000);
  stop();
});
