import type { AttachmentId } from '../domain/record/id.ts';
import type { App } from './app.ts';

/** `undefined` when the bytes are on another device. */
export async function bytesOf(
  { services }: App,
  id: AttachmentId,
): Promise<ArrayBuffer | undefined> {
  return (await services.db.blobs.get(id))?.bytes;
}
