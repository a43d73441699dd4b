import type { Task } from '../../domain/record/task.ts';
import { parseLocalDate } from '../../domain/time.ts';
import { parseAmount, setAmount, setSince } from '../../state/tasks/task-edits.ts';
import { fieldOf, type TaskStore } from '../../state/tasks/task-store.ts';
import { useStore } from '../../state/use-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { plainAmount } from '../../text/plain-amount.ts';
import { DateField } from '../date-field.tsx';
import { EditField } from '../edit-field.tsx';
import { useApp } from '../use-app.ts';

type Props = { readonly store: TaskStore; readonly task: Task };

const words = taskWords.money;

/** The money that hangs on it, and since when it is waiting. */
export function TaskMoney({ store, task }: Props) {
  const app = useApp();
  const ours = useStore(app.now, (state) => state.business.currency);
  const { money } = task;
  const currency = money?.currency ?? ours;
  const field = fieldOf(task.id, 'money');
  const write = async (text: string) => {
    const amount = parseAmount(text, currency);
    if (amount === undefined) return false;
    return await store.edit(setAmount(amount, currency), { draft: field.draft, undo: true });
  };
  const since = (text: string) => {
    const day = text === '' ? null : parseLocalDate(text);
    if (day === undefined) return false;
    void store.edit(setSince(day), { undo: true });
    return true;
  };
  return (
    <section class="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      <div class="pair">
        <EditField
          {...field}
          label={words.amount(currency)}
          value={money ? plainAmount(money, app.defaults.locale) : ''}
          inputMode="decimal"
          wrong={words.wrong}
          onStore={write}
        />
        {money && (
          <DateField label={words.since} type="date" value={money.since ?? ''} onStore={since} />
        )}
      </div>
    </section>
  );
}
