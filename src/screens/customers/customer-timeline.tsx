import { useMemo, useState } from 'preact/hooks';
import { entryKey, type TimelineEntry } from '../../domain/timeline.ts';
import type { CustomerStore } from '../../state/customers/customer-store.ts';
import { pathTo } from '../../state/router.ts';
import { customerWords as words } from '../../text/en-customers.ts';
import { Link } from '../../ui/link.tsx';
import { DraftField } from '../draft-field.tsx';
import { NoteLine } from '../note-line.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { WindowList } from '../window-list.tsx';
import { Thumbnail } from './thumbnail.tsx';

type Props = { readonly store: CustomerStore; readonly timeline: readonly TimelineEntry[] };

/** The details below stay within reach until the owner asks for all. */
const shownAtFirst = 10;

/** All that happened, newest first, and the field for what was said just now. */
export function CustomerTimeline({ store, timeline }: Props) {
  const [whole, showWhole] = useState(false);
  const entries = useMemo(
    () => new Map(timeline.map((entry) => [entryKey(entry), entry])),
    [timeline],
  );
  const ids = useMemo(
    () => [...entries.keys()].slice(0, whole ? timeline.length : shownAtFirst),
    [entries, timeline, whole],
  );
  const row = (id: string) => {
    const entry = entries.get(id);
    return entry ? <Entry entry={entry} /> : null;
  };
  return (
    <section class="panel">
      <h2>{words.notes}</h2>
      <NewNote store={store} />
      {ids.length > 0 && (
        <div class="timeline">
          <WindowList label={words.notes} ids={ids} row={row} onSee={allAreRead} />
        </div>
      )}
      {timeline.length > ids.length && (
        <button type="button" class="button quiet" onClick={() => showWhole(true)}>
          {words.wholeTimeline(timeline.length)}
        </button>
      )}
    </section>
  );
}

function allAreRead(): void {}

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
