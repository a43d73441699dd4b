import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { parseStamp } from '../../src/domain/change/stamp.ts';
import { asId, theBusiness } from '../../src/domain/record/id.ts';
import { readRecord, recordKinds } from '../../src/domain/record/record.ts';
import { type Database, openDatabase, rows } from '../../src/storage/database.ts';
import { candidatesOf } from '../../src/storage/deck-reader.ts';
import { dexieReader } from '../../src/storage/dexie-reader.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { allRecords, getRecord, laneKeys } from '../../src/storage/reads.ts';
import { lastMoves, undoMutation } from '../../src/storage/undo.ts';
import { momentAt } from '../support/arbitrary-records.ts';
import { type DatabaseDump, dumpRaw, restoreRaw } from '../support/raw-database.ts';
import { fillSample, sampleNow } from '../support/sample-database.ts';
import { authorNamed, newDatabase } from '../support/test-database.ts';

/** What an owner's device may hold. A file here is never edited: its hash says so. */
const frozen = {
  'format-1': '51af82645a1dedd0f25ee40ffc65e77cd901f211c946e8242e564a8ccfd9afce',
  'format-2': '65343ac2acb46dd2a1d0d332ee030edbb11b41ffd16f9a9caca758fe5a342016',
} as const;
const author = authorNamed('a', () => sampleNow);

describe.each(Object.entries(frozen))('%s', (format, hash) => {
  const file = readFileSync(new URL(`../fixtures/frozen/${format}/database.json`, import.meta.url));
  const dump = JSON.parse(file.toString()) as DatabaseDump;
  let db: Database;
  let count = 0;

  beforeEach(async () => {
    count += 1;
    const name = `${format}-${count}`;
    await restoreRaw(name, dump);
    db = openDatabase({ name });
    await db.open();
  });

  it('is the file that was frozen', () => {
    expect(createHash('sha256').update(file).digest('hex')).toBe(hash);
  });

  it.each(recordKinds)('opens, and every %s is read', async (kind) => {
    const store = dump.stores.find(({ name }) => name === kind);
    // A kind that came with a later format has an empty table now.
    const stored = store?.rows ?? [];
    expect(stored.length > 0).toBe(store !== undefined);
    expect(await rows(db, kind).count()).toBe(stored.length);
    const found = await allRecords(db, kind);
    const there = stored.filter((row) => !('deleted' in row));
    expect(found).toEqual(there.map((row) => readRecord(kind, row as { id: string })));
  });

  it('says what it said when it was written', async () => {
    expect(await getRecord(db, 'business', theBusiness)).toMatchObject({
      name: 'Sample Roofs',
      currency: 'GBP',
    });
    expect(await getRecord(db, 'customer', asId('0193-ana'))).toMatchObject({
      name: 'Ana Example',
      phones: [{ label: 'mobile', number: '+44 7700 900123' }],
      nextTime: 'The dog is friendly',
    });
    expect(await getRecord(db, 'task', asId('0193-chase'))).toMatchObject({
      title: 'Remind Ana about invoice 17',
      status: { is: 'open' },
      money: { amount: 84_000, currency: 'GBP', since: '2026-11-04' },
      message: { text: 'Hi Ana, a quick word.' },
    });
    expect(await getRecord(db, 'job', asId('0193-roof'))).toMatchObject({
      rung: 'chase',
      due: '2026-11-18',
    });
    expect(await getRecord(db, 'chore', asId('0193-rent'))).toMatchObject({
      rule: { is: 'on-date', every: 1 },
    });
    expect(await getRecord(db, 'task', asId('0193-gone'))).toBeUndefined();
  });

  it('deals from its lanes', async () => {
    const found = await candidatesOf(dexieReader(db), {
      perLane: 10,
      now: momentAt('2026-12-01T09:00').local,
    });
    expect(found.tasks.map(({ id }) => id).sort()).toEqual([
      '0193-chase',
      '0193-newer',
      '0193-waits',
    ]);
    expect(found.dealt.get(asId('0193-chase'))).toBe(sampleNow);
    expect(await laneKeys(db, 'closed')).toEqual(['0193-done']);
  });

  it('keeps what a newer version wrote, through a change of our own', async () => {
    const id = asId<'task'>('0193-newer');
    expect(await getRecord(db, 'task', id)).toMatchObject({
      kind: 'other',
      status: { is: 'open' },
    });
    await mutate(db, author, { id: 'now', changes: [change('task', id, { title: 'Ask Mia' })] });
    expect(await rows(db, 'task').get(id)).toMatchObject({
      title: 'Ask Mia',
      kind: 'fax',
      status: { is: 'delegated', to: 'Mia' },
      x: { colour: 'blue' },
    });
  });

  it('goes on with its clock, its words, its bytes and its moves', async () => {
    const before = (await db.ops.toArray()).map((op) => op.s);
    expect(before.every((stamp) => parseStamp(stamp) === stamp)).toBe(true);
    await mutate(db, author, {
      id: 'now',
      changes: [change('task', asId('0193-chase'), { skips: 9 })],
    });
    const last = (await db.ops.toArray()).at(-1)?.s ?? '';
    expect(before.every((stamp) => stamp < last)).toBe(true);
    expect((await dexieReader(db).draft('write:0193-chase'))?.text).toBe('Hello Ana, ');
    expect((await db.blobs.get('0193-photo'))?.bytes.byteLength).toBe(4);
    expect((await lastMoves(db)).map(({ verb }) => verb)).toEqual(['deleted']);
    expect((await undoMutation(db, author, { move: 'm2', id: 'back' })).ok).toBe(true);
    expect((await getRecord(db, 'task', asId('0193-gone')))?.title).toBe('Old idea');
  });
});

it('today’s database comes back the same from a dump', async () => {
  const db = await newDatabase();
  await fillSample(db, author);
  db.close();
  const dump = JSON.parse(JSON.stringify(await dumpRaw(db.name, 2))) as DatabaseDump;
  await restoreRaw('copy', dump);
  expect(await dumpRaw('copy', 2)).toEqual(dump);
});
