import { useState } from 'preact/hooks';
import type { Note } from '../../domain/record/note.ts';
import type { JobStore } from '../../state/jobs/job-store.ts';
import { jobWords as words } from '../../text/en-ladders.ts';
import { DraftField } from '../draft-field.tsx';
import { NoteLine } from '../note-line.tsx';

type Props = { readonly store: JobStore; readonly notes: readonly Note[] };

const shownAtFirst = 20;

/** What was said and agreed, newest first. */
export function JobNotes({ store, notes }: Props) {
  const draft = store.draft('note');
  const [text, setText] = useState('');
  const [written, setWritten] = useState(0);
  const [shown, setShown] = useState(shownAtFirst);
  const save = async () => {
    if (await store.addNote(text, draft)) setWritten((count) => count + 1);
  };
  return (
    <section class="panel">
      <h2>{words.notes}</h2>
      <DraftField
        key={written}
        draft={draft}
        path={store.path}
        label={words.note}
        onText={setText}
        rows={2}
      />
      <button
        type="button"
        class="button"
        disabled={text.trim() === ''}
        onClick={() => void save()}
      >
        {words.keepNote}
      </button>
      <ol class="job-notes">
        {notes.slice(0, shown).map((note) => (
          <li key={note.id}>
            <NoteLine note={note} />
          </li>
        ))}
      </ol>
      {notes.length > shown && (
        <button type="button" class="button quiet" onClick={() => setShown(shown * 2)}>
          {words.moreNotes}
        </button>
      )}
    </section>
  );
}
