import '../ui/sources.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TaskId } from '../domain/record/id.ts';
import { createTaskMediaStore } from '../state/tasks/task-media-store.ts';
import { useStore } from '../state/use-store.ts';
import { useWords } from '../text/words.ts';
import { Icon } from '../ui/icon.tsx';
import { useApp } from './use-app.ts';

/** One more, kept with the task as soon as it is taken. */
export function AddMedium({ task }: { readonly task: TaskId }) {
  const app = useApp();
  const { add } = useWords();
  const store = useMemo(() => createTaskMediaStore(app, task), [app, task]);
  const { recording, problem } = useStore(store, (all) => all);
  const picker = useRef<HTMLInputElement>(null);
  // However the screen is left: the microphone is let go, what was said is kept.
  useEffect(() => () => void store.endMemo(), [store]);
  return (
    <>
      {problem !== '' && <p role="alert">{problem}</p>}
      <div class="sources">
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          <Icon name="camera" size={20} />
          {add.photo}
        </button>
        <button
          type="button"
          class="button"
          aria-pressed={recording !== null}
          aria-busy={recording === 'starting'}
          onClick={() => void store.memo()}
        >
          <Icon name="mic" size={20} />
          {typeof recording === 'number' ? add.stopAudio(recording) : add.audio}
        </button>
        <input
          ref={picker}
          type="file"
          accept="image/*"
          aria-label={add.photo}
          hidden
          onChange={(event) => {
            for (const file of event.currentTarget.files ?? []) void store.attach(file);
          }}
        />
      </div>
    </>
  );
}
