/** By keys alone: the focus stands on something after every move, and each card is seen from its top. */
import 'fake-indexeddb/auto';
import { act, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { AddSheet } from '../../src/screens/add/add-sheet.tsx';
import { NowScreen } from '../../src/screens/now/now-screen.tsx';
import { RoundScreen } from '../../src/screens/round/round-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { readDeck } from '../../src/state/round/deck.ts';
import { firstPerLane } from '../../src/state/round/now-store.ts';
import { useStore } from '../../src/state/use-store.ts';
import { Nav } from '../../src/ui/nav.tsx';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

let stops: (() => void)[] = [];

beforeEach(() => {
  // No card flies here.
  Element.prototype.animate ??= () => ({}) as Animation;
});

afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
});

async function appWith(...titles: readonly string[]): Promise<App> {
  const app = await openApp();
  for (const title of titles)
    await write(app, change('task', asId<'task'>(title), { title, kind: 'message' }));
  const { reader, platform } = app.services;
  app.now.begin(await readDeck(reader, platform.now(), firstPerLane));
  stops = [app.now.start(), app.round.start()];
  return app;
}

async function inRound() {
  const app = await appWith('one', 'two', 'three');
  app.now.chooseGap(30);
  await app.round.begin(app.now.getState().round);
  const user = drawScreen(app, <RoundScreen />);
  return { app, user, first: (await screen.findByRole('heading', { level: 1 })).textContent };
}

const isOnCard = (title: string | null, isSame = true) =>
  waitFor(() => {
    const heading = screen.getByRole('heading', { level: 1 });
    if (isSame) expect(heading).toHaveTextContent(title ?? '');
    else expect(heading).not.toHaveTextContent(title ?? '');
    expect(document.activeElement).toBe(heading);
  });

test('by keys: after skip and undo it is on the card in front', async () => {
  const { user, first } = await inRound();
  await isOnCard(first);
  await user.keyboard('s');
  await isOnCard(first, false);
  await user.keyboard('u');
  await isOnCard(first);
});

test('Later begins on its first choice; Escape and a choice lead back to a card', async () => {
  const { user, first } = await inRound();
  await isOnCard(first);
  await user.keyboard('{ArrowLeft}');
  const sheet = await screen.findByRole('dialog');
  const [, choice] = await waitFor(() => {
    const all = within(sheet).getAllByRole('button');
    expect(all.length).toBeGreaterThan(1);
    return all;
  });
  await waitFor(() => expect(document.activeElement).toBe(choice));
  void act(() => void sheet.dispatchEvent(new Event('cancel', { cancelable: true })));
  await isOnCard(first);
  await user.keyboard('l');
  const again = await screen.findByRole('dialog');
  await waitFor(() =>
    expect(within(again).getAllByRole('button')).toContain(document.activeElement),
  );
  await waitFor(() => expect(document.activeElement).not.toHaveAccessibleName('Close'));
  await user.keyboard('{Enter}');
  await isOnCard(first, false);
});

test('Undo in the toast leads to the card it brings back', async () => {
  const { user, first } = await inRound();
  await user.click(screen.getByRole('button', { name: 'Skip' }));
  const undo = await screen.findAllByRole('button', { name: 'Undo' });
  undo[0]?.focus();
  await user.keyboard('{Enter}');
  await isOnCard(first);
});

test('a card scrolled down leaves the next one at its top', async () => {
  const { user, first } = await inRound();
  await isOnCard(first);
  const toTop = vi.spyOn(globalThis, 'scrollTo').mockImplementation(() => undefined);
  const main = screen.getByRole('main');
  main.getBoundingClientRect = () => ({ top: -137 }) as DOMRect;
  await user.keyboard('s');
  await isOnCard(first, false);
  expect(toTop).toHaveBeenCalledWith(0, 0);
  toTop.mockClear();
  main.getBoundingClientRect = () => ({ top: 0 }) as DOMRect;
  await user.keyboard('u');
  await isOnCard(first);
  expect(toTop).not.toHaveBeenCalled();
  toTop.mockRestore();
});

test('after the first task ever it is on the screen that came', async () => {
  const app = await appWith();
  const Over = () => {
    const { sheet } = useStore(app.over, (state) => state);
    return sheet === 'add' ? <AddSheet start="" shared="" /> : null;
  };
  const user = drawScreen(
    app,
    <>
      <NowScreen />
      <Nav path="/" onAdd={() => app.openAdd()} />
      <Over />
    </>,
  );
  const first = await screen.findByRole('button', { name: 'Add your first task' });
  first.focus();
  await user.keyboard('{Enter}');
  const field = await screen.findByRole('textbox', { name: 'What needs doing?' });
  await waitFor(() => expect(field).toHaveAttribute('aria-busy', 'false'));
  await user.type(field, 'ring Ana{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })),
  );
});

test('on Now 1 to 5 choose the minutes, also where one of them is chosen; in a field they are written', async () => {
  const app = await appWith('one', 'two');
  const user = drawScreen(
    app,
    <>
      <NowScreen />
      <input aria-label="elsewhere" />
    </>,
  );
  const chosen = () => app.now.getState().gap;
  await screen.findByRole('radio', { name: '30 minutes' });
  await user.keyboard('4');
  await waitFor(() => expect(chosen()).toBe(30));
  screen.getByRole('radio', { name: '30 minutes' }).focus();
  await user.keyboard('1');
  await waitFor(() => expect(chosen()).toBe(2));
  await user.keyboard('6');
  await user.type(screen.getByLabelText('elsewhere'), '5');
  expect(screen.getByLabelText('elsewhere')).toHaveValue('5');
  expect(chosen()).toBe(2);
});
