import { useState } from 'preact/hooks';
import { parseLocalDateTime } from '../../domain/time.ts';
import { fieldOf, type TaskStore } from '../../state/tasks/task-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp } from '../use-app.ts';
import { useDraft } from '../use-draft.ts';

type Props = { readonly store: TaskStore; readonly onClose: () => void };

/** Who has the ball, and when to look again; both may stay open. */
export function TaskWaiting({ store, onClose }: Props) {
  const words = taskWords.waiting;
  const { drafts, now } = useApp();
  const field = fieldOf(store.id, 'waiting');
  const on = useDraft<HTMLInputElement>({ ...field, value: '', autoFocus: true });
  const [until, setUntil] = useState<string>(() => store.nextTouch(now.getState().holidays));
  const save = async (event: Event) => {
    event.preventDefault();
    onClose();
    const again = parseLocalDateTime(until.slice(0, 16)) ?? null;
    if (await store.waiting(on.text.trim(), again)) await drafts.drop(field.draft);
  };
  return (
    <Sheet title={words.title} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void save(event)}>
        <label class="field">
          <span>{words.on}</span>
          <input {...on.field} />
        </label>
        <label class="field">
          <span>{words.until}</span>
          <input
            type="datetime-local"
            value={until}
            onInput={(event) => setUntil(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {words.set}
        </button>
      </form>
    </Sheet>
  );
}
