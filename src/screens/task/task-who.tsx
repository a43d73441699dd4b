import { useState } from 'preact/hooks';
import { type Customer, shownName } from '../../domain/record/customer.ts';
import type { Job } from '../../domain/record/job.ts';
import type { Task } from '../../domain/record/task.ts';
import { pathTo } from '../../state/router.ts';
import { setCustomer } from '../../state/task-edits.ts';
import type { TaskStore } from '../../state/task-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { mailLink, mapLink, smsLink, telLink } from '../../ui/reach.ts';
import { TaskPick } from './task-pick.tsx';

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
      {customer && <Reach customer={customer} />}
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

function Reach({ customer }: { readonly customer: Customer }) {
  const { act } = useWords();
  const phone = customer.phones[0]?.number;
  const mail = customer.mails[0]?.address;
  const address = customer.addresses[0];
  if (!phone && !mail && !address) return null;
  return (
    <p class="row">
      {phone && (
        <a class="chip" href={telLink(phone)}>
          {act.call}
        </a>
      )}
      {phone && (
        <a class="chip" href={smsLink(phone, '')}>
          {act.text}
        </a>
      )}
      {mail && (
        <a class="chip" href={mailLink(mail, '')}>
          {act.mail}
        </a>
      )}
      {address && (
        <a class="chip" href={mapLink(address)} rel="noreferrer" target="_blank">
          {act.map}
        </a>
      )}
    </p>
  );
}
