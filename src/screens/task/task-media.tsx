import type { TaskId } from '../../domain/record/id.ts';
import { taskWords } from '../../text/en-task.ts';
import { AddMedium } from '../add-medium.tsx';
import { type Medium, Memo, Photo } from '../medium-view.tsx';

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
