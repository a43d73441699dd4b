import { describe, expect, it } from 'vitest';
import { buildNameIndex } from '../../src/domain/capture/name-index.ts';
import type { CaptureContext } from '../../src/domain/capture/understand.ts';
import type { Existing } from '../../src/domain/import/plan.ts';
import { understandWith } from '../../src/domain/import/understand-line.ts';
import type { LocalDateTime } from '../../src/domain/time.ts';
import { createDateFinder } from '../../src/exchange/find-dates.ts';
import { context, emptyDeck, fixture, planOf, withPlan } from './import-deck.ts';

const samples = ['customers.vcf', 'tasks.csv', 'notebook.txt', 'visits.ics'] as const;

function textOf(name: string): string {
  return new TextDecoder().decode(fixture(name).bytes);
}

function capture(deck: Existing) {
  const found: CaptureContext = {
    now: { instant: context.now, local: '2026-11-23T10:00' as LocalDateTime },
    customers: buildNameIndex(deck.customers),
    currency: 'GBP',
    locale: 'en-GB',
    findDates: createDateFinder(),
  };
  return understandWith(found);
}

describe('an address book of 140 cards in three versions', () => {
  it('becomes customers, the one person on two cards joined', async () => {
    const plan = await planOf(fixture('customers.vcf'));
    const cards = textOf('customers.vcf').match(/^BEGIN:VCARD/gm)?.length;
    expect(cards).toBe(140);
    // Two cards share the mail łukasz.brown@example.com; a third Łukasz Brown shares nothing.
    expect(plan.merged).toEqual([{ line: 1231, what: 'Łukasz Brown', into: 'Łukasz Brown' }]);
    expect(plan.counts).toMatchObject({ customers: 139, merged: 1, notes: 10, photos: 6 });
    expect(plan.leftOut).toEqual([]);
  });

  it('keeps six people apart who share a number but no name, and says so', async () => {
    const plan = await planOf(fixture('customers.vcf'));
    expect(plan.noticed.map(({ why }) => why)).toEqual(Array(6).fill('shares-number'));
    expect(plan.noticed[0]?.what).toBe('Sunday Smith · Ben Augustine');
  });

  it('reads names, numbers, addresses, firms and what to remember next time', async () => {
    const { customers, notes } = withPlan(emptyDeck, await planOf(fixture('customers.vcf')));
    const named = (name: string) => customers.find((customer) => customer.name === name);
    expect(named('Noah de Vries')).toMatchObject({
      phones: [{ label: 'mobile', number: '07700 900723' }],
      mails: [{ address: 'noah.devries@example.net' }],
      addresses: ['114 Mill Lane'],
    });
    expect(named('Ola Evans')?.addresses).toEqual(["54 Rue de l'Église"]);
    expect(named('Piotr Haddad')).toMatchObject({
      nextTime: 'check the valve under the sink',
      addresses: ['39 Am Markt, 8122 Cork'],
      mails: [{ label: 'work', address: 'piotr.haddad@example.org' }],
    });
    expect(named('Siobhán Silva')?.company).toBe('Green, Lawn and Hedge');
    expect(notes.map(({ text }) => text)).toContain('Dog bites; ring first');
    expect(notes.map(({ text }) => text)).toContain('Key under the blue pot\nGate code 4471');
  });
});

describe('five months of visits', () => {
  it('takes each event once and the weekly one nineteen times', async () => {
    const events = textOf('visits.ics').split('BEGIN:VEVENT').slice(1);
    const cancelled = events.filter((event) => event.includes('STATUS:CANCELLED'));
    const allDay = events.filter((event) => event.includes('DTSTART;VALUE=DATE:'));
    const weekly = events.filter((event) => /RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=20/.test(event));
    // Twenty Mondays from 7 September 2026, and one of them (5 October) is taken out.
    const once = events.length - cancelled.length - allDay.length - weekly.length;
    expect([events.length, cancelled.length, allDay.length, weekly.length]).toEqual([289, 7, 2, 1]);
    const plan = await planOf(fixture('visits.ics'));
    expect(plan.counts.visits).toBe(once + 20 - 1);
    expect(plan.counts.visits).toBe(298);
    expect(plan.leftOut.map(({ why }) => why)).toEqual([
      ...Array<string>(7).fill('cancelled'),
      ...Array<string>(2).fill('all-day'),
    ]);
    expect(plan.leftOut.at(-1)).toEqual({ line: 2742, what: 'Bin day', why: 'all-day' });
  });

  it('keeps 17:00 on the wall clock across the end of summer time', async () => {
    const { visits } = withPlan(emptyDeck, await planOf(fixture('visits.ics')));
    const starts = visits
      .filter(({ title }) => title.startsWith('School boiler room'))
      .map(({ time }) => new Date(time.start).toISOString());
    expect(starts).toHaveLength(19);
    expect(starts[0]).toBe('2026-09-07T15:00:00.000Z');
    expect(starts).not.toContain('2026-10-05T15:00:00.000Z');
    expect(starts).toContain('2026-10-19T15:00:00.000Z');
    expect(starts).toContain('2026-10-26T16:00:00.000Z');
    expect(starts.at(-1)).toBe('2027-01-18T16:00:00.000Z');
  });

  it('finds the customer in the title, told apart by guest and address', async () => {
    const people = withPlan(emptyDeck, await planOf(fixture('customers.vcf')));
    const plan = await planOf(fixture('visits.ics'), { existing: people });
    const { visits, customers } = withPlan(people, plan);
    const nameOf = (id: string | null) => customers.find((c) => c.id === id)?.name;
    const at = (line: string) => visits.find(({ source }) => source.includes(line));
    expect(at('00002-jobs')).toMatchObject({ title: 'Leak', place: '114 Mill Lane' });
    expect(nameOf(at('00002-jobs')?.customer ?? null)).toBe('Noah de Vries');
    // The firm has two people in the address book; the guest is a third one.
    expect(nameOf(at('00075-jobs')?.customer ?? null)).toBe('Elif Müller');
    const linked = visits.filter(({ customer }) => customer !== null);
    for (const visit of linked) expect(customers.some((c) => c.id === visit.customer)).toBe(true);
    expect(linked.length).toBeGreaterThan(visits.length * 0.85);
  });
});

describe('an export of a task app', () => {
  it('becomes ninety tasks, their notes beside them', async () => {
    const plan = await planOf(fixture('tasks.csv'));
    expect(plan.counts).toMatchObject({ tasks: 90, customers: 0, notes: 44 });
    expect(plan.leftOut).toEqual([{ line: 2, what: 'Office', why: 'not-a-task' }]);
    const { tasks, notes } = withPlan(emptyDeck, plan);
    const marek = tasks.find(({ title }) => title === 'Answer enquiry from Marek (leaking tap)');
    expect(marek?.raw).toBe('Answer enquiry from Marek (leaking tap) · 12 Dec');
    const oneill = tasks.find(({ title }) => title === "Reply to complaint O'Neill");
    expect(oneill?.minutes).toBe(15);
    expect(notes.filter((note) => note.about.task === oneill?.id)).toHaveLength(1);
    expect(notes.map(({ text }) => text)).toContain('two quotes, one for tiles\none for labour');
  });

  it('reads dates in figures itself, dates in words through capture, and says what repeats', async () => {
    const words = await planOf(fixture('tasks.csv'));
    const plan = await planOf(fixture('tasks.csv'), { understandLine: capture(emptyDeck) });
    const { tasks } = withPlan(emptyDeck, plan);
    const dueOf = (raw: string) => tasks.find((task) => task.raw === raw)?.when.due;
    const iso = 'Answer enquiry from Søren (leaking tap) · 2026-11-28';
    expect(dueOf(iso)).toEqual({ is: 'wish', on: '2026-11-28', time: '' });
    expect(dueOf('Answer enquiry from Marek (leaking tap) · 12 Dec')?.on).toBe('2026-12-12');
    expect(dueOf('Book van service · fri 4pm')).toMatchObject({ on: '2026-11-27', time: '16:00' });
    const repeats = plan.noticed.filter(({ why }) => why === 'task-repeats');
    const every = textOf('tasks.csv').match(/,every [^,]*,en,/g);
    expect(repeats).toHaveLength(every?.length ?? 0);
    const unread = (noticed: typeof plan.noticed) =>
      noticed.filter(({ why }) => why === 'date-not-read').length;
    expect(unread(plan.noticed)).toBeLessThan(unread(words.noticed));
  });
});

describe('a page of a notebook', () => {
  it('makes one task of each line', async () => {
    const plan = await planOf(fixture('notebook.txt'));
    const { tasks } = withPlan(emptyDeck, plan);
    expect(tasks).toHaveLength(15);
    expect(tasks.map(({ title }) => title)).toContain('VAT!!');
    expect(tasks.map(({ title }) => title)).toContain('order 22mm elbows x10, flux');
    expect(tasks.every(({ madeBy }) => madeBy.is === 'import')).toBe(true);
  });

  it('keeps the order of the page', async () => {
    const { tasks } = withPlan(emptyDeck, await planOf(fixture('notebook.txt')));
    const order = [...tasks].sort((a, b) => a.created - b.created).map(({ title }) => title);
    expect(order[0]).toBe('ring Mrs Berg re thursday');
    expect(order.at(-1)).toBe('decide on new drill');
  });
});

describe('importing everything again', () => {
  it('changes nothing', async () => {
    let deck = emptyDeck;
    for (const name of samples) {
      deck = withPlan(deck, await planOf(fixture(name), { existing: deck }));
    }
    for (const name of samples) {
      const again = await planOf(fixture(name), { existing: deck });
      expect(again.changes).toEqual([]);
      expect(again.counts).toMatchObject({ customers: 0, tasks: 0, visits: 0, notes: 0 });
    }
  });

  it('changes nothing with capture reading the lines, either', async () => {
    const people = withPlan(emptyDeck, await planOf(fixture('customers.vcf')));
    const understandLine = capture(people);
    const plan = await planOf(fixture('tasks.csv'), { existing: people, understandLine });
    const deck = withPlan(people, plan);
    const again = await planOf(fixture('tasks.csv'), { existing: deck, understandLine });
    expect(again.changes).toEqual([]);
    expect(again.counts.unchanged).toBe(90);
    const linked = deck.tasks.filter(({ customer }) => customer !== null);
    expect(linked.length).toBeGreaterThan(0);
  });

  it('links visits that came before their customers', async () => {
    const visits = withPlan(emptyDeck, await planOf(fixture('visits.ics')));
    const people = await planOf(fixture('customers.vcf'), { existing: visits });
    const deck = withPlan(visits, people);
    const again = await planOf(fixture('visits.ics'), { existing: deck });
    expect(again.counts.visits).toBe(0);
    expect(again.counts.updated).toBeGreaterThan(200);
    const leak = withPlan(deck, again).visits.find(({ source }) => source.includes('00002-jobs'));
    expect(leak?.title).toBe('Leak');
  });
});
