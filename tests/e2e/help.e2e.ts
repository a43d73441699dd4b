/** Help at 22:40 with no network, on a fresh install; from a card and back; by keyboard; in large letters; a person to ask. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { clipped } from '../support/clipped.ts';
import { Owner, setClock } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';

const night = new Date('2026-11-24T22:40:00');
const morning = new Date('2026-11-25T09:10:00');

describe('with no network from the first minute on', () => {
  let server: StaticServer;
  let app: RunningApp;
  let owner: Owner;
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await StaticServer.start();
    app = await launchApp({ baseURL: server.url });
    app.context.on('weberror', (error) => complaints.push(String(error.error())));
    app.context.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await setClock(app.page, night);
    await installApp(app.page);
    await server.stop();
    await app.context.setOffline(true);
    owner = new Owner(app.page);
  });

  afterAll(() => closeApp(app));
  afterEach(() => expect(complaints).toEqual([]));

  const field = () => app.page.getByRole('searchbox', { name: 'Search help' });
  const heading = (name: string | RegExp) => app.page.getByRole('heading', { level: 1, name });
  const firstHit = () =>
    app.page.getByRole('region', { name: 'Help', exact: true }).getByRole('link').first();
  const isFirst = (title: string) =>
    expect.poll(() => firstHit().innerText(), { timeout: 8000 }).toContain(title);

  test('the first opening of Help: typed, found, read, and back to the words typed', async () => {
    await owner.tap(app.page.getByRole('link', { name: 'Help', exact: true }));
    await heading('Help').waitFor();
    expect(await app.page.getByText('Ask a person').count()).toBe(0);
    await field().pressSequentially('customer wont pay');
    await isFirst('They haven’t paid');
    await owner.tap(firstHit());
    await heading('They haven’t paid').waitFor();
    await app.page.getByRole('heading', { name: 'Watch out' }).waitFor();
    await owner.tap(owner.button('Back'));
    await expect.poll(() => field().inputValue()).toBe('customer wont pay');
    expect(owner.taps).toBe(3);
  });

  test('the same by keyboard alone', async () => {
    const { keyboard } = app.page;
    await app.page.goto('/help');
    // The same address again is a reload: the words of before are still there.
    await field().fill('');
    await keyboard.type('ghosted after my bid');
    await isFirst('They went quiet');
    await keyboard.press('Enter');
    await heading(/went quiet/).waitFor();
    await app.page.goBack();
    await field().focus();
    await isFirst('They went quiet');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await heading(/went quiet/).waitFor();
    // The heading has the focus: the first stop after it is in the text, before it lies Back.
    await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    await expect.poll(() => field().inputValue(), { timeout: 8000 }).toBe('ghosted after my bid');
  });

  test('a question that has no text is kept as a task', async () => {
    await app.page.goto('/help');
    await field().fill('boat insurance');
    await app.page.getByRole('heading', { name: 'Not here yet. Keep the question?' }).waitFor();
    await owner.tap(owner.button('Keep the question'));
    await owner.toast().getByText('Added: Ask: boat insurance').waitFor();
  });

  test('from a card to its playbook and back in a tap each, the words typed still there', async () => {
    await app.page.goto('/');
    await owner.add('chase Kaffehuset £1240 invoice 0412');
    await app.page.goto('/');
    await owner.start();
    const card = owner.card();
    await expect.poll(() => card.innerText()).toContain('Kaffehuset');
    const words = card.getByRole('textbox', { name: /Write it now/ });
    await words.fill('Hello, about 0412');
    const before = owner.taps;
    await owner.tap(card.getByRole('link', { name: /How to/ }));
    await heading('They haven’t paid').waitFor();
    await app.page.getByText('Reminder 1, friendly').waitFor();
    await expect.poll(() => app.page.getByRole('main').innerText()).toContain('£1,240');
    expect(await app.page.getByRole('main').innerText()).not.toMatch(/[{}[\]]/);
    await owner.tap(owner.button('Back'));
    await expect.poll(() => words.inputValue()).toBe('Hello, about 0412');
    expect(owner.taps - before).toBe(2);
  });

  test('at 200 % text nothing is clipped: Help, what was found, a playbook', async () => {
    for (const [path, typed] of [
      ['/help', ''],
      ['/help', 'customer wont pay'],
      ['/help/they-havent-paid', ''],
    ] as const) {
      await app.page.goto(path);
      if (typed) await app.page.getByRole('searchbox', { name: 'Search help' }).fill(typed);
      await app.page.getByRole('heading', { level: 2 }).first().waitFor();
      await app.page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await app.page.waitForTimeout(300);
      expect(await app.page.evaluate(clipped), path).toEqual([]);
    }
  });

  test('a key is answered at once on a slow phone', async () => {
    await app.page.goto('/help');
    await field().focus();
    const session = await app.context.newCDPSession(app.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const times = await app.page.evaluate(typed, 'how do i get my money from a custmer');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const sorted = [...times].sort((a, b) => a - b);
    const [median = 0, p95 = 0] = [0.5, 0.95].map(
      (part) => sorted[Math.floor(sorted.length * part)],
    );
    console.log(
      `a key in Help at 4× CPU, typed → drawn: median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
    );
    // Generous: the machine may be busy. The comparisons of a key are held by a test of their own.
    expect(median).toBeLessThanOrEqual(100);
  });

  test('the same in Norwegian: found, read, and nothing clipped at 200 % text', async () => {
    await app.page.goto('/settings');
    await app.page.getByLabel('Language of the app').selectOption('nb');
    await heading('Innstillinger').waitFor();
    await app.page.goto('/help');
    await app.page.getByRole('searchbox').fill('kunden vil ikke betale');
    const found = app.page.getByRole('region', { name: 'Hjelp', exact: true }).getByRole('link');
    await expect.poll(() => found.first().innerText()).toContain('De har ikke betalt');
    await owner.tap(found.first());
    await heading('De har ikke betalt').waitFor();
    await app.page.getByRole('heading', { name: 'Pass på' }).waitFor();
    for (const path of ['/help', '/help/they-havent-paid', '/help/a-second-phone']) {
      await app.page.goto(path);
      await app.page.getByRole('heading', { level: 2 }).first().waitFor();
      await app.page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await app.page.waitForTimeout(300);
      expect(await app.page.evaluate(clipped), path).toEqual([]);
    }
  });
});

describe('a person to ask', () => {
  let server: StaticServer;
  let app: RunningApp;
  let owner: Owner;

  beforeAll(async () => {
    server = await StaticServer.start();
    server.add(
      '/help-desk.json',
      JSON.stringify({
        phone: '+47 22 00 00 00',
        mail: 'help@example.com',
        zone: 'Europe/Oslo',
        hours: { mon: '08:00-16:00', tue: '08:00-16:00', wed: '08:00-16:00' },
      }),
    );
    app = await launchApp({ baseURL: server.url, context: { timezoneId: 'Europe/Oslo' } });
    await setClock(app.page, night);
    await installApp(app.page);
    await server.stop();
    owner = new Owner(app.page);
  });

  afterAll(() => closeApp(app));

  const desk = () => app.page.getByRole('region', { name: 'Ask a person' });

  test('22:40, no network, Help never opened: when they open, and a question that waits', async () => {
    await app.page.goto('/help');
    await desk().getByText('Opens Wed 08:00').waitFor();
    await owner.tap(desk().getByRole('button', { name: 'Write a question' }));
    await desk().getByRole('textbox').fill('How do I move to a new phone?');
    await owner.tap(desk().getByRole('button', { name: 'Keep it, I send it Wed 08:00' }));
    await owner.toast().getByText('Ask: How do I move').waitFor();
  });

  test('09:10: open now, and the question is the first card with the mail filled', async () => {
    await app.page.clock.setFixedTime(morning);
    await app.page.goto('/help');
    await desk().getByText('Open now, until 16:00').waitFor();
    expect(await desk().getByRole('link', { name: 'Call' }).getAttribute('href')).toBe(
      'tel:+4722000000',
    );
    await app.page.goto('/');
    await owner.start();
    await expect.poll(() => owner.card().innerText()).toContain('Ask: How do I move');
    const mail = owner.card().getByRole('link', { name: 'Mail' });
    expect(await mail.getAttribute('href')).toBe(
      `mailto:help@example.com?body=${encodeURIComponent('How do I move to a new phone?')}`,
    );
  });
});

/** Milliseconds from each key to what it found being drawn. */
async function typed(text: string): Promise<readonly number[]> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const times: number[] = [];
  for (let end = 1; end <= text.length; end++) {
    await drawn();
    const before = performance.now();
    setValue?.call(field, text.slice(0, end));
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    times.push(performance.now() - before);
  }
  return times;
}
