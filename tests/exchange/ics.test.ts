import { describe, expect, it } from 'vitest';
import { withoutPause } from '../../src/domain/import/pace.ts';
import { type IcsOptions, parseIcs } from '../../src/exchange/ics.ts';
import { context, emptyDeck, fixture, planOf, textFile, withPlan } from './import-deck.ts';

const { now, zone, zoneOffset } = context;
const odd = new TextDecoder().decode(fixture('odd-visits.ics').bytes);

async function parse(text: string, more: Partial<IcsOptions> = {}) {
  const result = await parseIcs(text, { now, zone, zoneOffset, ...more }, withoutPause);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function event(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
}

function iso(at: number | undefined): string {
  return new Date(at ?? Number.NaN).toISOString().slice(0, 16);
}

describe('odd calendars', () => {
  it('resolve zones by Outlook name, by path, from the file and by the owner', async () => {
    const { visits, noticed } = await parse(odd);
    const startOf = (uid: string) => iso(visits.find((visit) => visit.uid === uid)?.start);
    expect(startOf('windows@example.com')).toBe('2026-11-24T08:00');
    expect(startOf('path@example.com')).toBe('2026-11-24T14:00');
    expect(startOf('own@example.com')).toBe('2026-11-24T06:30');
    expect(startOf('nowhere@example.com')).toBe('2026-11-24T08:00');
    expect(startOf('floating@example.com')).toBe('2026-11-24T08:00');
    expect(noticed.filter(({ why }) => why === 'unknown-zone')).toEqual([
      { line: 26, what: 'Unknown zone · Nowhere/At All', why: 'unknown-zone' },
    ]);
  });

  it('leave alarms out and read text as text', async () => {
    const { visits } = await parse(odd);
    const boiler = visits.find(({ uid }) => uid === 'windows@example.com');
    expect((boiler?.end ?? 0) - (boiler?.start ?? 0)).toBe(3_600_000);
    expect(boiler?.note).toBe('');
    const floating = visits.find(({ uid }) => uid === 'floating@example.com');
    expect(floating).toMatchObject({
      title: 'Floating, no end',
      note: 'Gate code 4471\n\nring & wait',
    });
    expect((floating?.end ?? 0) - (floating?.start ?? 0)).toBe(3_600_000);
  });

  it('expand a series with its end, its gaps, its extra day and its changes', async () => {
    const { visits, cancelled } = await parse(odd);
    const weekly = visits.filter(({ uid }) => uid === 'weekly@example.com');
    const starts = weekly.map(({ start }) => iso(start)).sort();
    expect(starts).toEqual([
      '2026-11-02T08:30',
      '2026-11-16T08:30',
      '2026-11-18T14:00',
      '2026-11-24T11:00',
      '2026-12-07T08:30',
      '2026-12-14T08:30',
    ]);
    const moved = weekly.find(({ start }) => iso(start) === '2026-11-24T11:00');
    expect(moved).toMatchObject({ occurrence: '2026-11-23T08:30:00.000Z' });
    expect((moved?.end ?? 0) - (moved?.start ?? 0)).toBe(7_200_000);
    expect(cancelled.map(({ occurrence }) => occurrence)).toEqual(['2026-11-30T08:30:00.000Z', '']);
  });

  it('take an endless series a year back and a year ahead, and say so', async () => {
    const { visits, noticed } = await parse(odd);
    const forever = visits.filter(({ uid }) => uid === 'forever@example.com');
    expect(forever.map(({ start }) => iso(start)).at(0)).toBe('2025-12-01T08:00');
    expect(forever.map(({ start }) => iso(start)).at(-1)).toBe('2027-11-01T08:00');
    expect(forever).toHaveLength(24);
    const further = noticed.filter(({ why }) => why === 'repeats-further');
    expect(further.map(({ what }) => what)).toEqual(['Every month for ever']);
  });

  it('say by line what is left out and why', async () => {
    const plan = await planOf(fixture('odd-visits.ics'));
    expect(plan.leftOut.map(({ what, why }) => [what, why])).toEqual([
      ['Cleaning (older)', 'twice'],
      ['Cleaning - Zen Hair', 'cancelled'],
      ['Long over', 'long-past'],
      ['Every hour', 'repeat-not-read'],
      ['Bad date', 'no-date'],
      ['Broken', 'broken'],
      ['Sent', 'already-done'],
      ['Called off', 'cancelled'],
      ['Cut', 'cut-off'],
    ]);
    const lines = odd.split('\r\n');
    for (const { line } of plan.leftOut) expect(lines[line - 1]).toMatch(/^BEGIN:V(EVENT|TODO)$/);
  });

  it('make tasks of to-dos, their day in the owner’s own zone', async () => {
    const { tasks, notes } = withPlan(emptyDeck, await planOf(fixture('odd-visits.ics')));
    expect(tasks.map(({ title }) => title)).toEqual(['Send the quote']);
    // 20:00 in New York is 02:00 in Oslo, the day after.
    expect(tasks[0]?.when.due).toEqual({ is: 'wish', on: '2026-12-01', time: '02:00' });
    expect(notes.map(({ text }) => text)).toEqual(['two prices']);
  });
});

describe('all-day events', () => {
  const holiday = event('UID:1', 'DTSTART;VALUE=DATE:20261224', 'SUMMARY:Closed');

  it('stay out by default and come in when asked for', async () => {
    expect((await parse(holiday)).visits).toEqual([]);
    const [day] = (await parse(holiday, { allDay: true })).visits;
    expect([iso(day?.start), iso(day?.end)]).toEqual(['2026-12-23T23:00', '2026-12-24T23:00']);
  });
});

describe('a visit at the change of the clock', () => {
  it('moves on when its hour is skipped and takes the first of a doubled one', async () => {
    const at = (time: string) =>
      parse(event('UID:1', `DTSTART;TZID=Europe/Oslo:${time}`, 'SUMMARY:x'));
    expect(iso((await at('20270328T023000')).visits[0]?.start)).toBe('2027-03-28T01:30');
    expect(iso((await at('20261025T023000')).visits[0]?.start)).toBe('2026-10-25T00:30');
  });
});

describe('the same calendar later', () => {
  const first = event('UID:1', 'DTSTART:20261201T080000Z', 'DURATION:PT1H', 'SUMMARY:Boiler');
  const moved = first.replace('20261201T08', '20261202T10');
  const off = first.replace('UID:1', 'UID:1\r\nSTATUS:CANCELLED');

  async function deckWith(text: string) {
    return withPlan(emptyDeck, await planOf(textFile('a.ics', text)));
  }

  it('takes a cancelled one without a start for the visit of that id, in either order', async () => {
    const startless = event('UID:1', 'STATUS:CANCELLED', 'SUMMARY:Boiler');
    for (const text of [first + startless, startless + first]) {
      expect((await parse(text)).leftOut.map(({ why }) => why)).toContain('twice');
    }
  });

  it('moves a visit the owner has not touched', async () => {
    const deck = await deckWith(first);
    const plan = await planOf(textFile('a.ics', moved), { existing: deck });
    expect(plan.counts).toMatchObject({ visits: 0, updated: 1 });
    const after = withPlan(deck, plan);
    expect(after.visits.map(({ time }) => iso(time.start))).toEqual(['2026-12-02T10:00']);
    const again = await planOf(textFile('a.ics', moved), { existing: after });
    expect(again.changes).toEqual([]);
  });

  it('calls off a visit the owner has not touched', async () => {
    const deck = await deckWith(first);
    const after = withPlan(deck, await planOf(textFile('a.ics', off), { existing: deck }));
    expect(after.visits.map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('leaves what the owner has changed, and moves the rest', async () => {
    const deck = await deckWith(first);
    const own = { ...deck, visits: deck.visits.map((visit) => ({ ...visit, title: 'Mine' })) };
    for (const same of [first, off]) {
      const plan = await planOf(textFile('a.ics', same), { existing: own });
      expect(plan.changes).toEqual([]);
    }
    const after = withPlan(own, await planOf(textFile('a.ics', moved), { existing: own }));
    expect(after.visits).toMatchObject([{ title: 'Mine' }]);
    expect(after.visits.map(({ time }) => iso(time.start))).toEqual(['2026-12-02T10:00']);
    const again = await planOf(textFile('a.ics', moved), { existing: after });
    expect(again.changes).toEqual([]);
    const third = await planOf(textFile('a.ics', moved.replace('1202T10', '1203T11')), {
      existing: after,
    });
    expect(withPlan(after, third).visits).toMatchObject([{ title: 'Mine' }]);
  });

  it('leaves an hour the owner has set, and one that is done', async () => {
    const deck = await deckWith(first);
    const time = { start: Date.UTC(2026, 11, 5, 8), end: Date.UTC(2026, 11, 5, 9) };
    for (const set of [{ time }, { note: 'keys', state: 'done' }] as const) {
      const own = { ...deck, visits: deck.visits.map((visit) => ({ ...visit, ...set })) };
      const plan = await planOf(textFile('a.ics', moved), { existing: own });
      expect(withPlan(own, plan).visits.map((one) => one.time)).toEqual(
        own.visits.map((one) => one.time),
      );
    }
  });
});

describe('one id for every event', () => {
  it('keeps them apart by their start', async () => {
    const both = ['20261201', '20261202'].map((day) =>
      event('UID:same', `DTSTART:${day}T080000Z`, `SUMMARY:On ${day}`),
    );
    const file = textFile('a.ics', both.join('\r\n'));
    const plan = await planOf(file);
    expect(plan.counts.visits).toBe(2);
    const deck = withPlan(emptyDeck, plan);
    expect((await planOf(file, { existing: deck })).changes).toEqual([]);
  });
});
