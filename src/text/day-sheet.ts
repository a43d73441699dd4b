/** The sheet of one day: its lines on the screen and on paper, and the same as plain text. */
import { shownName } from '../domain/record/customer.ts';
import type { Task } from '../domain/record/task.ts';
import type { LocalDateTime } from '../domain/time.ts';
import type { DayFacts, DayVisit } from '../storage/day-reads.ts';
import type { Format } from './format.ts';
import { spoken } from './spoken.ts';

export const dayWords = spoken('day', {
  none: 'No visit on this day.',
  promises: 'Promised for this day',
  held: 'Comes back on this day',
  nextTime: 'Next time',
  last: 'Last',
  print: 'Print',
  share: 'Share',
  before: 'The day before',
  after: 'The day after',
  visits: 'Visits',
  toDay: 'Day',
  untitled: 'Visit',
} as const);

type Setting = {
  readonly format: Pick<Format, 'clock'>;
  readonly localAt: (instant: number) => LocalDateTime;
};

export type DayLine = {
  readonly id: DayVisit['visit']['id'];
  readonly from: string;
  readonly to: string;
  readonly who: string;
  /** What it is for, '' where the name says it all. */
  readonly what: string;
  readonly place: string;
  readonly phone: string;
  /** What to know, each with its word. */
  readonly notes: readonly string[];
};

export function dayLine({ visit, customer, lastNote }: DayVisit, o: Setting): DayLine {
  const name = customer ? shownName(customer) : '';
  const nextTime = customer?.nextTime ?? '';
  const clock = (instant: number) => o.format.clock(o.localAt(instant));
  return {
    id: visit.id,
    from: clock(visit.time.start),
    to: clock(visit.time.end),
    who: name || visit.title || dayWords.untitled,
    what: name === '' ? '' : withoutName(visit.title, name),
    place: (visit.place || (customer?.addresses[0] ?? '')).replace(/\s*\n\s*/gu, ', '),
    phone: customer?.phones[0]?.number ?? '',
    notes: [
      visit.note,
      nextTime && `${dayWords.nextTime}: ${nextTime}`,
      lastNote ? `${dayWords.last}: ${lastNote.text}` : '',
    ].filter((line) => line !== ''),
  };
}

/** The name stands above it already. */
function withoutName(title: string, name: string): string {
  const at = title.toLowerCase().indexOf(name.toLowerCase());
  if (at === -1) return title;
  const rest = `${title.slice(0, at)} ${title.slice(at + name.length)}`;
  return rest.replace(/\s+/gu, ' ').replace(/^[\s,:;–-]+|[\s,:;–-]+$/gu, '');
}

/** For a message: every visit a paragraph. */
export function dayText(title: string, { visits, promises, held }: DayFacts, o: Setting): string {
  const lines = visits.map((one) => paragraph(dayLine(one, o)));
  const parts = [
    title,
    ...(lines.length > 0 ? lines : [dayWords.none]),
    ...listed(dayWords.promises, promises),
    ...listed(dayWords.held, held),
  ];
  return `${parts.join('\n\n')}\n`;
}

function paragraph({ from, to, who, what, place, phone, notes }: DayLine): string {
  const head = `${from}–${to} ${[who, what].filter(Boolean).join(', ')}`;
  return [head, place, phone, ...notes].filter(Boolean).join('\n');
}

function listed(title: string, tasks: readonly Task[]): readonly string[] {
  return tasks.length === 0 ? [] : [[title, ...tasks.map((task) => `- ${task.title}`)].join('\n')];
}
