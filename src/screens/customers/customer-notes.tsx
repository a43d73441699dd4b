import { useState } from 'preact/hooks';
import type { Note } from '../../domain/record/note.ts';
import type { CustomerStore } from '../../state/customer-store.ts';
import { pathTo } from '../../state/router.ts';
import { customerWords as words } from '../../text/en-customers.ts';
import { Link } from '../../ui/link.tsx';
import { DraftField } from '../draft-field.tsx';
import { useApp, useFormat } from '../use-app.ts';

type Props = { readonly store: CustomerStore; readonly notes: readonly Note[] };

const pageSize = 20;

/** What was said, newest first, and the field for what was said just now. */
export function CustomerNotes({ store, notes }: Props) {
  const [shown, setShown] = useState(pageSize);
  return (
    <section class="panel">
      <h2>{words.notes}</h2>
      <NewNote store={store} />
      <ol class="timeline">
        {notes.slice(0, shown).map((note) => (
          <li key={note.id}>
            <NoteEntry note={note} />
          </li>
        ))}
      </ol>
      {notes.length > shown && (
        <button
          type="button"
          class="button quiet"
          onClick={() => setShown((count) => count + pageSize)}
        >
          {words.moreNotes}
        </button>
      )}
    </section>
  );
}

function NewNote({ store }: { readonly store: CustomerStore }) {
  const draft = store.draft('note');
  const [text, setText] = useState('');
  const [written, setWritten] = useState(0);
  const save = async () => {
    if (!(await store.addNote(text, draft))) return;
    setText('');
    setWritten((count) => count + 1);
  };
  return (
    <>
      <DraftField
        key={written}
        draft={draft}
        label={words.note}
        onText={setText}
        path={store.path}
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
    </>
  );
}

function NoteEntry({ note }: { readonly note: Note }) {
  const { localAt } = useApp().services.platform;
  const format = useFormat();
  const when = `${format.at(note.at)} ${format.clock(localAt(note.at))}`;
  const how = note.how === 'note' ? '' : words.noteKinds[note.how];
  return (
    <>
      <small class="soft">{[when, how, note.by].filter(Boolean).join(' · ')}</small>
      <p>{note.text}</p>
      {note.about.task && (
        <Link to={pathTo('task', note.about.task)} class="note-task">
          {words.ofTask}
        </Link>
      )}
    </>
  );
}
