/** After a cycle of records, never before or within one: a picture holds up no change. */
import { ok, type Result } from '../../domain/result.ts';
import type { RemoteError } from '../remote.ts';
import type { AttachmentPorts } from './attachment-ports.ts';
import { fetchWanted } from './fetch-attachment.ts';
import { putAttachments } from './put-attachments.ts';
import { tendChunks } from './tend-chunks.ts';

export type AttachmentsDone = {
  /** attachments that went out whole; their records were written, and want a push */
  readonly stored: number;
  /** this cycle's share is used up, and more waits: call again soon */
  readonly isMore: boolean;
};

/** Each way, in one cycle. */
const share = 4 * 1024 * 1024;

export async function syncAttachments(
  ports: AttachmentPorts,
): Promise<Result<AttachmentsDone, RemoteError>> {
  const tended = await tendChunks(ports);
  if (!tended.ok) return tended;
  const put = await putAttachments(ports, share);
  // A store that is full can still be read from.
  if (!put.ok && !isOfOutOnly(put.error)) return put;
  const fetched = await fetchWanted(ports, share);
  if (!fetched.ok) return fetched;
  if (!put.ok) return put;
  return ok({ stored: put.value.stored, isMore: put.value.isMore || fetched.value });
}

function isOfOutOnly({ is }: RemoteError): boolean {
  return is === 'full' || is === 'too-large';
}
