/** Backups and exports: every whole record, or a plain no; what a restore would change is sound. */
import type { Row } from '../../src/domain/change/change.ts';
import type { Json } from '../../src/domain/record/field.ts';
import { isRecordKind } from '../../src/domain/record/record.ts';
import { type RowsOf, restoreChanges } from '../../src/domain/restore.ts';
import { writeBlock } from '../../src/exchange/backup/blocks.ts';
import { deflate } from '../../src/exchange/backup/deflate.ts';
import { type BlockKind, fileHeadBytes } from '../../src/exchange/backup/format.ts';
import { readBackup } from '../../src/exchange/backup/read-backup.ts';
import { writeBackup } from '../../src/exchange/backup/write-backup.ts';
import { readExport } from '../../src/exchange/out/json-out.ts';
import { bytesMutant, type Dice, jsonMutant } from './mutate.ts';
import { law, type Target } from './target.ts';
import { writtenNowAndThen } from './written.ts';

const stamp = '0mabc00000-0000-dev0000001';
const rows = [
  { id: 't1', title: 'call Tom', kind: 'call', s: { title: stamp, kind: stamp } },
  { id: 't2', title: 'order flux', x: { later: 1 }, s: { title: stamp, later: stamp } },
];
const head = {
  ...{ app: '1.2.3', made: 1, newest: 2, rows: 2, blobs: 1 },
  ...{ counts: { task: 2 }, away: 1, rescued: { lost: 1, torn: 1 } },
};
const exported: Json = {
  ...{ format: 'stopgap-export', version: 1, app: '1.2.3', made: '2026-11-28T04:00:00.000Z' },
  records: { task: rows.map(({ id, title }) => ({ id, title })), customer: [{ id: 'c1' }] },
};
/** What a sound backup holds, block by block. */
export const plainContent = {
  head: head as Json,
  rows: { table: 'task', rows } as unknown as Json,
  end: { rows: 2, blobs: 0 } as Json,
} as const;
const randomBytes = (count: number) => new Uint8Array(count).fill(7);
const plainBackup = await writtenBackup();
const encoder = new TextEncoder();

export const restoreTargets: readonly Target[] = [
  { name: 'backup, bytes', run: woundedBackup },
  { name: 'backup, content', run: forgedBackup },
  { name: 'JSON export', run: woundedExport },
];

async function woundedBackup(dice: Dice): ReturnType<Target['run']> {
  const input = bytesMutant(plainBackup, dice);
  return { input, read: await restored(input, dice) };
}

/** Blocks with sound sums around content that nobody of us wrote. */
async function forgedBackup(dice: Dice): ReturnType<Target['run']> {
  const table = dice.of(['task', 'customer', '__proto__', 'unheard'], 'task');
  const blocks: readonly (readonly [BlockKind, Json])[] = [
    ['head', plainContent.head],
    ['rows', { table, rows } as unknown as Json],
    ['end', plainContent.end],
  ];
  const parts = blocks.map(async ([kind, value], index) => {
    const payload = await deflate(encoder.encode(jsonMutant(value, dice)));
    return [...(await writeBlock({ kind, index: dice.pick(20) === 0 ? 0 : index, payload }))];
  });
  const input = Uint8Array.from([
    ...plainBackup.slice(0, fileHeadBytes),
    ...(await Promise.all(parts)).flat(),
  ]);
  return { input, read: await restored(input, dice) };
}

async function restored(bytes: Uint8Array, dice: Dice): Promise<boolean> {
  const read = await readBackup(bytes, { passphrase: null, randomBytes });
  if (!read.ok) return false;
  await sound(read.value.tables, dice);
  law(Number.isSafeInteger(read.value.head.rows), 'a count is a number');
  return true;
}

async function woundedExport(dice: Dice): ReturnType<Target['run']> {
  const text = jsonMutant(exported, dice);
  const whole = encoder.encode(text);
  const read = readExport(dice.next() < 0.2 ? bytesMutant(whole, dice) : whole);
  const isRead = read !== undefined && !('newer' in read);
  if (isRead) await sound(read.tables, dice);
  return { input: text, read: isRead };
}

const here: readonly RowsOf[] = [{ table: 'task', rows: rows.slice(0, 1) as unknown as Row[] }];

export async function sound(tables: readonly RowsOf[], dice: Dice): Promise<void> {
  for (const how of ['add', 'replace'] as const) {
    const changes = restoreChanges(how, tables, here);
    for (const { kind, id, set } of changes) {
      law(isRecordKind(kind) && typeof id === 'string', 'a change is of one known record');
      law(Object.getPrototypeOf(set) === Object.prototype, 'a change is a plain object');
    }
    await writtenNowAndThen(dice, { changes, here: restoreChanges('add', here, []) });
  }
}

async function writtenBackup(): Promise<Uint8Array> {
  const source = {
    head,
    tables: [{ table: 'task', rows: rows as unknown as Row[] }],
    blobs: [{ id: 'b1', bytes: new Uint8Array(40).fill(9) }],
  };
  const parts: number[] = [];
  for await (const part of writeBackup(source, { passphrase: null, randomBytes })) {
    parts.push(...part);
  }
  return Uint8Array.from(parts);
}
