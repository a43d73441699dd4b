import '../ui/card.css';
import './task-row.css';
import { whoseName } from '../domain/crew.ts';
import type { Task } from '../domain/record/task.ts';
import type { Moment } from '../domain/time.ts';
import { useStore } from '../state/use-store.ts';
import type { Format } from '../text/format.ts';
import { taskLine, taskLineWords } from '../text/task-line.ts';
import { useWords } from '../text/words.ts';
import { Icon, kindColours, kindIcons } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { useApp } from './use-app.ts';

type Props = {
  readonly task: Task;
  readonly customer: string | undefined;
  readonly format: Format;
  readonly now: Moment;
};

/** A task in a list: kind, title, whom it is for, and where it stands. */
export function TaskRow({ task, customer, format, now }: Props) {
  const words = useWords();
  const line = taskLine(task, { format, now, words: taskLineWords });
  const whose = useStore(useApp().now, ({ crew }) => whoseName(task, crew));
  const second = [customer, whose && words.forMember(whose), ...line].filter(Boolean).join(' · ');
  return (
    <Link to={`/task/${encodeURIComponent(task.id)}`} class="task-row">
      <span class={`task-kind kind-${kindColours[task.kind]}`}>
        <Icon name={kindIcons[task.kind]} size={22} />
        <span class="only-heard">{words.kinds[task.kind]}: </span>
      </span>
      <span class="grow">
        <b>{task.title}</b>
        <small>{second || words.kinds[task.kind]}</small>
      </span>
    </Link>
  );
}
