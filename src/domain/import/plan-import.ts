/**
 * What importing a parsed file would change. Pure: nothing is written here, so a stop
 * half way leaves the deck as it was, and the plan goes in as one mutation.
 */
import type { Note } from '../record/note.ts';
import { eachInTurn, type Turn, turns, withoutPause } from './pace.ts';
import type { Parsed } from './parsed.ts';
import { type Person, peopleOf } from './people.ts';
import { type Existing, emptyDraft, type Plan, type PlanContext } from './plan.ts';
import { type Desk, noteKeys, settleCustomer, takeCustomer } from './plan-customers.ts';
import { takeTask } from './plan-tasks.ts';
import { takeCancel, takeVisit, visitKey, visitsByUid } from './plan-visits.ts';

export async function planImport(
  parsed: Parsed,
  existing: Existing,
  context: PlanContext,
): Promise<Plan> {
  const draft = emptyDraft();
  draft.leftOut.push(...parsed.leftOut);
  draft.noticed.push(...parsed.noticed);
  draft.counts.photos = parsed.photos;
  const turn = turns(context.pace ?? withoutPause, sizeOf(parsed, existing));
  const people = await peopleOf(existing.customers, turn);
  const notes = await keysOf(existing.notes, turn);
  const desk = { draft, people, notes, context, touched: new Set<Person>() };
  await takeCustomers(desk, parsed, turn);
  await takeTasks(desk, parsed, { turn, existing });
  await eachInTurn(desk.touched, turn, (person) => settleCustomer(desk, person));
  await takeVisits(desk, parsed, { turn, existing });
  return { ...draft, leftOut: byLine(draft.leftOut), noticed: byLine(draft.noticed) };
}

type OpenDesk = Desk & { readonly touched: Set<Person> };
type By = { readonly turn: Turn; readonly existing: Existing };

async function keysOf(notes: readonly Note[], turn: Turn): Promise<Set<string>> {
  const keys = new Set<string>();
  await eachInTurn(notes, turn, (note) => {
    for (const key of noteKeys(note)) keys.add(key);
  });
  return keys;
}

async function takeCustomers(desk: OpenDesk, parsed: Parsed, turn: Turn): Promise<void> {
  await eachInTurn(parsed.customers, turn, (card) => {
    const person = takeCustomer(desk, card);
    if (person) desk.touched.add(person);
  });
}

async function takeTasks(desk: OpenDesk, parsed: Parsed, { turn, existing }: By): Promise<void> {
  const tasks = new Map(existing.tasks.map((task) => [task.id as string, task]));
  const total = parsed.tasks.length;
  const taskDesk = { ...desk, tasks, alike: new Map<string, number>(), total };
  await eachInTurn(parsed.tasks, turn, (row, index) => takeTask(taskDesk, row, index));
}

async function takeVisits(desk: Desk, parsed: Parsed, { turn, existing }: By): Promise<void> {
  const visits = new Map(existing.visits.map((visit) => [visit.id as string, visit]));
  // The same visit twice in one file is one visit: the later entry counts.
  const last = new Map(parsed.visits.map((event) => [visitKey(event), event]));
  const byUid = visitsByUid(existing.visits);
  const visitDesk = { ...desk, visits, byUid, brought: new Set(last.keys()) };
  await eachInTurn(parsed.visits, turn, (event) => {
    if (last.get(visitKey(event)) === event) takeVisit(visitDesk, event);
  });
  await eachInTurn(parsed.cancelled, turn, (cancel) => takeCancel(visitDesk, cancel));
}

/** Steps to take: each card or row once, and what stands in the deck once. */
function sizeOf({ customers, tasks, visits, cancelled }: Parsed, existing: Existing): number {
  const inFile = 2 * customers.length + tasks.length + visits.length + cancelled.length;
  return inFile + existing.customers.length + existing.notes.length;
}

function byLine<T extends { readonly line: number }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => a.line - b.line);
}
