/** What a new job begins with: whom it is for, the task it grew from, and the ladder of the trade. */
import { createStore } from 'zustand/vanilla';
import { type LadderName, ladderName, ladderNames } from '../../domain/ladder/ladder.ts';
import { ladderOf } from '../../domain/ladder/ladders.ts';
import type { Customer } from '../../domain/record/customer.ts';
import { asId } from '../../domain/record/id.ts';
import { type Rung, rungs as rungNames } from '../../domain/record/job.ts';
import type { Task, TaskKind } from '../../domain/record/task.ts';
import { allRecords, getRecord } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { metaKeys } from '../round/deck.ts';
import { readBusiness } from '../round/settling.ts';

export type Beginning = {
  readonly customer: Customer | undefined;
  readonly task: Task | undefined;
  readonly ladder: LadderName;
  /** Where the task says it stands. */
  readonly rung: Rung;
  /** The task's own where it has money: an amount is never read as of another currency. */
  readonly currency: string;
  /** The rungs each ladder has a step on, as the owner has it. */
  readonly rungs: ReadonlyMap<LadderName, ReadonlySet<Rung>>;
};

export type StartJobState = { readonly beginning: Beginning | undefined };

const byTrade: { readonly [trade: string]: LadderName } = {
  cleaner: 'cleaning',
  hairdresser: 'appointment',
  photographer: 'photo',
  'tandem-pilot': 'tandem',
};

/** `search` names them: `?customer=…&task=…`, and where a playbook begins it `&rung=…&ladder=…`. */
export function createStartJobStore(app: App, search: string) {
  const store = createStore<StartJobState>(() => ({ beginning: undefined }));
  const asked = new URLSearchParams(search);
  return {
    ...store,
    /** One for each place it is begun from: words for one customer are not another's. */
    draft: `job:new:${asked.get('task') ?? asked.get('customer') ?? ''}${asked.get('rung') ?? ''}`,
    start: (): (() => void) => {
      let isGone = false;
      void read(app, asked).then((beginning) => isGone || store.setState({ beginning }));
      return () => {
        isGone = true;
      };
    },
  };
}

async function read(app: App, asked: URLSearchParams): Promise<Beginning> {
  const { db, reader } = app.services;
  const task = await getRecord(db, 'task', asId<'task'>(asked.get('task') ?? ''));
  const whom = asked.get('customer') ?? task?.customer ?? '';
  const [customer, business, last, own] = await Promise.all([
    getRecord(db, 'customer', asId<'customer'>(whom)),
    readBusiness(app),
    reader.meta(metaKeys.lastLadder),
    allRecords(db, 'ladder'),
  ]);
  const owns = new Map<string, (typeof own)[number]>(own.map((ladder) => [ladder.id, ladder]));
  const rungs = ladderNames.map((name) => {
    const { steps } = ladderOf(name, { own: owns.get(name), country: business.country });
    return [name, new Set(steps.map((step) => step.rung))] as const;
  });
  const usual = typeof last === 'string' ? ladderName(last) : (byTrade[business.trade] ?? 'trade');
  const ladder = asked.get('ladder');
  const rung = rungNamed(asked.get('rung')) ?? (task ? standsAt(task) : 'enquiry');
  const there = new Map(rungs);
  return {
    customer,
    task,
    ladder: ladder === null ? ladderWith(rung, usual, there) : ladderName(ladder),
    rung,
    currency: task?.money?.currency ?? (business.currency || app.defaults.currency),
    rungs: there,
  };
}

function rungNamed(name: string | null): Rung | undefined {
  return rungNames.find((rung) => rung === name);
}

/** The usual ladder where it has the rung, else the plainest one that has. */
function ladderWith(rung: Rung, usual: LadderName, rungs: Beginning['rungs']): LadderName {
  const has = (name: LadderName) => rungs.get(name)?.has(rung) === true;
  return has(usual) ? usual : (ladderNames.find(has) ?? usual);
}

const standing: { readonly [K in TaskKind]?: Rung } = {
  'small-quote': 'quote',
  'large-quote': 'quote',
  'confirm-visits': 'visit',
  invoice: 'invoice',
  'chase-message': 'chase',
  'chase-call': 'chase',
};

/** Money that has been waiting since a day was billed by then. */
function standsAt({ kind, money }: Task): Rung {
  return money?.since ? 'chase' : (standing[kind] ?? 'enquiry');
}
