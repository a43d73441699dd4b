import { useEffect, useState } from 'preact/hooks';
import type { Attachment } from '../../domain/record/attachment.ts';
import { followBytes } from '../../state/capture/medium.ts';
import { customerWords as words } from '../../text/en-customers.ts';
import { type Medium, Memo, Photo } from '../medium-view.tsx';
import { useApp } from '../use-app.ts';

/** Its bytes are read when it comes into the list, not with the list. */
export function Thumbnail({ attachment }: { readonly attachment: Attachment }) {
  const app = useApp();
  const [medium, setMedium] = useState<Medium>();
  useEffect(
    () => followBytes(app, attachment.id, (bytes) => setMedium({ attachment, bytes })),
    [app, attachment],
  );
  const name = attachment.name || words.media[attachment.media];
  if (!medium) return <p class="photo" />;
  const View = attachment.media === 'photo' ? Photo : Memo;
  return <View medium={medium} name={name} />;
}
