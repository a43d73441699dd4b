/**
 * Search over everything: folded text per task, newest first, made once per
 * visit in small parts and searched in full for each key. Every word must stand
 * somewhere in the text, at the start of a word or inside one.
 */
import { ownselves } from '../../domain/customer-person.ts';
import { digitsOf, digitsSought } from '../../domain/customer-search.ts';
import { fold } from '../../domain/fold.ts';
import { type Customer, shownName } from '../../domain/record/customer.ts';
import type { CustomerId, TaskId } from '../../domain/record/id.ts';
import type { Note } from '../../domain/record/note.ts';
import type { Task } from '../../domain/record/task.ts';

export type Person = { readonly id: CustomerId; readonly name: string };
export type Found = { readonly tasks: readonly TaskId[]; readonly people: readonly Person[] };

type TaskEntry = { readonly id: TaskId; readonly at: number; readonly text: string };
type PersonEntry = Person & {
  readonly foldedName: string;
  readonly text: string;
  /** Digits only, a space between numbers. */
  readonly numbers: string;
};
export type SearchIndex = {
  readonly tasks: readonly TaskEntry[];
  readonly people: readonly PersonEntry[];
};

/** Records in small parts; the source pauses between them. */
export type SearchSource = {
  readonly customers: () => AsyncIterable<readonly Customer[]>;
  readonly notes: () => AsyncIterable<readonly Note[]>;
  readonly tasks: () => AsyncIterable<readonly Task[]>;
};

/** Enough to choose from; the customers' own screen has them all. */
const peopleShown = 5;

/** The search as a screen holds it: made when first asked for, and anew when something changed. */
export function createSearch(source: SearchSource, onMade: () => void) {
  let index: SearchIndex | undefined;
  let building = false;
  let isStale = false;
  let stopped = false;

  /** In the background; what was there answers until then. */
  async function prepare(): Promise<void> {
    if (stopped || building || (index && !isStale)) return;
    building = true;
    isStale = false;
    try {
      index = await buildIndex(source);
    } finally {
      building = false;
    }
    if (!stopped) onMade();
  }

  return {
    prepare,
    /** `undefined` until the search is made. */
    find: (query: string): Found | undefined => index && find(index, query),
    /** What was made no longer holds everything. */
    outdate: () => {
      isStale = index !== undefined || building;
    },
    stop: () => {
      stopped = true;
    },
  };
}

export function find(index: SearchIndex, query: string): Found {
  const words = wordsIn(query);
  if (words.length === 0) return { tasks: [], people: [] };
  const tasks = index.tasks.filter((entry) => hasAll(entry.text, words)).map((entry) => entry.id);
  const digits = digitsSought(query);
  const people = index.people.filter(
    (entry) => hasAll(entry.text, words) || (digits !== '' && entry.numbers.includes(digits)),
  );
  return { tasks, people: bestPeople(people, words).map(({ id, name }) => ({ id, name })) };
}

export function wordsIn(query: string): readonly string[] {
  return fold(query)
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
}

export async function buildIndex(source: SearchSource): Promise<SearchIndex> {
  const names = new Map<CustomerId, string>();
  const customers: Customer[] = [];
  for await (const part of source.customers()) {
    for (const customer of part) names.set(customer.id, fold(nameOf(customer)));
    customers.push(...part);
  }
  const notes = await readNotes(source);
  const tasks: TaskEntry[] = [];
  for await (const part of source.tasks()) {
    for (const task of part) tasks.push(taskEntry(task, names, notes));
  }
  tasks.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  return { tasks, people: ownselves(customers).map((one) => personEntry(one, notes)) };
}

/** Folded words by what they hang on. */
type Notes = ReadonlyMap<string, string>;

/** A note on a task finds the task; one on the customer alone finds the customer. */
async function readNotes(source: SearchSource): Promise<Notes> {
  const notes = new Map<string, string>();
  for await (const part of source.notes()) {
    for (const { about, text } of part) {
      const on = about.task ?? about.customer;
      if (on !== null) notes.set(on, `${notes.get(on) ?? ''} ${fold(text)}`);
    }
  }
  return notes;
}

function taskEntry(task: Task, names: ReadonlyMap<CustomerId, string>, notes: Notes): TaskEntry {
  const raw = task.raw === task.title ? '' : task.raw;
  const who = task.customer === null ? '' : (names.get(task.customer) ?? '');
  return {
    id: task.id,
    at: Math.max(task.created, task.touched),
    text: `${fold(`${task.title} ${raw}`)} ${who}${notes.get(task.id) ?? ''}`,
  };
}

function personEntry(customer: Customer, notes: Notes): PersonEntry {
  const { id, nextTime, mails, addresses, phones } = customer;
  const foldedName = fold(nameOf(customer));
  const further = fold([nextTime, ...mails.map((mail) => mail.address), ...addresses].join(' '));
  return {
    id,
    name: shownName(customer),
    foldedName,
    text: `${foldedName} ${further}${notes.get(id) ?? ''}`,
    numbers: phones.map(({ number }) => digitsOf(number)).join(' '),
  };
}

function nameOf(customer: Customer): string {
  return `${customer.name} ${customer.company}`.trim();
}

function hasAll(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}

/** Those found by name before those found by a note, then by name. */
function bestPeople(
  people: readonly PersonEntry[],
  words: readonly string[],
): readonly PersonEntry[] {
  const byNote = (entry: PersonEntry) => (hasAll(entry.foldedName, words) ? 0 : 1);
  return [...people]
    .sort((a, b) => byNote(a) - byNote(b) || (a.foldedName < b.foldedName ? -1 : 1))
    .slice(0, peopleShown);
}
