import { describe, expect, it } from 'vitest';
import { defaultContactHours, defaultWorkingHours } from '../../../src/domain/record/hours.ts';
import type { TaskKind } from '../../../src/domain/record/task.ts';
import { type Rhythm, withMove } from '../../../src/domain/rhythm.ts';
import type { Busy } from '../../../src/domain/round/later-bounds.ts';
import { type LaterSetting, laterTimes } from '../../../src/domain/round/later-times.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { momentAt } from '../../support/arbitrary-records.ts';

describe('the owner’s own week', () => {
  const hours = defaultContactHours;
  const said = (set: Partial<LaterSetting>) =>
    laterTimes({ now: momentAt('2026-11-25T10:00'), kind: 'other', hours, ...set })
      .flatMap((choice) => (choice.is === 'pick' ? [] : `${choice.is} ${choice.at}`))
      .sort();
  const visit = (from: string, to: string): Busy => ({
    from: momentAt(from).local,
    to: momentAt(to).local,
  });

  it('moves a time in the middle of a visit to its end', () => {
    const busy = [
      visit('2026-11-25T19:30', '2026-11-25T20:20'),
      visit('2026-11-26T08:00', '2026-11-26T09:00'),
      visit('2026-11-26T09:00', '2026-11-26T10:40'),
    ];
    expect(said({ busy })).toEqual([
      'after-visit 2026-11-25T20:30',
      'tomorrow 2026-11-26T10:45',
      'weekday 2026-11-30T08:30',
    ]);
  });

  it('keeps what is done at home out of the working day', () => {
    expect(said({ kind: 'paperwork', away: defaultWorkingHours })).toEqual([
      'tomorrow 2026-11-26T20:00',
      'tonight 2026-11-25T20:00',
      'weekday 2026-11-30T20:00',
    ]);
  });

  it('offers tonight at the hour of the owner’s evenings, and not at all to one who has none', () => {
    const often = (time: string, times = 20) =>
      Array.from({ length: times }).reduce<Rhythm | undefined>(
        (before) => withMove(before, momentAt(`2026-11-24T${time}`).local),
        undefined,
      );
    expect(said({ rhythm: often('21:20') })).toContain('tonight 2026-11-25T21:00');
    expect(said({ rhythm: often('19:05') })).toContain('tonight 2026-11-25T19:00');
    expect(said({ rhythm: often('07:05') })).toContain('in-two-hours 2026-11-25T12:00');
    // Too few moves to know.
    expect(said({ rhythm: often('07:05', 9) })).toContain('tonight 2026-11-25T20:00');
  });

  it('passes a holiday by for a call, and begins it later for all else', () => {
    const holidays = new Set(['2026-11-26' as LocalDate]);
    expect(said({ kind: 'call', holidays })).toEqual([
      'in-two-hours 2026-11-25T12:00',
      'weekday 2026-11-27T09:00',
      'weekday 2026-11-30T09:00',
    ]);
    expect(said({ holidays })).toContain('tomorrow 2026-11-26T10:00');
  });
});

describe('for example', () => {
  it.each<[string, TaskKind, readonly string[]]>([
    [
      '2026-11-25T10:00',
      'message',
      ['tonight 2026-11-25T20:00', 'tomorrow 2026-11-26T08:30', 'weekday 2026-11-30T08:30'],
    ],
    [
      '2026-11-25T10:10',
      'call',
      ['in-two-hours 2026-11-25T12:15', 'tomorrow 2026-11-26T09:00', 'weekday 2026-11-30T09:00'],
    ],
    [
      '2026-11-27T15:00',
      'call',
      ['in-two-hours 2026-11-27T17:00', 'tomorrow 2026-11-28T10:00', 'weekday 2026-11-30T09:00'],
    ],
    [
      '2026-11-27T21:30',
      'call',
      ['tomorrow 2026-11-28T10:00', 'weekday 2026-11-30T09:00', 'weekday 2026-12-01T09:00'],
    ],
    [
      '2026-11-28T20:00',
      'call',
      ['weekday 2026-11-30T09:00', 'weekday 2026-12-01T09:00', 'weekday 2026-12-02T09:00'],
    ],
    [
      '2026-11-23T18:40',
      'paperwork',
      ['in-two-hours 2026-11-23T20:45', 'tomorrow 2026-11-24T08:30', 'weekend 2026-11-28T10:00'],
    ],
    [
      '2026-11-29T22:30',
      'other',
      ['tomorrow 2026-11-30T08:30', 'weekend 2026-12-05T10:00', 'weekday 2026-12-01T08:30'],
    ],
    [
      '2026-11-26T00:40',
      'other',
      ['this-morning 2026-11-26T08:30', 'tomorrow 2026-11-27T08:30', 'weekday 2026-11-30T08:30'],
    ],
  ])('at %s, %s', (now, kind, expected) => {
    const times = laterTimes({ now: momentAt(now), kind, hours: defaultContactHours });
    const said = times.map((choice) =>
      choice.is === 'pick' ? 'pick' : `${choice.is} ${choice.at}`,
    );
    expect(said).toEqual([
      ...[...expected].sort((a, b) => (a.slice(-16) < b.slice(-16) ? -1 : 1)),
      'pick',
    ]);
  });

  it('a customer who can be called on one day a week is offered three such days', () => {
    const calls = defaultContactHours.calls.map((_, day) =>
      day === 2 ? { from: '10:00', to: '11:00' } : null,
    );
    const hours = { ...defaultContactHours, calls };
    const times = laterTimes({ now: momentAt('2026-11-23T09:00'), kind: 'call', hours });
    expect(times).toEqual([
      { is: 'weekday', weekday: 2, at: '2026-11-25T10:00' },
      { is: 'date', at: '2026-12-02T10:00' },
      { is: 'date', at: '2026-12-09T10:00' },
      { is: 'pick' },
    ]);
  });
});
