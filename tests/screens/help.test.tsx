import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Task } from '../../src/domain/record/task.ts';
import { browserPlatform } from '../../src/platform/browser/browser-platform.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { HelpPageScreen } from '../../src/screens/help/help-page-screen.tsx';
import { HelpScreen } from '../../src/screens/help/help-screen.tsx';
import { FootNotice, WithSheets } from '../../src/screens/notice.tsx';
import { AppContext } from '../../src/screens/use-app.ts';
import { type App, createApp } from '../../src/state/app.ts';
import { createRouter, routeOf } from '../../src/state/router.ts';
import { createServices } from '../../src/state/services.ts';
import { useStore } from '../../src/state/use-store.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { allRecords } from '../../src/storage/reads.ts';
import { en } from '../../src/text/en.ts';
import { Go } from '../../src/ui/link.tsx';
import { speechOf } from '../support/one-language.ts';

// All texts are compiled for the first test that reads them, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

test('the list has playbooks first, then the app texts', async () => {
  await openAt('/help');
  const lists = await screen.findAllByRole('region', {}, { timeout: 10_000 });
  expect(lists.map((list) => list.getAttribute('aria-label'))).toEqual(['How to', 'About Stopgap']);
  const [playbooks, app] = lists as [HTMLElement, HTMLElement];
  expect(within(playbooks).getByRole('link', { name: /They haven’t paid/ })).toBeTruthy();
  expect(within(app).getByRole('link', { name: /How a round works/ })).toBeTruthy();
});

test('search narrows the list, and Back comes to the words, which stand in no address', async () => {
  const { user, app } = await openAt('/help');
  const field = screen.getByRole('searchbox', { name: 'Search help' });
  await user.type(field, 'customer wont pay');
  const links = await screen.findAllByRole('link');
  expect(links[0]?.textContent).toContain('They haven’t paid');
  await waitFor(() => expect(app.router.kept()).toEqual({ query: 'customer wont pay' }));
  expect(window.location.href).not.toContain('wont');
  await user.click(links[0] as HTMLElement);
  expect(app.router.getState().path).toBe('/help/they-havent-paid');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  const again = await screen.findByRole<HTMLInputElement>('searchbox', { name: 'Search help' });
  expect(again.value).toBe('customer wont pay');
});

test('a question without an answer is kept as a task', async () => {
  const { user, app } = await openAt('/help');
  await user.type(screen.getByRole('searchbox', { name: 'Search help' }), 'boat insurance');
  expect(
    await screen.findByRole('heading', { name: 'Not here yet. Keep the question?' }),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep the question' }));
  await waitFor(async () => expect(await titles(app)).toEqual(['other: Ask: boat insurance']));
  expect(await screen.findByText('Added: Ask: boat insurance')).toBeTruthy();
});

/** The parts come one by one, and last what stands below them. */
async function allHeadings(last: string) {
  await screen.findByRole('link', { name: last });
  return screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
}

test('a playbook has its four parts, and words to copy', async () => {
  const { user } = await openAt('/help/they-havent-paid');
  const headings = await allHeadings('Search help');
  expect(headings.slice(0, 3)).toEqual(['Do this now', 'Words you can use', 'Watch out']);
  expect(headings).toHaveLength(4);
  const copied = vi.spyOn(navigator.clipboard, 'writeText');
  const said = await screen.findByText(/Hello, I am ringing about my last invoice\./);
  const message = within(said.closest('figure') as HTMLElement);
  await user.click(message.getByRole('button', { name: 'Copy' }));
  expect(copied.mock.calls[0]?.[0]).toMatch(/^Hello, I am ringing about my last invoice\./);
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
});

test('the law of the owner’s own country comes first, dated and with its source', async () => {
  await openAt('/help/they-havent-paid', 'en-NO');
  const laws = (await screen.findAllByRole('heading', { level: 3 })).map((h) => h.textContent);
  expect(laws[0]).toMatch(/^Norway · checked .*20\d\d$/);
  expect(laws.length).toBeGreaterThan(1);
  const folded = screen.getByText('Other countries').closest('details');
  expect(folded?.open).toBe(false);
  expect(folded?.querySelectorAll('h3')).toHaveLength(laws.length - 1);
  expect(screen.getAllByRole('link', { name: /^Source: / })).toHaveLength(laws.length);
});

test('help is read and searched in the language on the screen', async () => {
  const { user } = await openAt('/help', 'nb-NO');
  const field = screen.getByRole('searchbox', { name: 'Search help' });
  await screen.findAllByRole('region', {}, { timeout: 10_000 });
  await user.type(field, 'kunden vil ikke betale');
  const links = await screen.findAllByRole('link');
  expect(links[0]?.textContent).toContain('De har ikke betalt');
  await user.click(links[0] as HTMLElement);
  const headings = await allHeadings('Search help');
  expect(headings.slice(0, 3)).toEqual(['Gjør dette nå', 'Ord du kan bruke', 'Pass på']);
  expect(screen.getByRole('main').lang).toBe('nb');
});

test('"Make this a task" adds one of the playbook’s kind, and Undo takes it back', async () => {
  const { user, app } = await openAt('/help/they-havent-paid');
  await user.click(await screen.findByRole('button', { name: 'Make this a task' }));
  await waitFor(async () =>
    expect(await titles(app)).toEqual(['chase-message: They haven’t paid']),
  );
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await titles(app)).toEqual([]));
});

test('an app text offers no task; links lead from text to text', async () => {
  const { user, app } = await openAt('/help/how-a-round-works');
  const link = await screen.findByRole('link', { name: 'Later, Skip and Let go' });
  expect(screen.queryByRole('button', { name: 'Make this a task' })).toBeNull();
  await user.click(link);
  expect(app.router.getState().path).toBe('/help/later-skip-let-go');
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Later, Skip and Let go' }),
  ).toBeTruthy();
});

test('an address that is not there says so and leads on', async () => {
  await openAt('/help/how-to-fly');
  expect(
    await screen.findByRole('heading', { level: 1, name: 'That page is not here' }),
  ).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All of Help' }).getAttribute('href')).toBe('/help');
});

async function openAt(path: string, language = 'en-GB') {
  const platform: Platform = { ...browserPlatform(), helpDesk: async () => undefined };
  const ports = { now: () => platform.now().instant, randomBytes: platform.randomBytes };
  const storage = await openStorage(ports, { name: `help-${platform.newId()}` });
  if (!storage.ok) throw new Error(storage.error.is);
  window.history.replaceState(null, '', path);
  const app = createApp({
    services: createServices(platform, Promise.resolve(storage.value)),
    router: createRouter(window),
    words: en,
    speech: speechOf(language),
    language,
    shares: { ids: async () => [], take: async () => 'gone' },
  });
  await app.services.opened;
  render(<Shell app={app} />);
  return { app, user: userEvent.setup() };
}

function Shell({ app }: { readonly app: App }) {
  const path = useStore(app.router, (location) => location.path);
  const route = routeOf(path);
  return (
    <AppContext.Provider value={app}>
      <Go.Provider value={app.router.go}>
        <WithSheets>
          {route.name === 'help' ? <HelpScreen /> : <HelpPageScreen key={route.id} id={route.id} />}
          <FootNotice />
        </WithSheets>
      </Go.Provider>
    </AppContext.Provider>
  );
}

async function titles(app: App): Promise<readonly string[]> {
  const tasks: readonly Task[] = await allRecords(app.services.db, 'task');
  return tasks.map((task) => `${task.kind}: ${task.title}`);
}
