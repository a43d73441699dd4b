import type { Note } from '../domain/record/note.ts';
import { noteBy, noteHead } from '../text/note-head.ts';
import { useApp, useFormat } from './use-app.ts';

/** One entry of a timeline: when, how, what came of it, and the words. */
export function NoteLine({ note }: { readonly note: Note }) {
  const { localAt } = useApp().services.platform;
  const format = useFormat();
  const when = `${format.at(note.at)} ${format.clock(localAt(note.at))}`;
  const head = [when, noteHead(note), note.by && noteBy(note.by)];
  return (
    <>
      <small class="soft">{head.filter(Boolean).join(' · ')}</small>
      {note.text !== '' && <p>{note.text}</p>}
    </>
  );
}
