/** What settling a card needs to know, read inside the transaction that settles it, in as few turns as it takes. */

import type { Turn } from '../../domain/chore/close.ts';
import { ruleOf } from '../../domain/ladder/country-rules.ts';
import type { Ladder, Step } from '../../domain/ladder/ladder.ts';
import { ladderOf } from '../../domain/ladder/ladders.ts';
import type { LadderSetting } from '../../domain/ladder/live-task.ts';
import type { Climb } from '../../domain/outcome/climbs.ts';
import type { Settling } from '../../domain/outcome/settle.ts';
import type { CustomerId, JobId, TaskId } from '../../domain/record/id.ts';
import { asId, type ChoreId, theBusiness } from '../../domain/record/id.ts';
import { blank } from '../../domain/record/record.ts';
import type { Task } from '../../domain/record/task.ts';
import type { Moment } from '../../domain/time.ts';
import { readTurn } from '../../storage/chore-reads.ts';
import { readClimb } from '../../storage/climb-reads.ts';
import { getRecord, openTasksOf } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { readReachable } from './reachable.ts';

export type SettlingPorts = Pick<App, 'services' | 'words' | 'defaults'>;

/** `tasks` are those of the card; they share a customer. `reached` was reached apart from a card. */
export async function readSettling(
  ports: SettlingPorts,
  tasks: readonly Task[],
  now: Moment,
  reached: CustomerId | null = null,
): Promise<Omit<Settling, 'minutes' | 'step'>> {
  const customer = tasks.find((task) => task.customer !== null)?.customer ?? reached;
  const onCard = new Set(tasks.map((task) => task.id));
  const business = readBusiness(ports);
  const [{ paymentDays }, { hours, holidays }, others, turns] = await Promise.all([
    business,
    readReachable(ports.services, business, customer),
    othersOf(ports, customer, onCard),
    readTurns(ports, tasks),
  ]);
  const jobs = new Set([...tasks, ...others].map((task) => task.job).filter((id) => id !== null));
  return {
    now,
    titleOf: titleWords(ports),
    hours,
    holidays,
    paymentDays,
    climbs: await readClimbs(ports, [...jobs], business),
    turns,
    others,
  };
}

/** The chores that made the tasks, by their ids; a deleted one makes nothing more. */
export async function readTurns(
  { services }: Pick<App, 'services'>,
  tasks: readonly Task[],
): Promise<ReadonlyMap<string, Turn>> {
  const ids = new Set(tasks.flatMap(({ madeBy }) => (madeBy.is === 'chore' ? madeBy.chore : [])));
  const found = await Promise.all([...ids].map((id) => readTurn(services.db, id as ChoreId)));
  return new Map(found.flatMap((turn) => (turn ? [[turn.chore.id, turn] as const] : [])));
}

/** In the order of the ids, without those that are not there. */
export async function readClimbs(
  ports: SettlingPorts,
  ids: readonly JobId[],
  given?: ReturnType<typeof readBusiness>,
): Promise<ReadonlyMap<JobId, Climb>> {
  if (ids.length === 0) return new Map();
  const { services } = ports;
  const [business, found] = await Promise.all([
    given ?? readBusiness(ports),
    Promise.all(ids.map((id) => readClimb(services.db, id))),
  ]);
  const climbs = found
    .filter((facts) => facts !== undefined)
    .map(async ({ job, own, tasks }): Promise<[JobId, Climb]> => {
      const { worksOn } = await readReachable(services, business, job.customer);
      const ladder = ladderOf(job.ladder, { own, country: business.country });
      return [job.id, { job, ladder, tasks, worksOn }];
    });
  return new Map(await Promise.all(climbs));
}

/** The steps a ladder has on this deck. */
export async function readLadder(
  { services }: SettlingPorts,
  ladder: string,
  country: string,
): Promise<Ladder> {
  return ladderOf(ladder, {
    own: await getRecord(services.db, 'ladder', asId<'ladder'>(ladder)),
    country,
  });
}

export function titleWords({ words }: Pick<App, 'words'>): LadderSetting['titleOf'] {
  return (step, job) => stepTitle(words, step, job.title);
}

/** The step's own title, else its rung's. */
export function stepTitle(
  words: Pick<App['words'], 'steps'>,
  { rung, id }: Pick<Step, 'rung' | 'id'>,
  job: string,
): string {
  const titles: { readonly [step: string]: ((job: string) => string) | undefined } = words.steps;
  return (titles[`${rung}/${id}`] ?? words.steps[rung])(job);
}

/** As the owner set it; the country of the device, and its usual term, where none was set. */
export async function readBusiness({ services, defaults }: SettlingPorts) {
  const stored = await getRecord(services.db, 'business', theBusiness);
  const business = stored ?? blank('business', theBusiness);
  const country = business.country || defaults.country;
  return { ...business, country, paymentDays: business.paymentDays || ruleOf(country).paymentDays };
}

async function othersOf(
  { services }: SettlingPorts,
  customer: CustomerId | null,
  onCard: ReadonlySet<TaskId>,
): Promise<readonly Task[]> {
  if (customer === null) return [];
  return (await openTasksOf(services.db, customer)).filter((task) => !onCard.has(task.id));
}
