/** A database with one record of every kind and every odd thing a format has to keep. */
import { type Change, change } from '../../src/domain/change/change.ts';
import { asId, theBusiness } from '../../src/domain/record/id.ts';
import type { LocalDate, LocalDateTime } from '../../src/domain/time.ts';
import type { Database } from '../../src/storage/database.ts';
import { type Author, type Mutation, mutate } from '../../src/storage/mutate.ts';
import { undoMutation } from '../../src/storage/undo.ts';
import { stampAt, writerNamed } from './arbitrary-records.ts';
import { takeIn } from './test-database.ts';

export const sampleNow = Date.UTC(2026, 10, 23, 9);
const ana = asId<'customer'>('0193-ana');
const roof = asId<'job'>('0193-roof');
const chase = asId<'task'>('0193-chase');
const about = { customer: ana, job: roof, task: chase };

/** Synthetic people only. */
export async function fillSample(db: Database, author: Author): Promise<void> {
  await db.meta.put({ key: 'writer', value: author.writer });
  const made: readonly Omit<Mutation, 'id'>[] = [
    { changes: sampleChanges() },
    {
      changes: [change('task', chase, { skips: 1 })],
      move: { verb: 'skip', title: 'Remind Ana about invoice 17' },
    },
    {
      changes: [change('task', asId<'task'>('0193-gone'), { deleted: true })],
      move: { verb: 'deleted', title: 'Old idea' },
    },
    {
      changes: [],
      local: {
        meta: { 'last-gap': 15, timings: { call: { bucket: 5, actual: [4, 6] } } },
        draft: { key: `write:${chase}`, text: 'Hello Ana, ', selection: [11, 11], at: sampleNow },
        blobs: [{ id: '0193-photo', bytes: new Uint8Array([255, 216, 255, 0]).buffer }],
        dealt: { ids: [chase], at: sampleNow },
      },
    },
  ];
  for (const [i, mutation] of made.entries()) {
    const written = await mutate(db, author, { ...mutation, id: `m${i}` });
    if (!written.ok) throw new Error(`the sample could not be written: ${written.error.is}`);
  }
  await undoMutation(db, author, { move: 'm1', id: 'm1-undone' });
  await fromANewerVersion(db);
}

/** One record of every kind at least, with all that can be said of it. */
export function sampleChanges(): Change[] {
  return [...people(), ...work(), ...things()];
}

/** A phone that knows more: a field, a status and a kind of task unheard of here. */
async function fromANewerVersion(db: Database): Promise<void> {
  const s = stampAt(sampleNow + 60_000, 0, writerNamed('b'));
  const f = {
    title: 'Send Mia',
    status: { is: 'delegated', to: 'Mia' },
    kind: 'fax',
    colour: 'blue',
  };
  await takeIn(db, [{ t: 'task', r: '0193-newer', s, f, b: {}, m: 'theirs' }], sampleNow);
}

function people(): Change[] {
  const day = { from: '10:00', to: '12:30' };
  return [
    change('customer', ana, {
      name: 'Ana Example',
      company: 'Example & Daughters',
      phones: [{ label: 'mobile', number: '+44 7700 900123' }],
      mails: [{ label: 'work', address: 'ana@example.com' }],
      addresses: ['1 Sample Street\nNowhere'],
      contactHours: {
        calls: [day, null, day, null, day, null, null],
        messages: Array.from({ length: 7 }, () => ({ from: '08:00', to: '20:00' })),
        onHolidays: 'rest',
      },
      language: 'en',
      nextTime: 'The dog is friendly',
      created: sampleNow,
    }),
    change('business', theBusiness, {
      name: 'Sample Roofs',
      trade: 'plumber',
      country: 'GB',
      language: 'en',
      currency: 'GBP',
      phone: '+44 7700 900999',
      reviewLink: 'reviews.example/roofs',
      paymentDays: 21,
    }),
    change('ladder', asId<'ladder'>('trade'), {
      steps: [
        { rung: 'enquiry', id: 'answer', days: 0, kind: 'call', words: 'enquiry-reply' },
        { rung: 'chase', id: 'soon', days: 5, kind: 'chase-message', words: 'reminder-2' },
      ],
    }),
    change('member', asId<'member'>('0193-jo'), { name: 'Jo', created: sampleNow }),
    change('template', asId<'template'>('0193-words'), {
      name: 'Friendly reminder',
      use: 'chase-message',
      tone: 'warm',
      language: 'en',
      words: 'Hi {name}, a quick word about invoice {number}.',
    }),
  ];
}

function work(): Change[] {
  return [
    change('job', roof, {
      customer: ana,
      title: 'Roof over the shed',
      ladder: 'quote',
      rung: 'chase',
      step: { rung: 'chase', id: 'soon', from: '2026-11-18' as LocalDate },
      number: '17',
      amount: { amount: 84_000, currency: 'GBP', since: '2026-11-04' as LocalDate },
      sent: '2026-11-04' as LocalDate,
      due: '2026-11-18' as LocalDate,
      created: sampleNow,
    }),
    change('task', chase, {
      title: 'Remind Ana about invoice 17',
      kind: 'chase-message',
      customer: ana,
      job: roof,
      status: { is: 'open' },
      when: {
        notBefore: '2026-11-23T08:30' as LocalDateTime,
        due: { is: 'promise', on: '2026-11-24' as LocalDate, time: '09:00' },
        someday: false,
      },
      money: { amount: 84_000, currency: 'GBP', since: '2026-11-04' as LocalDate },
      steps: [{ text: 'Find the invoice', done: true }],
      raw: 'remind ana 840 tue 9',
      madeBy: { is: 'ladder', job: roof, rung: 'chase', step: 'soon' },
      message: { text: 'Hi Ana, a quick word.', written: sampleNow },
      tries: 2,
      saidPays: '2026-11-27' as LocalDate,
      created: sampleNow,
      touched: sampleNow,
    }),
    change('task', asId<'task'>('0193-waits'), {
      title: 'Tiles from the supplier',
      for: asId<'member'>('0193-jo'),
      kind: 'order',
      status: { is: 'waiting', until: '2026-11-30T09:00' as LocalDateTime, on: 'Supplier' },
      needs: ['phone', 'papers'],
      minutes: 4,
    }),
    change('task', asId<'task'>('0193-done'), {
      title: 'Pay the rent',
      status: { is: 'done', at: sampleNow, minutes: 3 },
      madeBy: { is: 'chore', chore: '0193-rent', period: '2026-11', rule: null, lastDone: null },
    }),
    change('task', asId<'task'>('0193-gone'), { title: 'Old idea' }),
  ];
}

function things(): Change[] {
  return [
    change('visit', asId<'visit'>('0193-visit'), {
      title: 'Measure the roof',
      customer: ana,
      job: roof,
      time: { start: sampleNow + 3_600_000, end: sampleNow + 7_200_000 },
      place: '1 Sample Street',
      state: 'planned',
      source: 'calendar-1',
    }),
    change('chore', asId<'chore'>('0193-rent'), {
      title: 'Pay the rent',
      kind: 'paperwork',
      rule: {
        is: 'on-date',
        from: '2026-01-01' as LocalDate,
        every: 1,
        unit: 'month',
        deadline: false,
      },
      lastDone: '2026-11-01' as LocalDate,
    }),
    change('note', asId<'note'>('0193-note'), {
      about,
      text: 'Said she pays on Friday',
      at: sampleNow,
      by: 'owner',
      how: 'call',
      outcome: 'will-pay',
    }),
    change('attachment', asId<'attachment'>('0193-photo'), {
      about,
      media: 'photo',
      mime: 'image/jpeg',
      name: 'roof.jpg',
      bytes: 4,
      width: 2,
      height: 2,
      at: sampleNow,
    }),
  ];
}
