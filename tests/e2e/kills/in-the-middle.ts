/**
 * The browser is killed in the middle of what takes a while: a backup, a restore, an
 * import, going back to yesterday, a copy into a folder. Afterwards all of it is there or nothing, and no file is torn.
 * Each is first done once in peace, to know how long it takes; the kills are spread over that time.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../../src/domain/change/change.ts';
import { canon, isVisible, recordOf } from '../../../src/domain/change/merge.ts';
import type { Json } from '../../../src/domain/record/field.ts';
import { recordKinds } from '../../../src/domain/record/record.ts';
import { readBackup } from '../../../src/exchange/backup/read-backup.ts';
import {
  closeApp,
  installApp,
  killHard,
  launchApp,
  type RunningApp,
  relaunch,
} from '../../support/browser.ts';
import { everything } from '../../support/fault.ts';
import { Owner } from '../../support/owner.ts';
import { StaticServer } from '../../support/serve.ts';

/** Of each work: 4, or 40 in the long run. */
const kills = Math.max(1, Math.round(Number(process.env['KILLS'] ?? 20) / 5));
const many = 300;

let server: StaticServer;
let app: RunningApp;
let owner: Owner;
type Kept = { readonly file: Buffer; readonly content: Content };
let [fewer, more]: readonly Kept[] = [];
let imports = 0;

/** Every record that is visible, word for word: its kind and id, and all its fields without the marks of sync. */
type Content = ReadonlyMap<string, string>;

/** What may be there afterwards, all of it or nothing; the work is begun by the last tap. */
type Work = {
  readonly prepare: () => Promise<{ readonly allowed: readonly Allowed[]; readonly tap: Tap }>;
  readonly end: RegExp;
};
type Allowed = (now: Content) => boolean;
type Tap = () => Promise<void>;

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  owner = new Owner(app.page);
  await installApp(app.page);
  await owner.add(...Array.from({ length: many }, (_, i) => `order spare ${i}`));
  fewer = await backup();
  await app.page.goto('/');
  await owner.add('order flux', 'order tape', 'order wire');
  more = await backup();
  // The browser's own private folder stands for one on the disk: its handles are real.
  await app.page.addInitScript(() => {
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await app.page.goto('/settings');
  await owner.tap(owner.button('Choose a folder'));
  await app.page.getByText(works['a copy into a folder'].end).waitFor();
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

const works = {
  'the saving of a backup': {
    prepare: async () => ({
      allowed: [same(await contentHere())],
      tap: () => owner.tap(owner.button('Save a backup')),
    }),
    end: /^Read back and the same/,
  },
  'a restore over all there is': {
    prepare: async () => {
      const before = await contentHere();
      const then = same(before)(fewer?.content ?? before) ? more : fewer;
      await owner.tap(owner.button('Restore a backup'));
      await choose('then.stopgap', then?.file);
      const replace = owner.button('Make all as it was then');
      await replace.waitFor();
      return { allowed: [same(before), same(then?.content)], tap: () => owner.tap(replace) };
    },
    end: /^Done\. [\d,]+ records? (is|are) as in the backup/,
  },
  'going back to yesterday': {
    prepare: async () => {
      if ((await contentHere()).size < many) await takeMany();
      const before = await contentHere();
      await nextDay();
      await owner.tap(owner.button('Restore a backup'));
      await choose('other.json', Buffer.from(otherDeck()));
      await owner.tap(owner.button('Make all as it was then'));
      await app.page.getByText(works['a restore over all there is'].end).waitFor();
      await owner.tap(owner.button('Good'));
      await owner.tap(owner.button('Go back to an earlier day'));
      const yesterday = owner.button(/^As it was yesterday/);
      await yesterday.waitFor();
      const today = await contentHere();
      // What came in with the file was never here yesterday, so it stays.
      const back = new Map([...before, ...today]);
      return { allowed: [same(today), same(back)], tap: () => owner.tap(yesterday) };
    },
    end: /^Done\. [\d,]+ entries are as then\./,
  },
  'an import': {
    prepare: async () => {
      const before = await contentHere();
      const tap = await readyToImport();
      return { allowed: [same(before), imported(before, imports)], tap };
    },
    end: /^All in\./,
  },
  'a copy into a folder': {
    prepare: async () => ({
      allowed: [same(await contentHere())],
      tap: () => owner.tap(owner.button('Copy now')),
    }),
    end: /^Last copy: .*, read back and the same\.$/,
  },
} as const satisfies { readonly [name: string]: Work };

describe.each(Object.entries(works))('%s', (name, work: Work) => {
  test(`killed ${kills} times in the middle: all of it or nothing`, {
    timeout: kills * 30_000 + 60_000,
  }, async () => {
    const took = await inPeace(work);
    const lost: string[] = [];
    const left: number[] = [];
    for (let n = 0; n < kills; n++) {
      await app.page.goto('/settings');
      const { allowed, tap } = await work.prepare();
      await tap();
      await new Promise((resolve) => setTimeout(resolve, (took * n) / kills));
      await killHard(app);
      app = await relaunch(app);
      owner = new Owner(app.page);
      await app.page.goto('/all');
      await app.page.getByRole('searchbox').waitFor();
      const now = await contentHere();
      left.push(now.size);
      if (!allowed.some((isIt) => isIt(now)))
        lost.push(`kill ${n}: ${now.size} records, not as they may be`);
      lost.push(...(await tornCopies()));
    }
    console.log(
      `killed in the middle of ${name} (${Math.round(took)} ms): tries ${kills}, lost ${lost.length}; left ${left.join(', ')}`,
    );
    expect(lost).toEqual([]);
  });
});

async function inPeace({ prepare, end }: Work): Promise<number> {
  await app.page.goto('/settings');
  const { tap } = await prepare();
  const from = performance.now();
  await tap();
  await app.page.getByText(end).waitFor();
  return performance.now() - from;
}

async function readyToImport(): Promise<Tap> {
  imports += 1;
  const rows = Array.from({ length: many }, (_, i) => `order part ${imports}-${i},5`);
  await owner.tap(owner.button('Import a file'));
  await choose('many.csv', Buffer.from(['Task,Minutes', ...rows].join('\n')));
  const take = app.page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true });
  await take.waitFor();
  return () => owner.tap(take);
}

async function takeMany(): Promise<void> {
  await nextDay();
  await (await readyToImport())();
  await app.page.getByText(works['an import'].end).waitFor();
  await app.page.goto('/settings');
}

let day = Date.now();

async function nextDay(): Promise<void> {
  day += 86_400_000;
  await app.page.clock.setFixedTime(day);
  await app.page.goto('/settings');
}

/** One task that was here on no day before. */
function otherDeck(): string {
  const none = Object.fromEntries(recordKinds.map((kind) => [kind, []]));
  const records = { ...none, task: [{ id: `on-${day}`, title: 'Ring the council' }] };
  const made = new Date(day).toISOString();
  return JSON.stringify({ format: 'stopgap-export', version: 1, made, records });
}

async function backup(): Promise<Kept> {
  await app.page.goto('/settings');
  await owner.tap(owner.button('Save a backup'));
  const downloading = app.page.waitForEvent('download');
  await owner.tap(owner.button('Save the file'));
  return { file: readFileSync(await (await downloading).path()), content: await contentHere() };
}

async function choose(name: string, buffer: Buffer | undefined): Promise<void> {
  if (buffer === undefined) throw new Error('There is no such backup.');
  const file = { name, mimeType: 'application/octet-stream', buffer };
  await app.page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
}

async function contentHere(): Promise<Content> {
  const { rows } = await everything(app.page);
  const tables = new Map(JSON.parse(rows) as [string, Row[]][]);
  const visible = recordKinds.flatMap((kind) =>
    (tables.get(kind) ?? []).filter(isVisible).map((row) => {
      const { deleted: _deleted, ...record } = recordOf(kind, row) as {
        readonly deleted?: unknown;
      };
      return [`${kind} ${row.id}`, canon(record as Json)] as const;
    }),
  );
  return new Map(visible);
}

function same(then: Content | undefined): Allowed {
  return (now) => then !== undefined && then.size === now.size && holds(now, then);
}

function holds(now: Content, then: Content): boolean {
  return [...then].every(([id, record]) => now.get(id) === record);
}

/** All that was there before as it was, and each line of the file once. */
function imported(before: Content, nth: number): Allowed {
  const titles = Array.from({ length: many }, (_, i) => `"title":"order part ${nth}-${i}"`);
  return (now) => {
    const fresh = [...now].filter(([id]) => !before.has(id)).map(([, record]) => record);
    const isWhole = titles.every(
      (title) => fresh.filter((one) => one.includes(title)).length === 1,
    );
    return holds(now, before) && fresh.length === many && isWhole;
  };
}

/** What lies in the folder under the name of a copy is a whole backup; there is at least one. */
async function tornCopies(): Promise<readonly string[]> {
  const copies = await app.page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const found: [string, number[]][] = [];
    for await (const [name, handle] of folder.entries())
      if (name.endsWith('.stopgap')) {
        const file = await (handle as FileSystemFileHandle).getFile();
        // Begun and never filled: the next copy takes it away.
        if (file.size > 0) found.push([name, [...new Uint8Array(await file.arrayBuffer())]]);
      }
    return found;
  });
  if (copies.length === 0) return ['no copy is left'];
  const opening = { passphrase: null, randomBytes: (n: number) => new Uint8Array(n) };
  const read = await Promise.all(
    copies.map(async ([name, bytes]) => {
      const got = await readBackup(Uint8Array.from(bytes), opening);
      return got.ok && got.value.missing === null ? [] : [`${name} is torn`];
    }),
  );
  return read.flat();
}
