import { useState } from 'preact/hooks';
import type { Customer } from '../../domain/record/customer.ts';
import { isInHand, type Task } from '../../domain/record/task.ts';
import { leavesLater } from '../../domain/round/leaves-later.ts';
import { contactHoursOf } from '../../domain/usual-hours.ts';
import { useStore } from '../../state/use-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { useWords } from '../../text/words.ts';
import { SendLinks } from '../contact/send-links.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useReadyWords } from '../words/use-ready-words.ts';

type Props = { readonly task: Task; readonly customer: Customer };

/** Outside the customer's hours: when words would leave, and that they may go now all the same. */
export function TaskSend({ task, customer }: Props) {
  const words = useWords();
  const format = useFormat();
  const { business, holidays, moment } = useStore(useApp().now, (now) => now);
  const [goesNow, sendAnyway] = useState(false);
  const hours = customer.contactHours ?? contactHoursOf(business);
  const leaves = leavesLater(task, { hours, holidays, now: moment.local });
  // Of what is done with, nothing waits to be sent.
  if (leaves === null || !isInHand(task)) return null;
  if (goesNow) return <Words task={task} customer={customer} />;
  return (
    <>
      <p class="soft">{taskWords.leaves(format.time(leaves))}</p>
      <button type="button" class="button" onClick={() => sendAnyway(true)}>
        {words.round.sendAnyway}
      </button>
    </>
  );
}

function Words({ task, customer }: Props) {
  const ready = useReadyWords(task);
  const text = task.message?.text ?? ready?.text;
  if (text === undefined) return null;
  return (
    <>
      <p class="card-note">“{text}”</p>
      <SendLinks task={task} to={customer} text={text} />
    </>
  );
}
