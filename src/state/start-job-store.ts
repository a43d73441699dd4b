/** What a new job begins with: whom it is for, the task it grew from, and the ladder of the trade. */
import { createStore } from 'zustand/vanilla';
import { type LadderName, ladderName } from '../domain/ladder/ladder.ts';
import type { Customer } from '../domain/record/customer.ts';
import { asId } from '../domain/record/id.ts';
import type { Task } from '../domain/record/task.ts';
import { getRecord } from '../storage/reads.ts';
import type { App } from './app.ts';
import { metaKeys } from './deck.ts';
import { readBusiness } from './settling.ts';

export type Beginning = {
  readonly customer: Customer | undefined;
  readonly task: Task | undefined;
  readonly ladder: LadderName;
  readonly currency: string;
};

export type StartJobState = { readonly beginning: Beginning | undefined };

const byTrade: { readonly [trade: string]: LadderName } = {
  cleaner: 'cleaning',
  hairdresser: 'appointment',
  photographer: 'photo',
  'tandem-pilot': 'tandem',
};

/** `search` names them: `?customer=…&task=…`. */
export function createStartJobStore(app: App, search: string) {
  const store = createStore<StartJobState>(() => ({ beginning: undefined }));
  return {
    ...store,
    start: (): (() => void) => {
      let isGone = false;
      void read(app, search).then((beginning) => isGone || store.setState({ beginning }));
      return () => {
        isGone = true;
      };
    },
  };
}

async function read(app: App, search: string): Promise<Beginning> {
  const { db, reader } = app.services;
  const asked = new URLSearchParams(search);
  const task = await getRecord(db, 'task', asId<'task'>(asked.get('task') ?? ''));
  const whom = asked.get('customer') ?? task?.customer ?? '';
  const [customer, business, last] = await Promise.all([
    getRecord(db, 'customer', asId<'customer'>(whom)),
    readBusiness(app),
    reader.meta(metaKeys.lastLadder),
  ]);
  return {
    customer,
    task,
    ladder: typeof last === 'string' ? ladderName(last) : (byTrade[business.trade] ?? 'trade'),
    currency: business.currency || app.defaults.currency,
  };
}
