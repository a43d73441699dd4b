import { useEffect, useState } from 'preact/hooks';
import type { Attachment } from '../../domain/record/attachment.ts';
import { bytesOf } from '../../state/medium.ts';
import { customerWords as words } from '../../text/en-customers.ts';
import { type Medium, Memo, Photo } from '../medium-view.tsx';
import { useApp } from '../use-app.ts';

/** Its bytes are read when it comes into the list, not with the list. */
export function Thumbnail({ attachment }: { readonly attachment: Attachment }) {
  const app = useApp();
  const [medium, setMedium] = useState<Medium>();
  useEffect(() => {
    let isGone = false;
    void bytesOf(app, attachment.id).then((bytes) => isGone || setMedium({ attachment, bytes }));
    return () => {
      isGone = true;
    };
  }, [app, attachment]);
  const name = attachment.name || words.media[attachment.media];
  if (!medium) return <p class="photo" />;
  const View = attachment.media === 'photo' ? Photo : Memo;
  return <View medium={medium} name={name} />;
}
