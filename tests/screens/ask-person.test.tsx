import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { type HelpDesk, parseHelpDesk } from '../../src/domain/help-desk.ts';
import type { Task } from '../../src/domain/record/task.ts';
import { HelpScreen } from '../../src/screens/help/help-screen.tsx';
import { allRecords } from '../../src/storage/reads.ts';
import { momentAt } from '../support/arbitrary-records.ts';
import { drawRoutes } from '../support/draw-screen.tsx';
import { openApp } from '../support/whole-app.ts';

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, '08:00-16:00'] as const);
const file = {
  phone: '+47 22 00 00 00',
  mail: 'help@example.com',
  zone: 'Europe/Oslo',
  hours: Object.fromEntries(workdays),
  closed: ['2026-11-25'],
};

/** The device's own clock shows UTC: an hour behind Oslo in winter. */
async function at(hour: string, desk: HelpDesk | null = deskOf()) {
  const platform = { helpDesk: async () => desk ?? undefined, now: () => momentAt(hour) };
  const app = await openApp({ view: window, platform });
  const { user } = drawRoutes(app, '/help', { help: HelpScreen });
  await screen.findByRole('region', { name: 'How to' });
  return { app, user };
}

function deskOf(part: object = {}): HelpDesk {
  const parsed = parseHelpDesk(JSON.stringify({ ...file, ...part }));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

test('without the file nothing is shown', async () => {
  await at('2026-11-24T09:10', null);
  expect(screen.queryByText('Ask a person')).toBeNull();
});

test('in their hours: open now, with a number and a mail', async () => {
  await at('2026-11-24T09:10');
  const desk = await screen.findByRole('region', { name: 'Ask a person' });
  expect(within(desk).getByText('Open now, until 16:00')).toBeTruthy();
  const href = (name: string) => within(desk).getByRole('link', { name }).getAttribute('href');
  expect(href('Call')).toBe('tel:+4722000000');
  expect(href('Mail')).toBe('mailto:help@example.com');
});

test('at night: when they open, over a holiday, and a question that waits for it', async () => {
  const { app, user } = await at('2026-11-24T22:40');
  const desk = await screen.findByRole('region', { name: 'Ask a person' });
  // Wednesday is off; their eight o'clock is seven here.
  expect(within(desk).getByText(/Opens Thu 08:00/)).toBeTruthy();
  expect(within(desk).getByText(/Thu 07:00 where you are/)).toBeTruthy();
  await user.click(within(desk).getByRole('button', { name: 'Write a question' }));
  const keep = within(desk).getByRole('button', { name: 'Keep it, I send it Thu 07:00' });
  expect(keep.hasAttribute('disabled')).toBe(true);
  await user.type(within(desk).getByRole('textbox', { name: 'Your question' }), 'How do I move?');
  await user.click(keep);
  await waitFor(async () => expect(await tasks(app)).toHaveLength(1));
  const [task] = await tasks(app);
  expect(task).toMatchObject({
    title: 'Ask: How do I move?',
    kind: 'message',
    raw: 'help@example.com',
    message: { text: 'How do I move?' },
    when: { notBefore: '2026-11-26T07:00' },
  });
  await within(desk).findByRole('button', { name: 'Write a question' });
});

test('a question typed into the search is there already', async () => {
  const { user } = await at('2026-11-24T22:40');
  await user.type(screen.getByRole('searchbox', { name: 'Search help' }), 'boat insurance');
  const desk = await screen.findByRole('region', { name: 'Ask a person' });
  const field = within(desk).getByRole<HTMLTextAreaElement>('textbox', { name: 'Your question' });
  await waitFor(() => expect(field.value).toBe('boat insurance'));
});

async function tasks(app: Awaited<ReturnType<typeof openApp>>): Promise<readonly Task[]> {
  return await allRecords(app.services.db, 'task');
}
