/** A visit from the line it is typed in to its bill, by the page's clock; every tap counted. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';
import { icsOfVisits } from '../../src/exchange/ics-out.ts';
import { emptyDeck, planOf, textFile, withPlan } from '../exchange/import-deck.ts';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { handedOver, withPhone } from '../support/phone.ts';
import { StaticServer } from '../support/serve.ts';
import { storedRows } from '../support/stored.ts';
import { underToast } from '../support/under-toast.ts';

let server: StaticServer;
let app: RunningApp;
let owner: Owner;

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  await withPhone(app.context);
  owner = new Owner(app.page);
  await setClock(app.page, tuesdayMorning);
  await installApp(app.page);
  await app.page.goto('/customers');
  await owner.tap(owner.button('Add customer'));
  await app.page.getByRole('textbox', { name: 'Name' }).fill('Ana Berg');
  await app.page.getByRole('textbox', { name: 'Phone' }).fill('07700 900123');
  await owner.tap(owner.button('Save'));
  await owner.toast().getByText('Added').waitFor();
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

async function nowAt(day: string, time: string): Promise<void> {
  await app.page.clock.setFixedTime(new Date(`${day}T${time}:00`));
  await app.page.goto('/');
  await app.page.getByRole('radiogroup').or(app.page.getByRole('radio')).first().waitFor();
}

async function sayAtTheEnd(line: string, isLarge: boolean): Promise<void> {
  await app.page
    .getByRole('main')
    .getByRole('heading', { level: 2 })
    .or(owner.button('Add visit'))
    .last()
    .waitFor();
  await app.page.evaluate(
    (size) => {
      document.documentElement.style.fontSize = size;
      scrollTo(0, document.documentElement.scrollHeight);
    },
    isLarge ? '200%' : '',
  );
  const field = await owner.openAdd();
  await field.fill(line);
  await owner.tap(app.page.getByRole('dialog').getByRole('button', { name: /^Save/ }));
  await field.waitFor({ state: 'detached' });
  await owner.toast().getByText('Added').waitFor();
}

const headline = () => app.page.getByRole('main').getByRole('heading', { level: 1 });

describe('a visit', () => {
  test('by hand: two taps and one line', async () => {
    await app.page.goto('/visits');
    await owner.button('Add visit').waitFor();
    owner.taps = 0;
    await owner.tap(owner.button('Add visit'));
    const line = app.page.getByRole('textbox', { name: 'Who or what for?' });
    await line.fill('Ana Berg boiler today 11:00 1 h');
    await owner.button('Remove Ana Berg').waitFor();
    await owner.button('Remove 11:00').waitFor();
    await owner.tap(owner.button('Save'));
    await owner.toast().getByText('Added: Ana Berg boiler').waitFor();
    expect(owner.taps).toBeLessThanOrEqual(3);
    const [visit] = await storedRows(app.page, 'visit');
    const start = new Date('2026-11-24T11:00:00').getTime();
    expect(visit).toMatchObject({
      title: 'Ana Berg boiler',
      time: { start, end: start + 3_600_000 },
    });
  });

  test('what was just said covers nothing to tap, wherever one is', async () => {
    const sizes = [
      [390, 844],
      [320, 640],
      [844, 390],
      [1024, 1366],
    ] as const;
    for (const [width, height] of sizes) {
      await app.page.setViewportSize({ width, height });
      for (const where of ['/settings', '/visits']) {
        await app.page.goto(where);
        await sayAtTheEnd(`order flux for ${where} at ${width} after 20 dec`, width === 320);
        expect(await app.page.evaluate(underToast), `${where} ${width}`).toEqual([]);
      }
      // It is still said in the next sheet.
      await owner.tap(owner.button('Add visit'));
      await app.page.getByRole('dialog').getByText('Added: ').waitFor();
      await expect.poll(() => app.page.evaluate(underToast), { message: `${width}` }).toEqual([]);
      await app.page.keyboard.press('Escape');
    }
    await app.page.setViewportSize({ width: 390, height: 844 });
  });

  test('says how long the gap is, and that gap is offered', async () => {
    await nowAt('2026-11-24', '10:10');
    await expect.poll(() => headline().innerText()).toBe('50 minutes until Ana Berg');
    expect(await app.page.getByRole('radio', { name: '30 minutes' }).isChecked()).toBe(true);
    await nowAt('2026-11-24', '10:40');
    await expect.poll(() => headline().innerText()).toBe('20 minutes until Ana Berg');
    expect(await app.page.getByRole('radio', { name: '15 minutes' }).isChecked()).toBe(true);
    await nowAt('2026-11-24', '11:10');
    await expect.poll(() => headline().innerText()).toBe('With Ana Berg until 12:00');
  });

  test('running late is one tap, filled, and stands on the timeline', async () => {
    await nowAt('2026-11-24', '10:40');
    const link = app.page.getByRole('link', { name: 'Running late by 15 minutes: Ana Berg' });
    await link.waitFor();
    owner.taps = 0;
    await owner.tap(link);
    expect(owner.taps).toBe(1);
    const message = await handedOver(app.page);
    expect(message).toMatch(/^sms:07700900123\?body=Hi Ana, .*15 minutes later/);
    expect(message).not.toMatch(/[{}[\]|]/);
    await owner.toast().getByText('Running late, Ana Berg').waitFor();
    const notes = await storedRows(app.page, 'note');
    expect(notes).toMatchObject([{ how: 'message', outcome: 'sent' }]);
  });

  test('fits a narrow phone with text twice as large', async () => {
    await app.page.setViewportSize({ width: 320, height: 640 });
    for (const where of ['/', '/visits', '/day/2026-11-24']) {
      await app.page.goto(where);
      await app.page.getByText('Ana Berg').first().waitFor();
      expect(await tooWide()).toEqual([]);
    }
    await app.page.goto('/visits');
    await owner.tap(owner.button(/Ana Berg boiler/).first());
    await app.page.getByRole('link', { name: 'WhatsApp' }).waitFor();
    expect(await tooWide()).toEqual([]);
    await app.page.setViewportSize({ width: 390, height: 844 });
  });

  test('goes into the phone’s calendar, and our own reader reads it', async () => {
    await app.page.goto('/visits');
    await owner.tap(owner.button(/Ana Berg boiler/));
    const handed = app.page.waitForEvent('download');
    await owner.tap(owner.button('Put it in my calendar'));
    const file = await (await handed).path();
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('TRIGGER:-PT30M');
    const { visits } = withPlan(emptyDeck, await planOf(textFile('visit.ics', text)));
    const [stored] = await storedRows(app.page, 'visit');
    expect(visits).toMatchObject([
      { id: stored?.['id'], title: 'Ana Berg boiler', time: stored?.['time'] },
    ]);
    await app.page.keyboard.press('Escape');
  });

  test('done in one tap from Now; Undo brings it back', async () => {
    await nowAt('2026-11-24', '12:05');
    const done = owner.button('Visit done: Ana Berg boiler');
    await done.waitFor();
    owner.taps = 0;
    await owner.tap(done);
    await owner.toast().getByText('Done: Ana Berg boiler').waitFor();
    expect(owner.taps).toBe(1);
    await done.waitFor({ state: 'detached' });
    await owner.tap(owner.button('Undo'));
    await owner.toast().getByText('Back again').waitFor();
    await owner.tap(done);
    await owner.toast().getByText('Done: Ana Berg boiler').waitFor();
  });

  test('its bill comes two days later, and not before', async () => {
    for (const [day, time] of [
      ['2026-11-24', '18:00'],
      ['2026-11-25', '16:00'],
      ['2026-11-26', '08:59'],
    ] as const) {
      await nowAt(day, time);
      await app.page.getByText('Nothing fits now').waitFor();
    }
    await nowAt('2026-11-26', '10:10');
    await owner.chooseGap('15 minutes');
    await owner.start();
    expect(await owner.card().getAttribute('aria-label')).toBe('Bill for Ana Berg boiler');
  });
});

describe('a full day', () => {
  const hours = Array.from({ length: 12 }, (_, i) => i);
  const visits = hours.map((i) => {
    const start = new Date('2026-12-01T07:00:00').getTime() + i * 3_600_000;
    return {
      ...blank('visit', asId<'visit'>(`full-${i}`)),
      title: `Ana Berg, radiator ${i + 1} in the upper hall`,
      place: `${i + 1} Mill Lane, behind the old post office, Little Sampleton`,
      note: 'Bring the long ladder and two keys; the dog is friendly but loud. Ask for the caretaker at the gate, and leave by the yard.',
      time: { start, end: start + 3_000_000 },
    };
  });

  test('comes in from a file and goes on one page of A4', async () => {
    await nowAt('2026-11-30', '16:00');
    await importFile('day.ics', icsOfVisits(visits, Date.parse('2026-11-30T16:00Z')));
    await app.page.goto('/visits');
    owner.taps = 0;
    await owner.tap(app.page.getByRole('link', { name: 'Day sheet, tomorrow' }));
    await app.page.getByRole('heading', { level: 1, name: 'Tuesday 1 December' }).waitFor();
    expect(owner.taps).toBe(1);
    await expect.poll(() => app.page.locator('.day-visits > li').count()).toBe(12);
    const pdf = await app.page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBe(1);
    await owner.button('Print').waitFor();
    const handed = app.page.waitForEvent('download');
    await owner.tap(owner.button('Share'));
    const text = readFileSync(await (await handed).path(), 'utf8');
    expect(text.match(/radiator \d+/g)).toHaveLength(12);
    expect(text).toContain('07700 900123');
  });

  test('is there without the network', async () => {
    await app.context.setOffline(true);
    await app.page.goto('/day/2026-12-01');
    await expect.poll(() => app.page.locator('.day-visits > li').count()).toBe(12);
    await app.page.goto('/visits');
    await owner.tap(owner.button('Add visit'));
    await app.page.getByRole('textbox', { name: 'Who or what for?' }).fill('dentist 2 dec 8:15');
    await owner.tap(owner.button('Save'));
    await owner.toast().getByText('Added: dentist').waitFor();
    await app.context.setOffline(false);
  });
});

/** What sticks out to the side, with text twice as large. */
async function tooWide(): Promise<readonly string[]> {
  return await app.page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    const main = document.querySelector('dialog') ?? document.querySelector('main');
    return [...(main?.querySelectorAll('*') ?? [])]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .filter((one) => !one.closest('.deck'))
      .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`);
  });
}

async function importFile(name: string, text: string): Promise<void> {
  await owner.openAdd();
  await owner.tap(owner.button('Import a file'));
  const sheet = app.page.getByRole('dialog', { name: 'Import' });
  await sheet
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) });
  await owner.tap(sheet.getByRole('button', { name: 'Import', exact: true }));
  await sheet.getByText('All in.').waitFor();
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
