import { useState } from 'preact/hooks';
import type { TimelineEntry } from '../../domain/timeline.ts';
import type { CustomerStore } from '../../state/customer-store.ts';
import { pathTo } from '../../state/router.ts';
import { customerWords as words } from '../../text/en-customers.ts';
import { Link } from '../../ui/link.tsx';
import { DraftField } from '../draft-field.tsx';
import { NoteLine } from '../note-line.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { Thumbnail } from './thumbnail.tsx';

type Props = { readonly store: CustomerStore; readonly timeline: readonly TimelineEntry[] };

const pageSize = 20;

/** All that happened, newest first, and the field for what was said just now. */
export function CustomerTimeline({ store, timeline }: Props) {
  const [shown, setShown] = useState(pageSize);
  return (
    <section class="panel">
      <h2>{words.notes}</h2>
      <NewNote store={store} />
      <ol class="timeline">
        {timeline.slice(0, shown).map((entry) => (
          <li key={keyOf(entry)}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {timeline.length > shown && (
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

function keyOf(entry: TimelineEntry): string {
  switch (entry.is) {
    case 'note':
      return entry.note.id;
    case 'medium':
      return entry.attachment.id;
    case 'visit':
      return entry.visit.id;
    case 'started':
    case 'paid':
      return `${entry.is} ${entry.job.id}`;
  }
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

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  switch (entry.is) {
    case 'note':
      return (
        <>
          <NoteLine note={entry.note} />
          {entry.note.about.task && (
            <Link to={pathTo('task', entry.note.about.task)} class="note-task">
              {words.ofTask}
            </Link>
          )}
        </>
      );
    case 'medium':
      return (
        <>
          <When at={entry.at} what={words.media[entry.attachment.media]} />
          <Thumbnail attachment={entry.attachment} />
        </>
      );
    case 'started':
    case 'paid':
      return (
        <>
          <When at={entry.at} what={words.jobEntry[entry.is]} isDay={entry.is === 'paid'} />
          <Link to={pathTo('job', entry.job.id)} class="note-task">
            {entry.job.title}
          </Link>
        </>
      );
    case 'visit':
      return (
        <>
          <When at={entry.at} what={words.noteKinds.visit} />
          <p>{entry.visit.title}</p>
        </>
      );
  }
}

type WhenProps = { readonly at: number; readonly what: string; readonly isDay?: boolean };

function When({ at, what, isDay = false }: WhenProps) {
  const { localAt } = useApp().services.platform;
  const format = useFormat();
  const clock = isDay ? '' : format.clock(localAt(at));
  return (
    <small class="soft">
      {[`${format.at(at)} ${clock}`.trim(), what].filter(Boolean).join(' · ')}
    </small>
  );
}
