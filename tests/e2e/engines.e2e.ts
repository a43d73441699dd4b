/** The main stories in the engines that are not Chromium, where this machine has them; Debian's are fetched as root. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../support/engines/engine.ts';
import { findEngines } from '../support/engines/find-engines.ts';
import { Hand } from '../support/engines/hand.ts';
import { StaticServer } from '../support/serve.ts';

const { here, missing } = findEngines();

test('which engines are here is said', () => {
  const names = (kinds: typeof here) => kinds.map(({ name }) => name).join(', ') || 'none';
  console.log(`other engines tested: ${names(here)}; not on this machine: ${names(missing)}`);
  expect(here.length + missing.length).toBe(2);
});

describe.each(here)('$name', ({ launch }) => {
  let server: StaticServer;
  let engine: Engine;
  let hand: Hand;

  beforeAll(async () => {
    server = await StaticServer.start();
    engine = await launch();
    hand = new Hand(engine);
    await engine.goto(`${server.url}/`);
    await installed();
  });

  afterAll(async () => {
    await engine?.close();
    await server.stop();
  });

  const installed = () =>
    hand.until('the worker', () =>
      engine.evaluate(() => navigator.serviceWorker.controller?.state === 'activated', null),
    );
  const add = async (words: string) => {
    await hand.tap('button', 'Add');
    await hand.type(words, field);
    await hand.tap('button', 'Save.*');
    await hand.see('status', `.*Added: ${words}.*`);
    await hand.until('the closed sheet', async () => !(await hand.isThere('button', 'Save.*')));
  };
  const title = () => hand.text('main article h2, main article h1');

  test('first minute: nothing there, one line typed, one card done', async () => {
    await add('clean the van');
    await hand.tap('button', 'Start.*');
    await hand.see('article', '.*clean the van.*');
    await hand.tap('button', 'Done');
    await hand.see('status', '.*Done: clean the van.*');
    await hand.tap('button', 'Back to Now');
  });

  test('at the door: the line is understood while it is typed', async () => {
    await hand.tap('button', 'Add');
    await hand.type('Ana Berg tap drips fri 4pm £120', field);
    await hand.see('button', 'Remove £120');
    await hand.tap('button', 'Save');
    await hand.see('status', '.*Added: Ana Berg tap drips.*');
    await hand.until('the closed sheet', async () => !(await hand.isThere('button', 'Save.*')));
  });

  test('a round: Done, Undo, Later', async () => {
    for (const words of ['pick up the sander', 'sort the shelves', 'clean the ladder']) {
      await add(words);
    }
    await engine.goto(`${server.url}/`);
    await hand.tap('radio', '30 minutes');
    await hand.tap('button', 'Start.*');
    await hand.see('button', 'Done');
    const first = await title();
    await hand.tap('button', 'Done');
    await hand.see('status', `.*Done: ${first}.*`);
    await hand.until('the next card', async () => (await title()) !== first);
    await hand.tap('button', 'Undo');
    await hand.until('the first card', async () => (await title()) === first);
    await hand.tap('button', 'Later');
    await hand.tap('button', 'Tomorrow.*');
    await hand.until('the next card', async () => (await title()) !== first);
  });

  test('killed in the middle of a note, with no network: the card and the words are back', async () => {
    const card = await title();
    await hand.tap('button', 'More');
    await hand.tap('button', 'Add a note');
    await hand.type('key is under the', { role: 'textbox', name: 'Note' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await server.stop();
    await engine.kill();
    await engine.goto(`${server.url}/`);
    await hand.until('the words', async () => {
      return (await hand.valueOf('textbox', 'Note')) === 'key is under the';
    });
    expect(await title()).toBe(card);
  });

  test('left for another address right after the last letter: the way back has all of the words', async () => {
    const quickHandMs = 100;
    await hand.type(' ma', { role: 'textbox', name: 'Note' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await engine.evaluate((ms) => {
      const leave = () => location.assign('about:blank');
      addEventListener('input', (typed) => {
        if ((typed as InputEvent).data === 't') setTimeout(leave, ms);
      });
    }, quickHandMs);
    await engine.type('t');
    await hand.until('another page', () =>
      engine.evaluate(() => location.href === 'about:blank', null),
    );
    await engine.goto(`${server.url}/`);
    await hand.until('the words', async () => {
      return (await hand.valueOf('textbox', 'Note')) === 'key is under the mat';
    });
  });

  test('every screen opens with no network', async () => {
    await engine.goto(`${server.url}/visits`);
    await hand.see('heading', 'Visits');
    await hand.tap('link', 'Now');
    for (const name of ['At stake', 'All', 'Customers', 'Now', 'Settings', 'Help']) {
      await hand.tap('link', name);
      await hand.see('heading', name === 'Now' ? byTheHour : name);
    }
  });

  test('help finds what was asked, with no network', async () => {
    await hand.type('customer wont pay', { role: 'searchbox', name: 'Search help' });
    await hand.tap('link', '.*They haven’t paid.*');
    await hand.see('heading', 'Words you can use');
  });

  test('a backup goes out, all is deleted, all comes back', async () => {
    await server.start();
    await engine.goto(`${server.url}/settings`);
    await openSheet('Save a backup');
    await hand.tap('button', 'Save the file');
    await hand.tap('button', 'Good');
    const file = await savedFile();
    await hand.tap('button', 'Delete everything');
    await hand.tap('button', 'Yes, delete everything');
    await hand.until('an empty start', async () =>
      /who owes you money/i.test(await hand.text('main')),
    );
    await installed();
    await engine.goto(`${server.url}/settings`);
    await openSheet('Restore a backup');
    await engine.chooseFile('dialog input[type=file]', file);
    await hand.tap('button', 'Add what is missing here');
    await hand.until('what came back', async () =>
      /Done\. \d+ records are as in the backup/.test(await hand.text('dialog[open]')),
    );
    await engine.goto(`${server.url}/all`);
    await hand.see('link', '.*sort the shelves.*');
  });

  test('pages left while they still begin hold nobody up, nor a deletion', async () => {
    for (const path of ['/', '/all', '/', '/customers', '/', '/settings']) {
      await engine.goto(`${server.url}${path}`);
    }
    await openSheet('Delete everything', 'Delete everything\\?');
    await hand.tap('button', 'Yes, delete everything');
    await hand.until('an empty start', async () =>
      /who owes you money/i.test(await hand.text('main')),
    );
  });

  test('and the page complained of nothing', () => {
    expect(engine.complaints()).toEqual([]);
  });

  async function openSheet(name: string, heading = name): Promise<void> {
    await hand.tap('button', name);
    await hand.see('heading', heading);
  }

  async function savedFile(): Promise<string> {
    let file: string | undefined;
    await hand.until('the downloaded file', () => {
      file = readdirSync(engine.home, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.stopgap'))
        .map((name) => path.join(engine.home, name))
        .find((name) => existsSync(name));
      return Promise.resolve(file !== undefined);
    });
    return file ?? '';
  }
});

/** These browsers have the real clock: Now greets by it. */
const byTheHour = '(Got a moment|Quiet evening)\\?';

const field = { role: 'textbox', name: 'What needs doing\\?' };
