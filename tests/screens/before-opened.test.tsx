/** The first screen shows before the database is open; nothing on it may read too early, and what breaks breaks alone. */
import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/preact';
import { useEffect } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { App as Shell } from '../../src/app.tsx';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { LocalDateTime } from '../../src/domain/time.ts';
import { Contained } from '../../src/screens/contained.tsx';
import { EveningRead } from '../../src/screens/help/evening-read.tsx';
import { lazy } from '../../src/screens/lazy.tsx';
import { createApp } from '../../src/state/app.ts';
import { readDeck } from '../../src/state/round/deck.ts';
import { firstPerLane } from '../../src/state/round/now-store.ts';
import { createRouter } from '../../src/state/router.ts';
import { createServices } from '../../src/state/services.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { en } from '../../src/text/en.ts';
import { momentAt } from '../support/arbitrary-records.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { speechOf } from '../support/one-language.ts';
import { openApp, write } from '../support/whole-app.ts';

/** The texts are compiled when they are first read. */
const patient = { timeout: 20_000 };
const night = '2026-11-24T22:40';

/** A deck looked at before its database is open; put off, there is nothing to deal. */
async function appNotYetOpen(notBefore: LocalDateTime | null) {
  const kept = await openApp({ platform: { now: () => momentAt(night) } });
  for (const id of ['one', 'two']) {
    const when = { due: null, notBefore, someday: false };
    await write(kept, change('task', asId<'task'>(id), { title: id, kind: 'other', when }));
  }
  const { services } = kept;
  let open: (storage: Storage) => void = () => undefined;
  const opening = new Promise<Storage>((resolve) => {
    open = resolve;
  });
  const app = createApp({
    services: createServices(services.platform, opening),
    router: createRouter(window),
    words: en,
    language: 'en-GB',
    speech: speechOf('en-GB'),
    shares: { ids: async () => [], take: async () => 'gone' },
  });
  app.now.begin(await readDeck(services.reader, services.platform.now(), firstPerLane));
  return { app, open: () => open(services) };
}

test('at 22:40 with nothing dealt: the evening’s read waits for the database, and Help opens', async () => {
  const { app, open } = await appNotYetOpen('2026-11-30T08:00' as LocalDateTime);
  app.router.go('/', 'replace');
  render(<Shell app={app} />);
  await screen.findByRole('heading', { name: en.now.nothing });
  // The code of the row has come by the time a second one is drawn.
  await import('../../src/screens/help/evening-read.tsx');
  await new Promise((resolve) => setTimeout(resolve, 50));
  open();
  app.router.go('/help');
  await screen.findByRole('heading', { level: 1, name: 'Help' }, patient);
});

test('the row comes once the database is open', async () => {
  const { app, open } = await appNotYetOpen(null);
  drawScreen(app, <EveningRead />);
  expect(screen.queryByRole('region', { name: 'A 2-minute read' })).toBeNull();
  open();
  await screen.findByRole('region', { name: 'A 2-minute read' }, patient);
});

test('a part that breaks is told of, and the next screen opens all the same', async () => {
  const app = await openApp();
  const told = vi.fn();
  const Broken = () => {
    useEffect(() => {
      throw new Error('a bug');
    }, []);
    return <p>for a moment</p>;
  };
  const Good = lazy(async () => () => <h1>Here</h1>);
  drawScreen(
    app,
    <Contained onBroken={told}>
      <Broken />
    </Contained>,
  );
  await waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(screen.queryByText('for a moment')).toBeNull();
  drawScreen(app, <Good />);
  await screen.findByRole('heading', { name: 'Here' });
});
