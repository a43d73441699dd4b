import './task-media.css';
import { useEffect, useState } from 'preact/hooks';
import type { TaskState } from '../../state/task-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';

const words = taskWords.media;

type Medium = TaskState['media'][number];

/** Photos as small pictures that open large, audio memos with their controls. */
export function TaskMedia({ media }: { readonly media: readonly Medium[] }) {
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
    </section>
  );
}

type Props = { readonly medium: Medium; readonly name: string };

function Photo({ medium, name }: Props) {
  const url = useBlobUrl(medium);
  const [large, enlarge] = useState(false);
  if (!medium.bytes) return <Elsewhere />;
  return (
    <>
      <button type="button" class="photo" aria-label={name} onClick={() => enlarge(true)}>
        {url && <img src={url} alt="" />}
      </button>
      {large && (
        <Sheet title={name} onClose={() => enlarge(false)}>
          {url && <img class="photo-large" src={url} alt={name} />}
        </Sheet>
      )}
    </>
  );
}

function Memo({ medium, name }: Props) {
  const url = useBlobUrl(medium);
  if (!medium.bytes) return <Elsewhere />;
  // biome-ignore lint/a11y/useMediaCaption: the owner's own memo; there are no words of it
  return <audio controls src={url} aria-label={name} preload="metadata" />;
}

function Elsewhere() {
  return (
    <p class="soft elsewhere">
      <Icon name="file" size={20} />
      {words.elsewhere}
    </p>
  );
}

/** An address for the bytes, given back when they are no longer shown. */
function useBlobUrl({ attachment, bytes }: Medium): string | undefined {
  const [url, setUrl] = useState<string>();
  const { mime } = attachment;
  useEffect(() => {
    if (!bytes) return;
    const made = URL.createObjectURL(new Blob([bytes], { type: mime }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mime]);
  return url;
}
