import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deskState, parseHelpDesk } from '../../src/domain/help-desk.ts';
import { addDays, type LocalDate, type LocalDateTime } from '../../src/domain/time.ts';
import { zoneClock } from '../../src/domain/zone-clock.ts';
import { intlZoneOffset } from '../../src/exchange/zone-offset.ts';

/** Both halves of the world, half hours, a change of half an hour, and one in the other direction. */
const zones = [
  ...['Europe/Oslo', 'Europe/London', 'Europe/Dublin', 'America/New_York', 'America/St_Johns'],
  ...['Asia/Kolkata', 'Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Chatham', 'UTC'],
  ...['America/Santiago', 'Africa/Casablanca'],
];
const offset = intlZoneOffset();
const clockOf = (zone: string) => zoneClock((at) => offset(zone, at) ?? Number.NaN);

const fullYear = Date.UTC(2027, 0, 1);
const minutes = 60_000;
const anyInstant = fc
  .integer({ min: 0, max: 365 * 24 * 60 - 1 })
  .map((minute) => fullYear + minute * minutes);
const anyTime = fc
  .integer({ min: 0, max: 24 * 4 - 1 })
  .map(
    (n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`,
  );
const anySpan = fc
  .tuple(anyTime, fc.oneof(anyTime, fc.constant('24:00')))
  .filter(([from, to]) => from < to)
  .map(([from, to]) => `${from}-${to}`);
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const anyHours = fc.dictionary(fc.constantFrom(...days), anySpan);
const anyClosed = fc.array(
  fc.integer({ min: 0, max: 400 }).map((n) => addDays('2027-01-01' as LocalDate, n)),
  { maxLength: 6 },
);
const anyFile = fc.record({
  mail: fc.constant('help@example.com'),
  zone: fc.constantFrom(...zones),
  hours: anyHours,
  closed: anyClosed,
});

/** What a clock on their wall shows, read in another way than the app does. */
function wallClock(zone: string, at: number): { readonly date: string; readonly time: string } {
  const text = new Date(at).toLocaleString('sv-SE', { timeZone: zone });
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

test('somebody is there when the wall there says so, on no holiday, over a year of many zones', () => {
  fc.assert(
    fc.property(anyFile, anyInstant, (file, now) => {
      const state = deskState(deskOf(file), now, clockOf(file.zone));
      expect(state.is === 'open').toBe(isOpen(file, now));
    }),
    { numRuns: 2000 },
  );
});

test('they open at the hour that is said, and at no moment before it', () => {
  fc.assert(
    fc.property(anyFile, anyInstant, fc.nat(), (file, now, some) => {
      const state = deskState(deskOf(file), now, clockOf(file.zone));
      if (state.is !== 'closed') return;
      expect(state.at).toBeGreaterThan(now);
      expect(isOpen(file, state.at)).toBe(true);
      const between = now + Math.floor(((state.at - now) * (some % 997)) / 997 / minutes) * minutes;
      expect(between === state.at || !isOpen(file, between)).toBe(true);
      expect(isOpen(file, state.at - minutes) && state.at - minutes > now).toBe(false);
      const { date, time } = wallClock(file.zone, state.at);
      // A time that daylight saving skips comes as the hour after it.
      expect(`${date}T${time}` >= state.opens).toBe(true);
      expect(Date.parse(`${date}T${time}Z`) - Date.parse(`${state.opens}Z`)).toBeLessThanOrEqual(
        60 * minutes,
      );
    }),
    { numRuns: 2000 },
  );
});

test('the clock there and back is the same, but for the hour that comes twice or never', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), anyInstant, (zone, at) => {
      const clock = clockOf(zone);
      const back = clock.instantOf(clock.localAt(at));
      expect(clock.localAt(back)).toBe(clock.localAt(at));
      expect(at - back === 0 || (at - back <= 60 * minutes && at > back)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  // Spring forward and back in Oslo.
  ['Europe/Oslo', '2027-03-28T02:30', '2027-03-28T01:30Z'],
  ['Europe/Oslo', '2027-10-31T02:30', '2027-10-31T00:30Z'],
  ['America/New_York', '2027-11-07T01:30', '2027-11-07T05:30Z'],
  ['Asia/Kolkata', '2027-06-01T08:00', '2027-06-01T02:30Z'],
])('%s %s is %s', (zone, local, instant) => {
  expect(clockOf(zone).instantOf(local as LocalDateTime)).toBe(Date.parse(instant));
});

test('the hour is theirs in summer and in winter', () => {
  const file = { phone: '1', zone: 'Europe/London', hours: { mon: '08:00-16:00' } };
  const opensAt = (now: string) => deskState(deskOf(file), Date.parse(now), clockOf(file.zone));
  expect(opensAt('2027-01-04T07:30Z')).toMatchObject({ at: Date.parse('2027-01-04T08:00Z') });
  expect(opensAt('2027-07-05T06:30Z')).toMatchObject({ at: Date.parse('2027-07-05T07:00Z') });
});

test('a holiday of every year and one of a single year', () => {
  const hours = Object.fromEntries(days.map((day) => [day, '08:00-16:00']));
  const file = { phone: '1', zone: 'UTC', hours, closed: ['12-25', '2027-12-24'] };
  const at = (now: string) => deskState(deskOf(file), Date.parse(now), clockOf('UTC')).is;
  expect(at('2027-12-24T10:00Z')).toBe('closed');
  expect(at('2028-12-24T10:00Z')).toBe('open');
  expect(at('2029-12-25T10:00Z')).toBe('closed');
  const never = { phone: '1', zone: 'UTC', hours: {} };
  expect(deskState(deskOf(never), 0, clockOf('UTC'))).toEqual({ is: 'never' });
});

describe('says what is wrong with the file', () => {
  const whole = { phone: '1', zone: 'UTC', hours: { mon: '08:00-16:00' } };
  test.each([
    ['{', /JSON/],
    ['[]', /no object/],
    [JSON.stringify({ ...whole, phone: '' }), /neither a phone nor a mail/],
    [JSON.stringify({ ...whole, phone: 12 }), /"phone" is no text/],
    [JSON.stringify({ ...whole, zone: 'Oslo' }), /"zone".*Oslo/],
    [JSON.stringify({ ...whole, zone: undefined }), /"zone"/],
    [JSON.stringify({ ...whole, hours: undefined }), /"hours"/],
    [JSON.stringify({ ...whole, hours: { monday: '08:00-16:00' } }), /no day "monday"/],
    [JSON.stringify({ ...whole, hours: { mon: '16:00-08:00' } }), /hours.mon/],
    [JSON.stringify({ ...whole, hours: { mon: '8-16' } }), /hours.mon/],
    [JSON.stringify({ ...whole, closed: ['25.12.'] }), /closed/],
    [JSON.stringify({ ...whole, closed: '12-25' }), /closed/],
  ])('%s', (text, message) => {
    const parsed = parseHelpDesk(text);
    expect(parsed.ok ? '' : parsed.error).toMatch(message);
  });

  test('and takes any text at all without breaking', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof parseHelpDesk(text).ok).toBe('boolean');
      }),
    );
  });
});

type File = { readonly zone: string; readonly hours: object; readonly closed?: readonly string[] };

function deskOf(file: File) {
  const parsed = parseHelpDesk(JSON.stringify(file));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

function isOpen({ zone, hours, closed = [] }: File, now: number): boolean {
  const { date, time } = wallClock(zone, now);
  const day = days[(new Date(`${date}T12:00Z`).getUTCDay() + 6) % 7] ?? '';
  const said = (hours as { readonly [day: string]: string })[day];
  if (said === undefined || closed.includes(date)) return false;
  const [from = '', to = ''] = said.split('-');
  return from <= time && time < to;
}
