import '../../ui/field.css';
import '../../ui/kind-mark.css';
import './at-stake-screen.css';
import type { MoneyItem, MoneySum } from '../../domain/at-stake.ts';
import { shownName } from '../../domain/record/customer.ts';
import type { CustomerId } from '../../domain/record/id.ts';
import type { Task } from '../../domain/record/task.ts';
import { dateOf, type LocalDate } from '../../domain/time.ts';
import {
  type AtStakeState,
  createAtStakeStore,
  paidItem,
} from '../../state/customers/at-stake-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { atStakeWords as words } from '../../text/en-at-stake.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useStarted } from '../use-started.ts';

type Names = AtStakeState['customers'];

/** Money waiting, promises open, what waits for others: sums of records, each opens its records. */
export function AtStakeScreen() {
  const store = useStarted(createAtStakeStore);
  const state = useStore(store, (stake) => stake);
  return (
    <main class="screen at-stake">
      <header class="screen-head">
        <h1 class="grow screen-title">{words.title}</h1>
      </header>
      {state.ready && (
        <>
          <MoneyPart state={state} />
          <Promises state={state} />
          <Waiting state={state} />
        </>
      )}
    </main>
  );
}

type PartProps = { readonly state: AtStakeState };

function MoneyPart({ state: { money, customers } }: PartProps) {
  return (
    <section class="panel">
      <Heading icon="coins" kind="money" words={words.money} />
      {money.length === 0 && <p class="soft">{words.noMoney}</p>}
      {money.map((sum) => (
        <Sum key={sum.currency} sum={sum} names={customers} />
      ))}
    </section>
  );
}

function Sum({ sum, names }: { readonly sum: MoneySum; readonly names: Names }) {
  const format = useFormat();
  return (
    <details class="sum">
      <summary>
        <b>{format.money({ amount: sum.total, currency: sum.currency })}</b>
        <small>{words.records(sum.items.length)}</small>
        <Icon name="back" size={20} />
      </summary>
      <ul class="list">
        {sum.items.map((item) => (
          <li key={item.is === 'task' ? item.task.id : item.job.id}>
            <MoneyLine item={item} names={names} />
            <PaidButton item={item} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function MoneyLine({ item, names }: { readonly item: MoneyItem; readonly names: Names }) {
  const format = useFormat();
  const since = useSince(item.money.since);
  const record = item.is === 'task' ? item.task : item.job;
  const who = nameOf(names, record.customer);
  const title = record.title || (item.is === 'job' ? words.invoice(item.job.number) : '');
  const inside = (
    <>
      <span class="grow">
        <b>{title}</b>
        <small>{[who, since].filter(Boolean).join(' · ')}</small>
      </span>
      <span class="amount">{format.money(item.money)}</span>
    </>
  );
  if (item.is === 'task') return <Link to={pathTo('task', item.task.id)}>{inside}</Link>;
  return <Link to={pathTo('job', item.job.id)}>{inside}</Link>;
}

/** From here too it stops the chase. */
function PaidButton({ item }: { readonly item: MoneyItem }) {
  const app = useApp();
  const { round } = useWords();
  const { title } = item.is === 'task' ? item.task : item.job;
  return (
    <button
      type="button"
      class="chip"
      aria-label={`${round.paid}: ${title}`}
      onClick={() => void paidItem(app, item)}
    >
      {round.paid}
    </button>
  );
}

function useSince(day: LocalDate | null): string {
  const app = useApp();
  const format = useFormat();
  if (day === null) return '';
  const today = dateOf(app.services.platform.now().local);
  return day > today ? words.due(format.day(day)) : words.since(format.day(day));
}

function Promises({ state: { promises, customers } }: PartProps) {
  const format = useFormat();
  const when = (task: Task) => {
    const { due } = task.when;
    return due ? words.promised([format.day(due.on), due.time].filter(Boolean).join(' ')) : '';
  };
  return (
    <section class="panel">
      <Heading icon="calendar" kind="sales" words={words.promises} />
      {promises.length === 0 && <p class="soft">{words.noPromises}</p>}
      <Tasks tasks={promises} names={customers} say={when} />
    </section>
  );
}

function Waiting({ state: { waiting, customers } }: PartProps) {
  const format = useFormat();
  const say = ({ status }: Task) => {
    if (status.is !== 'waiting') return '';
    const back = status.until ? words.backOn(format.time(status.until)) : words.untilAnswer;
    return [status.on && words.waitsFor(status.on), back].filter(Boolean).join(' · ');
  };
  return (
    <section class="panel">
      <Heading icon="now" kind="work" words={words.waiting} />
      {waiting.length === 0 && <p class="soft">{words.noWaiting}</p>}
      <Tasks tasks={waiting} names={customers} say={say} />
    </section>
  );
}

type TasksProps = {
  readonly tasks: readonly Task[];
  readonly names: Names;
  readonly say: (task: Task) => string;
};

function Tasks({ tasks, names, say }: TasksProps) {
  const format = useFormat();
  return (
    <ul class="list">
      {tasks.map((task) => (
        <li key={task.id}>
          <Link to={pathTo('task', task.id)}>
            <span class="grow">
              <b>{task.title}</b>
              <small>{[nameOf(names, task.customer), say(task)].filter(Boolean).join(' · ')}</small>
            </span>
            {task.money && <span class="amount">{format.money(task.money)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

type HeadingProps = {
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly kind: 'money' | 'sales' | 'work';
  readonly words: string;
};

function Heading({ icon, kind, words: said }: HeadingProps) {
  return (
    <h2 class="stake-head">
      <span class={`kind-mark kind-${kind}`}>
        <Icon name={icon} size={22} />
      </span>
      {said}
    </h2>
  );
}

function nameOf(names: Names, id: CustomerId | null): string {
  const customer = id ? names.get(id) : undefined;
  return customer ? shownName(customer) : '';
}
