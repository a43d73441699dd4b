/** The taps of the catch up: each one mutation with its way back. */

import {
  intoWeek,
  keep,
  keepWhatMatters,
  spread,
  type Week,
} from '../../domain/catch-up/put-away.ts';
import type { Change } from '../../domain/change/change.ts';
import type { MoveVerb } from '../../domain/move-verb.ts';
import { settle } from '../../domain/outcome/settle.ts';
import type { TaskId } from '../../domain/record/id.ts';
import type { Task } from '../../domain/record/task.ts';
import * as moves from '../../domain/round/moves.ts';
import { getRecords } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { editRecord } from '../owner-move.ts';
import { readBusiness, readSettling } from '../round/settling.ts';
import type { Found } from './catch-up-store.ts';

type Several = { readonly [move in 'canWait' | 'probablyOver' | 'keepOnly']: string };

/** `several` names more than one task in the toast and in Done lately. */
export function createCatchUpMoves(app: App, several: Several) {
  const now = () => app.services.platform.now();

  return {
    thisWeek: ({ catchUp: { canWait } }: Found) =>
      moveAll(app, canWait, { verb: 'moved', title: several.canWait }, spread),
    toSomeday: ({ catchUp: { probablyOver } }: Found) =>
      moveAll(app, probablyOver, { verb: 'someday', title: several.probablyOver }, (tasks) =>
        moves.someday(tasks, now()),
      ),
    keepOnly: ({ catchUp: { canWait, waitMatter, probablyOver } }: Found) => {
      const matter = new Set(canWait.slice(0, waitMatter).map((task) => task.id));
      const said = { verb: 'someday', title: several.keepOnly } as const;
      return moveAll(app, [...canWait, ...probablyOver], said, (tasks, week) =>
        keepWhatMatters(
          {
            matter: tasks.filter((task) => matter.has(task.id)),
            rest: tasks.filter((task) => !matter.has(task.id)),
          },
          week,
        ),
      );
    },
    keep: (id: TaskId) => moveOne(app, id, 'kept', (task) => keep(task, now())),
    /** `i` of the `of` cards that are sorted now. */
    intoWeek: (id: TaskId, place: { readonly i: number; readonly of: number }) =>
      moveOne(app, id, 'moved', async (task) => intoWeek(task, place, await weekOf(app))),
    someday: (id: TaskId) => moveOne(app, id, 'someday', (task) => moves.someday([task], now())),
    letGo: (id: TaskId) => moveOne(app, id, 'let-go', (task) => letGo(app, task)),
  };
}

type Said = { readonly verb: MoveVerb; readonly title: string };

/** A task that somebody moved meanwhile stays as they left it. */
async function moveAll(
  app: App,
  shown: readonly Task[],
  { verb, title }: Said,
  decide: (tasks: readonly Task[], week: Week) => readonly Change[],
): Promise<void> {
  const [first] = shown;
  if (first === undefined) return;
  const before = new Map(shown.map((task) => [task.id, task.touched]));
  const changes = async () => {
    const ids = shown.map((task) => task.id);
    const there = await getRecords(app.services.db, 'task', ids);
    const same = there.filter((task) => before.get(task.id) === task.touched);
    return decide(same, await weekOf(app));
  };
  const said = shown.length === 1 ? first.title : title;
  const acted = await app.act({ changes, move: { verb, title: said } });
  if (acted.ok) app.toasts.show(app.words.said(verb, said), acted.value.mutation);
}

function moveOne(
  app: App,
  id: TaskId,
  verb: MoveVerb,
  decide: (task: Task) => readonly Change[] | Promise<readonly Change[]>,
): Promise<boolean> {
  return editRecord(app, { kind: 'task', id, verb, decide, title: ({ title }) => title });
}

/** Its job goes with it, as it would from a card. */
async function letGo(app: App, task: Task): Promise<readonly Change[]> {
  const settling = await readSettling(app, [task], app.services.platform.now());
  return settle({ is: 'let-go' }, [task], { ...settling, others: [], minutes: null, step: null });
}

async function weekOf(app: App): Promise<Week> {
  const { workingHours } = await readBusiness(app);
  return { now: app.services.platform.now(), workingHours };
}
