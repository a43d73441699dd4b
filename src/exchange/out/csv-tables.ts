/** The four tables an owner may want in a spreadsheet. Headers are such as the importer of this app knows. */
import { type Customer, shownName } from '../../domain/record/customer.ts';
import type { CustomerId } from '../../domain/record/id.ts';
import type { Job, Rung } from '../../domain/record/job.ts';
import type { Money } from '../../domain/record/money-field.ts';
import type { Note } from '../../domain/record/note.ts';
import type { Due, Task, TaskKind } from '../../domain/record/task.ts';
import type { Visit } from '../../domain/record/visit.ts';
import type { Instant, LocalDateTime } from '../../domain/time.ts';
import type { CsvCell, CsvTable } from './csv-write.ts';
import { phoneCell } from './phone-cell.ts';
import { inOrder, placeOfMoney, placeOfTask } from './row-order.ts';

export type OutDeck = {
  readonly task: readonly Task[];
  readonly customer: readonly Customer[];
  readonly visit: readonly Visit[];
  readonly job: readonly Job[];
  readonly note: readonly Note[];
};
export type OutSetting = {
  readonly localAt: (instant: Instant) => LocalDateTime;
  /** Of the business: an amount in it is a bare number. */
  readonly currency: string;
  readonly fractionDigits: (currency: string) => number;
  readonly words: CellWords;
};
/** What a cell says in the owner's language; the importer reads none of these. */
export type CellWords = {
  readonly kinds: { readonly [K in TaskKind]: string };
  readonly status: { readonly [S in Task['status']['is']]: string };
  readonly weight: { readonly [W in Due['is'] | 'someday']: string };
  readonly visit: { readonly [S in Visit['state']]: string };
  readonly rungs: { readonly [R in Rung]: string };
};
type Making = { readonly deck: OutDeck; readonly setting: OutSetting };

export const csvTables = ['tasks', 'customers', 'visits', 'money'] as const;
export type CsvTableName = (typeof csvTables)[number];

export function csvTable(name: CsvTableName, deck: OutDeck, setting: OutSetting): CsvTable {
  return makers[name]({ deck, setting });
}

const makers = {
  tasks: tasksTable,
  customers: customersTable,
  visits: visitsTable,
  money: moneyTable,
} as const satisfies { readonly [N in CsvTableName]: (making: Making) => CsvTable };

const taskHeaders = [
  ...['Task', 'Customer', 'Due', 'Time', 'Minutes', 'Amount', 'Currency', 'Finished'],
  ...['Outcome', 'Weight', 'Kind', 'Waiting until', 'Not before', 'Made', 'Notes'],
];

function tasksTable({ deck, setting }: Making): CsvTable {
  const who = namesOf(deck.customer);
  const { words } = setting;
  const notes = new Map<string, string[]>();
  for (const { about, text } of deck.note) {
    if (about.task !== null && text !== '')
      notes.set(about.task, [...(notes.get(about.task) ?? []), text]);
  }
  const rowOf = (task: Task): readonly CsvCell[] => {
    const { title, status, when, money, minutes, kind, created } = task;
    const closed = status.is === 'done' || status.is === 'let-go' ? status.at : 0;
    return [
      title,
      who(task.customer),
      when.due?.on ?? '',
      when.due?.time ?? '',
      minutes,
      ...moneyCells(money, setting),
      dayOf(closed, setting),
      words.status[status.is],
      weightOf(when, words),
      words.kinds[kind],
      status.is === 'waiting' ? (status.until ?? '') : '',
      when.notBefore ?? '',
      dayOf(created, setting),
      notes.get(task.id)?.join('\n') ?? '',
    ];
  };
  const rows = map(inOrder(deck.task, placeOfTask), rowOf);
  return { headers: taskHeaders, rows, count: deck.task.length };
}

function weightOf({ due, someday }: Task['when'], { weight }: CellWords): string {
  return due ? weight[due.is] : someday ? weight.someday : '';
}

function customersTable({ deck: { customer } }: Making): CsvTable {
  const own = customer.filter(({ mergedInto }) => mergedInto === null).sort(byName);
  const most = (count: (one: Customer) => number) =>
    own.reduce((widest, one) => Math.max(widest, count(one)), 1);
  const phones = most((one) => one.phones.length);
  const mails = most((one) => one.mails.length);
  const addresses = most((one) => one.addresses.length);
  const headers = [
    ...['Name', 'Company'],
    ...times(phones).flatMap((i) => [`Phone ${i + 1}`, `Phone ${i + 1} label`]),
    ...times(mails).flatMap((i) => [`Mail ${i + 1}`, `Mail ${i + 1} label`]),
    ...times(addresses).map((i) => `Address ${i + 1}`),
    ...['Next time', 'Language'],
  ];
  const rowOf = (one: Customer): readonly CsvCell[] => [
    one.name,
    one.company,
    ...times(phones).flatMap((i) => [
      phoneCell(one.phones[i]?.number ?? ''),
      one.phones[i]?.label ?? '',
    ]),
    ...times(mails).flatMap((i) => [one.mails[i]?.address ?? '', one.mails[i]?.label ?? '']),
    ...times(addresses).map((i) => one.addresses[i] ?? ''),
    one.nextTime,
    one.language,
  ];
  return { headers, rows: map(own, rowOf), count: own.length };
}

function visitsTable({ deck, setting }: Making): CsvTable {
  const who = namesOf(deck.customer);
  const rowOf = (visit: Visit): readonly CsvCell[] => [
    visit.title,
    who(visit.customer),
    clockOf(visit.time.start, setting),
    clockOf(visit.time.end, setting),
    visit.place,
    setting.words.visit[visit.state],
    visit.note,
  ];
  const headers = ['Visit', 'Customer', 'Begins', 'Ends', 'Place', 'Outcome', 'Notes'];
  const rows = map([...deck.visit].sort(byStart), rowOf);
  return { headers, rows, count: deck.visit.length };
}

const moneyHeaders = [
  ...['For', 'Customer', 'Amount', 'Currency', 'Number', 'Stands at', 'Waiting since'],
  ...['Sent', 'Due', 'Paid'],
];

/** Jobs with a sum, and tasks with one that hang on no job: no amount stands there twice. */
function moneyTable({ deck, setting }: Making): CsvTable {
  const who = namesOf(deck.customer);
  const jobs = deck.job.filter(({ amount }) => amount !== null);
  const tasks = deck.task.filter(({ money, job }) => money !== null && job === null);
  const rowOf = (one: Job | Task): readonly CsvCell[] =>
    'rung' in one
      ? [
          ...[one.title, who(one.customer), ...moneyCells(one.amount, setting)],
          ...[
            one.number,
            setting.words.rungs[one.rung],
            one.amount?.since ?? '',
            one.sent,
            one.due,
            one.paid,
          ],
        ]
      : [
          ...[one.title, who(one.customer), ...moneyCells(one.money, setting)],
          ...[
            '',
            setting.words.status[one.status.is],
            one.money?.since ?? '',
            '',
            one.when.due?.on ?? '',
            '',
          ],
        ];
  const all = inOrder([...jobs, ...tasks], placeOfMoney);
  return { headers: moneyHeaders, rows: map(all, rowOf), count: all.length };
}

const byName = (a: Customer, b: Customer) => shownName(a).localeCompare(shownName(b));
const byStart = (a: Visit, b: Visit) => a.time.start - b.time.start;

/** Those that turned out to be one person go by the name of the one that stays. */
function namesOf(customers: readonly Customer[]) {
  const byId = new Map(customers.map((one) => [one.id, one]));
  return (id: CustomerId | null): string => {
    const one = id === null ? undefined : byId.get(id);
    const behind = one?.mergedInto ? (byId.get(one.mergedInto) ?? one) : one;
    return behind ? shownName(behind) : '';
  };
}

/** A number a spreadsheet can add up, with its currency beside it; another currency than the usual one stands with the number, so that no import mistakes it. */
function moneyCells(money: Money | null, { currency, fractionDigits }: OutSetting) {
  if (money === null) return ['', ''] as const;
  const digits = fractionDigits(money.currency);
  const number = (money.amount / 10 ** digits).toFixed(digits);
  return [
    money.currency === currency ? Number(number) : `${money.currency} ${number}`,
    money.currency,
  ] as const;
}

function dayOf(instant: Instant, { localAt }: OutSetting): string {
  return instant === 0 ? '' : localAt(instant).slice(0, 10);
}

function clockOf(instant: Instant, { localAt }: OutSetting): string {
  return instant === 0 ? '' : localAt(instant).replace('T', ' ');
}

function* map<T>(items: readonly T[], rowOf: (item: T) => readonly CsvCell[]) {
  for (const item of items) yield rowOf(item);
}

function times(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i);
}
