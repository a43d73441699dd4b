import { useState } from 'preact/hooks';
import type { Note } from '../../domain/record/note.ts';
import { noteDraftKey } from '../../state/round/round-moves.ts';
import { fieldOf, type TaskStore } from '../../state/tasks/task-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { DraftField } from '../draft-field.tsx';
import { useFormat } from '../use-app.ts';

type Props = { readonly store: TaskStore; readonly notes: readonly Note[] };

/** What was said and seen, newest first; a note is added, never rewritten. */
export function TaskNotes({ store, notes }: Props) {
  const format = useFormat();
  const [text, write] = useState('');
  const [added, count] = useState(0);
  const save = async () => {
    if (!(await store.addNote(text.trim()))) return;
    write('');
    count(added + 1);
  };
  return (
    <section class="panel" aria-label={taskWords.notes.title}>
      <h2>{taskWords.notes.title}</h2>
      <DraftField
        key={added}
        draft={noteDraftKey(store.id)}
        label={taskWords.notes.add}
        rows={2}
        onText={write}
        path={fieldOf(store.id, 'note').path}
      />
      {text.trim() !== '' && (
        <button type="button" class="button" onClick={() => void save()}>
          {taskWords.notes.save}
        </button>
      )}
      {notes.length > 0 && (
        <ol class="timeline">
          {notes.map((note) => (
            <li key={note.id}>
              <small class="soft">{format.at(note.at)}</small>
              <p>{note.text}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
