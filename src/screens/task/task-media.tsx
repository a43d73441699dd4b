import '../../ui/sources.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TaskId } from '../../domain/record/id.ts';
import { createTaskMediaStore } from '../../state/task-media-store.ts';
import { useStore } from '../../state/use-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Medium, Memo, Photo } from '../medium-view.tsx';
import { useApp } from '../use-app.ts';

const words = taskWords.media;

type Props = { readonly task: TaskId; readonly media: readonly Medium[] };

/** Photos as small pictures that open large, audio memos with their controls. */
export function TaskMedia({ task, media }: Props) {
  const photos = media.filter(({ attachment }) => attachment.media === 'photo');
  const memos = media.filter(({ attachment }) => attachment.media === 'audio');
  return (
    <section class="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      {photos.length > 0 && (
        <ul class="photos">
          {photos.map((medium, i) => (
            <li key={medium.attachment.id}>
              <Photo medium={medium} name={medium.attachment.name || words.photo(i + 1)} />
            </li>
          ))}
        </ul>
      )}
      {memos.map((medium, i) => (
        <Memo
          key={medium.attachment.id}
          medium={medium}
          name={medium.attachment.name || words.audio(i + 1)}
        />
      ))}
      <AddMedium task={task} />
    </section>
  );
}

/** One more, kept with the task as soon as it is taken. */
function AddMedium({ task }: Pick<Props, 'task'>) {
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
