/** What goes out to a calendar comes in again as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uidOfVisit } from '../../src/domain/import/own-uid.ts';
import { asId } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';
import type { Visit } from '../../src/domain/record/visit.ts';
import { icsOfPromise, icsOfVisits } from '../../src/exchange/ics-out.ts';
import { emptyDeck, planOf, textFile, withPlan } from './import-deck.ts';

const minuteMs = 60_000;
const now = Date.UTC(2026, 10, 24, 10, 10);

/** As the importer leaves texts: without control signs, spaces trimmed, no markup. */
const anyText = fc
  .array(
    fc.constantFrom(
      'a',
      'Ø',
      'é',
      '漢',
      '😀',
      ' ',
      ',',
      ';',
      '\\',
      '"',
      ':',
      "'",
      '\\n',
      '- ',
      'BEGIN',
      '%',
      '=',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join('').trim());
const anyTitle = anyText.map((text) => text.replace(/\s+/g, ' ')).filter((text) => text !== '');
const anyNote = fc.array(anyText, { maxLength: 4 }).map((lines) => lines.join('\n').trim());

const anyVisit: fc.Arbitrary<Visit> = fc
  .record({
    id: fc.uuid().map((id) => asId<'visit'>(id)),
    title: anyTitle,
    place: anyText,
    note: anyNote,
    start: fc.integer({ min: 10, max: 400 * 24 * 60 }).map((m) => now + m * minuteMs),
    minutes: fc.integer({ min: 1, max: 18 * 60 }),
  })
  .map(({ start, minutes, ...rest }) => ({
    ...blank('visit', rest.id),
    ...rest,
    time: { start, end: start + minutes * minuteMs },
  }));

const anyVisits = fc.uniqueArray(anyVisit, { maxLength: 6, selector: ({ id }) => id });

test('visits come in again with the same ids, hours and words', async () => {
  await fc.assert(
    fc.asyncProperty(anyVisits, async (visits) => {
      fc.pre(visits.length > 0);
      const plan = await planOf(textFile('visits.ics', icsOfVisits(visits, now)));
      const after = withPlan(emptyDeck, plan).visits;
      const told = (of: readonly Visit[]) =>
        of
          .map(({ id, title, place, note, time }) => ({ id, title, place, note, time }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(told(after)).toEqual(told(visits));
      expect(plan.leftOut).toEqual([]);
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('into the deck they came from they change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyVisits, async (visits) => {
      fc.pre(visits.length > 0);
      const existing = { ...emptyDeck, visits };
      const plan = await planOf(textFile('visits.ics', icsOfVisits(visits, now)), { existing });
      expect(plan.changes).toEqual([]);
    }),
    { numRuns: 200, seed: 6 },
  );
});

test('lines end as the standard says and are no longer than 75 bytes', () => {
  fc.assert(
    fc.property(anyVisits, (visits) => {
      const text = icsOfVisits(visits, now);
      const lines = text.split('\r\n');
      expect(lines.at(-1)).toBe('');
      expect(lines.every((line) => !/[\r\n]/.test(line))).toBe(true);
      const bytes = lines.map((line) => new TextEncoder().encode(line).length);
      expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
      expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).toBe(
        text,
      );
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('a visit rings half an hour before, in UTC', () => {
  const visit = {
    ...blank('visit', asId<'visit'>('v1')),
    title: 'Boiler; Ana, Berg',
    place: '12 Mill Lane',
    time: { start: Date.UTC(2026, 10, 25, 14), end: Date.UTC(2026, 10, 25, 16) },
  };
  const lines = icsOfVisits([visit], now).split('\r\n');
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stopgap//Stopgap//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'DTSTAMP:20261124T101000Z',
    `UID:${uidOfVisit(visit.id)}`,
    'DTSTART:20261125T140000Z',
    'DTEND:20261125T160000Z',
    'SUMMARY:Boiler\\; Ana\\, Berg',
    'LOCATION:12 Mill Lane',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Boiler\\; Ana\\, Berg',
    'TRIGGER:-PT30M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('a promise rings at its hour, and is not taken in as a visit', async () => {
  const task = { id: asId<'task'>('t1'), title: 'Send Ana the quote' };
  const [at, ring] = [Date.UTC(2026, 10, 27, 16), Date.UTC(2026, 10, 27, 9)];
  const text = icsOfPromise({ task, at, ring }, now);
  expect(text).toContain('TRIGGER;VALUE=DATE-TIME:20261127T090000Z\r\n');
  expect(text).toContain('DTSTART:20261127T160000Z\r\n');
  const plan = await planOf(textFile('promise.ics', text));
  expect(plan.changes).toEqual([]);
  expect(plan.leftOut).toMatchObject([{ why: 'own-promise', what: 'Send Ana the quote' }]);
});

test('what came from a calendar goes back under that calendar’s own id', async () => {
  const series = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:round 7@cal.example',
    'SUMMARY:Windows',
    'DTSTART:20261202T080000Z',
    'DTEND:20261202T090000Z',
    'RRULE:FREQ=WEEKLY;COUNT=3',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const deck = withPlan(emptyDeck, await planOf(textFile('a.ics', series)));
  const text = icsOfVisits(deck.visits, now);
  expect(text.match(/^UID:round 7@cal\.example$/gm)).toHaveLength(3);
  expect(text).toContain('RECURRENCE-ID:20261209T080000Z');
  const again = await planOf(textFile('b.ics', text), { existing: deck });
  expect(again.changes).toEqual([]);
});

test('the number of whom it is with goes along, once', () => {
  const ana = asId<'customer'>('ana');
  const visit = {
    ...blank('visit', asId<'visit'>('v')),
    title: 'Ana',
    customer: ana,
    time: { start: now, end: now },
  };
  const phones = new Map([[ana, '020 7946 0018']]);
  expect(icsOfVisits([visit], now, phones)).toContain('DESCRIPTION:020 7946 0018\r\n');
  const noted = icsOfVisits([{ ...visit, note: 'Ring 020 7946 0018' }], now, phones);
  expect(noted).toContain('DESCRIPTION:Ring 020 7946 0018\r\n');
});
