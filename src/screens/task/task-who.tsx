import { useState } from 'preact/hooks';
import { answersFor } from '../../domain/outcome/outcome.ts';
import { type Customer, shownName } from '../../domain/record/customer.ts';
import type { Job } from '../../domain/record/job.ts';
import type { Task } from '../../domain/record/task.ts';
import { reachOf } from '../../state/customers/contact.ts';
import {
  answerContact,
  createContactStore,
  dropContact,
  startContact,
} from '../../state/customers/contact-store.ts';
import { pathTo } from '../../state/router.ts';
import { setCustomer } from '../../state/tasks/task-edits.ts';
import type { TaskStore } from '../../state/tasks/task-store.ts';
import { useStore } from '../../state/use-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { ReachLinks } from '../../ui/reach-links.tsx';
import { OutcomeRow } from '../contact/outcome-row.tsx';
import { useApp } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { TaskPick } from './task-pick.tsx';
import { TaskSend } from './task-send.tsx';

type Props = {
  readonly store: TaskStore;
  readonly task: Task;
  readonly customer: Customer | undefined;
  readonly job: Job | undefined;
};

/** Whom the task is for, how to reach them, and another choice. */
export function TaskWho({ store, task, customer, job }: Props) {
  const [choosing, choose] = useState(false);
  const isChoosing = choosing || !customer;
  return (
    <section class="panel" aria-label={taskWords.who.whom}>
      {customer && <Whom customer={customer} />}
      {customer && <Reach task={task} customer={customer} />}
      {isChoosing && (
        <TaskPick store={store} task={task} isAsked={choosing} onDone={() => choose(false)} />
      )}
      {job ? (
        <Link to={pathTo('job', job.id)} class="button">
          {taskWords.job}: {job.title}
        </Link>
      ) : (
        <Link to={`${pathTo('job', 'new')}?task=${task.id}`} class="button quiet">
          {taskWords.startJob}
        </Link>
      )}
      {customer && (
        <p class="row">
          <Other
            words={choosing ? taskWords.who.keep : taskWords.who.change}
            onTap={() => choose(!choosing)}
          />
          <Other
            words={taskWords.who.remove}
            onTap={() => void store.edit(setCustomer(null), { undo: true })}
          />
        </p>
      )}
    </section>
  );
}

type OtherProps = {
  /** What is seen, and what is said after it. */
  readonly words: readonly [string, string];
  readonly onTap: () => void;
};

function Other({ words, onTap }: OtherProps) {
  return (
    <button type="button" class="button quiet small" onClick={onTap}>
      <span>
        {words[0]}
        <span class="only-heard">{words[1]}</span>
      </span>
    </button>
  );
}

function Whom({ customer }: { readonly customer: Customer }) {
  return (
    <Link to={pathTo('customer', customer.id)} class="task-whom">
      <Icon name="people" />
      <span>
        <b>{shownName(customer)}</b>
        {customer.addresses[0] && <small class="soft">{customer.addresses[0]}</small>}
        {customer.nextTime !== '' && <small class="soft">{customer.nextTime}</small>}
      </span>
    </Link>
  );
}

/** The ways to them; back from one, the page asks how it went. */
function Reach({ task, customer }: { readonly task: Task; readonly customer: Customer }) {
  const app = useApp();
  const store = useStarted(createContactStore, task.id);
  const contact = useStore(store, (state) => state.contact);
  const reached = { customer: customer.id, task: task.id };
  if (contact?.task !== task.id) {
    return (
      <>
        <ReachLinks
          to={customer}
          text=""
          ways={['call', 'text', 'mail', 'map']}
          onReach={(way) => void startContact(app, { ...reached, way })}
        />
        <TaskSend task={task} customer={customer} />
      </>
    );
  }
  const reach = reachOf(contact.way);
  return (
    <OutcomeRow
      reach={reach}
      answers={answersFor(task, reach)}
      onAnswer={(outcome, time) => void answerContact(app, contact, { outcome, time })}
      onDrop={() => void dropContact(app)}
    />
  );
}
