/** What an owner has in hand before they go away for a while: bills, promises, wishes, a job and visits. */
import type { Owner } from './owner.ts';

export const customers = ['Ana Berg', 'Tom Okafor', 'Zen Hair'];

function calendar(): { name: string; mimeType: string; buffer: Buffer } {
  const event = (n: number, day: string, what: string) =>
    `BEGIN:VEVENT\r\nUID:v${n}\r\nDTSTART:${day}T090000\r\nDTEND:${day}T100000\r\nSUMMARY:${what}\r\nEND:VEVENT\r\n`;
  const days = ['20261126', '20261203', '20270115', '20270601'];
  const events = days.map((day, i) => event(i, day, `${customers[i % 3]} boiler`)).join('');
  const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n${events}END:VCALENDAR\r\n`;
  return { name: 'visits.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) };
}

export async function bringInVisits(owner: Owner): Promise<void> {
  await owner.page.goto('/settings');
  await owner.button('Import a file').click();
  const dialog = owner.page.getByRole('dialog', { name: 'Import' });
  await dialog.locator('input[type=file]').setInputFiles(calendar());
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByText('All in.').waitFor();
  await dialog.getByRole('button', { name: 'Good' }).click();
}

export async function addCustomer(owner: Owner, name: string): Promise<void> {
  await owner.page.goto('/customers');
  await owner.button('Add customer').click();
  await owner.page.getByRole('textbox', { name: 'Name' }).fill(name);
  await owner.page.getByRole('textbox', { name: 'Phone' }).fill('07700 900123');
  await owner.button('Save').click();
  await owner.toast().getByText('Added').waitFor();
}

export const chores = ['Pay the rent', 'Change the van oil'];

export async function addChore(owner: Owner, name: string): Promise<void> {
  await owner.page.goto('/chores');
  await owner.button('Add chore').click();
  await owner.page.getByRole('textbox', { name: 'What comes round?' }).fill(name);
  await owner.button('Save').click();
  await owner.toast().getByText(`Added: ${name}`).waitFor();
}

export async function startJob(owner: Owner): Promise<void> {
  await owner.page
    .getByRole('link', { name: /Ana Berg/ })
    .first()
    .click();
  await owner.page.getByRole('link', { name: 'Start a job', exact: true }).click();
  await owner.page.getByRole('textbox', { name: 'What is it?' }).fill('Bathroom refit');
  await owner.page.getByRole('textbox', { name: /Amount/ }).fill('840');
  await owner.button('Start').click();
  await owner.page.getByRole('heading', { level: 1, name: 'Bathroom refit' }).waitFor();
}

/** Fifty lines of an owner's own: bills, promises, wishes, and what has no date. */
export const lines = [
  'chase Kaffehuset £1240 invoice 0412, 19 days',
  'chase Zen Hair £310, 5 days',
  'ring Tom Okafor about the boiler by friday',
  'send Ana Berg the tile samples by thursday',
  'quote Zen Hair for the sink by monday',
  'VAT return by 30 nov',
  'text Tom Okafor the arrival time',
  ...Array.from({ length: 15 }, (_, i) => `pick up part ${i} ${['wed', 'thu', 'fri'][i % 3]}`),
  ...Array.from({ length: 13 }, (_, i) => `look at idea ${i}`),
  ...Array.from({ length: 8 }, (_, i) => `clean shelf ${i} 28 nov`),
  ...Array.from({ length: 7 }, (_, i) => `order box ${i}`),
];
