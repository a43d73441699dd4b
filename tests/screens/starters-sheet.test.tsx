import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { starterChores } from '../../src/domain/chore/starters.ts';
import { theBusiness } from '../../src/domain/record/id.ts';
import { StartersSheet } from '../../src/screens/add/starters-sheet.tsx';
import { allRecords, getRecord } from '../../src/storage/reads.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp } from '../support/whole-app.ts';

test('a trade, all ticked, one left out, one button, one Undo', async () => {
  const app = await openApp({ view: window });
  app.openStarters();
  const user = drawScreen(app, <StartersSheet />);
  expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull();
  await user.click(await screen.findByRole('radio', { name: 'Hairdresser' }));
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
  const ideas = boxes.filter((box) => box.checked);
  // The chores among them come again and again: none is taken unasked.
  expect(boxes.length - ideas.length).toBe(starterChores.hairdresser.length);
  expect(boxes.indexOf(ideas.at(-1) as HTMLInputElement)).toBe(ideas.length - 1);
  await user.click(screen.getByRole('checkbox', { name: /Order colour and foils/ }));
  await user.click(screen.getByRole('checkbox', { name: /Pay the rent/ }));
  await user.click(
    screen.getByRole('button', { name: `Add ${ideas.length - 1} tasks and 1 chore` }),
  );
  await waitFor(() => expect(app.over.getState().sheet).toBeNull());
  const tasks = await allRecords(app.services.db, 'task');
  expect(tasks).toHaveLength(ideas.length);
  const [rent] = await allRecords(app.services.db, 'chore');
  expect(tasks.find(({ madeBy }) => madeBy.is === 'chore')?.title).toBe(rent?.title);
  expect(tasks.some((task) => task.title.includes('foils'))).toBe(false);
  expect(tasks.find((task) => task.title.startsWith('Confirm'))?.kind).toBe('confirm-visits');
  expect((await getRecord(app.services.db, 'business', theBusiness))?.trade).toBe('hairdresser');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await allRecords(app.services.db, 'task')).toEqual([]));
});
