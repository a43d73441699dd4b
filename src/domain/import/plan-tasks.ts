/** Rows and lines into tasks. A row's id follows from its words and from how many like it came before. */
import { change } from '../change/change.ts';
import { deriveId } from '../derive-id.ts';
import { textKey } from '../fold.ts';
import type { TaskId } from '../record/id.ts';
import type { Task, TaskWhen } from '../record/task.ts';
import { customerIn } from './find-customer.ts';
import type { ParsedCustomer, ParsedTask } from './parsed.ts';
import type { Person } from './people.ts';
import type { Understood } from './plan.ts';
import { type Desk, takeCustomer, takeNote } from './plan-customers.ts';

export type TaskDesk = Desk & {
  readonly tasks: ReadonlyMap<string, Task>;
  /** How many rows with the same words were taken so far. */
  readonly alike: Map<string, number>;
  readonly touched: Set<Person>;
  /** How many rows there are: they keep the file's order by the moment they are made. */
  readonly total: number;
};

const noDate: TaskWhen = { notBefore: null, due: null, someday: false };
const longestTitle = 300;

export function takeTask(desk: TaskDesk, row: ParsedTask, index: number): void {
  const id = taskId(desk, row);
  const known = desk.tasks.get(id);
  if (known && !(known.deleted && desk.context.bringBack)) {
    keepKnown(desk, row, known);
    return;
  }
  const person = row.customer ? mentioned(desk, row.customer) : undefined;
  const understood = desk.context.understandLine?.(row.title) ?? {};
  const read = understood.customer && desk.people.byId.get(understood.customer);
  const customer = (person ?? read ?? customerIn(desk.people, row.title))?.id ?? null;
  const created = desk.context.now - desk.total + index;
  desk.draft.counts.tasks++;
  desk.draft.changes.push(
    change('task', id, {
      ...valuesOf(desk, row, understood),
      customer,
      created,
      touched: created,
      madeBy: { is: 'import', source: desk.context.source },
      deleted: false,
    }),
  );
  for (const text of row.notes) takeNote(desk, { text, customer, task: id });
}

/** A name alone stands for the one customer who goes by it; it makes no double of two who do. */
function mentioned(desk: TaskDesk, card: ParsedCustomer): Person | undefined {
  const said = desk.people.bySaid.get(textKey(card.name || card.company)) ?? [];
  const isNameOnly = card.phones.length + card.mails.length === 0;
  if (said.length === 1 && isNameOnly) return said[0];
  if (said.length > 1 && isNameOnly) return undefined;
  const person = takeCustomer(desk, card);
  if (person) desk.touched.add(person);
  return person;
}

function keepKnown(desk: TaskDesk, row: ParsedTask, known: Task): void {
  if (!known.deleted) {
    desk.draft.counts.unchanged++;
    return;
  }
  desk.draft.counts.deletedBefore++;
  desk.draft.leftOut.push({ line: row.line, what: row.title, why: 'deleted-before' });
}

function taskId(desk: TaskDesk, row: ParsedTask): TaskId {
  const date = row.on ? `${row.on.date} ${row.on.time}` : textKey(row.dateWords);
  const words = [textKey(row.title) || row.title, ...row.notes.map(textKey), '', date];
  const key = JSON.stringify(words);
  const before = desk.alike.get(key) ?? 0;
  desk.alike.set(key, before + 1);
  return deriveId('task', [...words, String(before)]);
}

function valuesOf(desk: TaskDesk, row: ParsedTask, understood: Understood) {
  const title = understood.title?.trim() || row.title;
  if (title.length > longestTitle)
    desk.draft.noticed.push({ line: row.line, what: title.slice(0, 60), why: 'cut-short' });
  return {
    title: title.slice(0, longestTitle).trimEnd(),
    kind: understood.kind ?? 'other',
    when: whenOf(desk, row, understood),
    money: moneyOf(desk, row, understood),
    minutes: row.minutes ?? understood.minutes ?? null,
    raw: [row.title, row.dateWords, row.moneyWords].filter((part) => part !== '').join(' · '),
  } as const;
}

/** A date column beats date words in the title. */
function whenOf(desk: TaskDesk, row: ParsedTask, understood: Understood): TaskWhen {
  if (row.on) return { ...noDate, due: { is: 'wish', on: row.on.date, time: row.on.time } };
  if (row.dateWords === '') return understood.when ?? noDate;
  if (isRepeating(row.dateWords)) return noticeDate(desk, row, 'task-repeats');
  const when = desk.context.understandLine?.(row.dateWords).when;
  return when?.due || when?.notBefore || when?.someday
    ? when
    : noticeDate(desk, row, 'date-not-read');
}

/** The words stay in what was captured; the owner is told that they set no date. */
function noticeDate(
  desk: TaskDesk,
  row: ParsedTask,
  why: 'task-repeats' | 'date-not-read',
): TaskWhen {
  desk.draft.noticed.push({ line: row.line, what: `${row.title} · ${row.dateWords}`, why });
  return noDate;
}

function moneyOf(desk: TaskDesk, row: ParsedTask, understood: Understood): Task['money'] {
  const inColumn = row.moneyWords && desk.context.understandLine?.(row.moneyWords).money;
  return inColumn || (understood.money ?? null);
}

const repeating =
  /^(?:ev|every|each|daily|weekly|monthly|yearly|quarterly|hver|hvert|jede[nrs]?|alle|täglich|wöchentlich|monatlich|cada|chaque|tous|toutes|todos|todas)(?![\p{L}\p{N}])/iu;

function isRepeating(words: string): boolean {
  return repeating.test(words.trim());
}
