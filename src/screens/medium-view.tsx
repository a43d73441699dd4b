import './medium-view.css';
import { useEffect, useState } from 'preact/hooks';
import type { TaskState } from '../state/task-store.ts';
import { taskWords } from '../text/en-task.ts';
import { Icon } from '../ui/icon.tsx';
import { Sheet } from '../ui/sheet.tsx';

const words = taskWords.media;

export type Medium = TaskState['media'][number];

type Props = { readonly medium: Medium; readonly name: string };

/** A small picture that opens large. */
export function Photo({ medium, name }: Props) {
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

/** An audio memo with its controls. */
export function Memo({ medium, name }: Props) {
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
