import { useState } from 'preact/hooks';
import { parseLocalDateTime } from '../../domain/time.ts';
import type { TaskStore } from '../../state/task-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { Sheet } from '../../ui/sheet.tsx';

type Props = { readonly store: TaskStore; readonly onClose: () => void };

/** Who has the ball, and when to look again; both may stay open. */
export function TaskWaiting({ store, onClose }: Props) {
  const words = taskWords.waiting;
  const [on, setOn] = useState('');
  const [until, setUntil] = useState<string>(store.nextTouch);
  const save = () => {
    onClose();
    void store.waiting(on.trim(), parseLocalDateTime(until.slice(0, 16)) ?? null);
  };
  return (
    <Sheet title={words.title} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label class="field">
          <span>{words.on}</span>

          <input value={on} autofocus onInput={(event) => setOn(event.currentTarget.value)} />
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
