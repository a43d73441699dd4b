import './medium-view.css';
import { useEffect, useState } from 'preact/hooks';
import { askForBytes } from '../state/capture/medium.ts';
import type { TaskState } from '../state/tasks/task-store.ts';
import { taskWords } from '../text/en-task.ts';
import { Icon } from '../ui/icon.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useApp } from './use-app.ts';

const words = taskWords.media;

export type Medium = TaskState['media'][number];

type Props = { readonly medium: Medium; readonly name: string };

/** A small picture that opens large; its thumbnail until the whole of it is here. */
export function Photo({ medium, name }: Props) {
  const url = useBlobUrl(medium);
  const [large, enlarge] = useState(false);
  useAsking(medium);
  const { thumb, width, height } = medium.attachment;
  if (!medium.bytes && thumb === '') return <Elsewhere />;
  const shown = url ?? (thumb === '' ? undefined : `data:image/jpeg;base64,${thumb}`);
  return (
    <>
      <button type="button" class="photo" aria-label={name} onClick={() => enlarge(true)}>
        {shown && <img src={shown} alt="" />}
      </button>
      {large && (
        <Sheet title={name} onClose={() => enlarge(false)}>
          {shown && (
            <img class="photo-large" src={shown} alt={name} width={width} height={height} />
          )}
          {!medium.bytes && <Elsewhere />}
        </Sheet>
      )}
    </>
  );
}

/** An audio memo with its controls. */
export function Memo({ medium, name }: Props) {
  const url = useBlobUrl(medium);
  useAsking(medium);
  if (!medium.bytes) return <Elsewhere />;
  // biome-ignore lint/a11y/useMediaCaption: the owner's own memo; there are no words of it
  return <audio controls src={url} aria-label={name} preload="metadata" />;
}

/** What is looked at and not here is asked for. */
function useAsking({ attachment: { id }, bytes }: Medium): void {
  const app = useApp();
  const isHere = bytes !== undefined;
  useEffect(() => {
    if (!isHere) void askForBytes(app, id);
  }, [app, id, isHere]);
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
