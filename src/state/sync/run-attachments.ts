/** Photos and memos, behind the records: after each cycle that came to its end, and as soon as a screen asks for one. */
import { live } from '../../storage/live.ts';
import type { ChunkPlaceThere } from '../../sync/attachments/attachment-ports.ts';
import { syncAttachments } from '../../sync/attachments/sync-attachments.ts';
import type { Keys } from '../../sync/keys.ts';
import type { SyncError, SyncPorts } from '../../sync/ports.ts';
import type { App } from '../app.ts';
import { attachmentsLock, bytesPorts } from './bytes-ports.ts';

type Running = {
  readonly sync: SyncPorts;
  readonly keys: Keys;
  /** `null` once all of a share went through. */
  readonly onEnded: (error: SyncError | null) => void;
  readonly before: readonly ChunkPlaceThere[];
  readonly onBroken: (thrown: unknown) => void;
};

export function startAttachments(
  app: Pick<App, 'services'>,
  { sync, keys, before, onEnded, onBroken }: Running,
) {
  const { db, platform } = app.services;
  const ports = bytesPorts(db, sync, { keys, before });
  let [isRunning, isAsked, isStopped, notBefore] = [false, false, false, 0];

  function ended(error: SyncError | null): void {
    if (!isStopped) onEnded(error);
    // The next cycle tries again; what the store asked for holds until then too.
    if (error) notBefore = sync.now() + (error.is === 'busy' ? (error.retryAfterMs ?? 0) : 0);
  }

  async function run(): Promise<void> {
    for (let isMore = true; isMore && !isStopped && sync.now() >= notBefore; ) {
      isAsked = false;
      const done = await platform.alone(attachmentsLock, async () =>
        isStopped ? undefined : await syncAttachments(ports),
      );
      if (done) ended(done.ok ? null : done.error);
      isMore = isAsked || (done?.ok === true && done.value.isMore);
    }
  }

  function look(): void {
    isAsked = true;
    if (isRunning || isStopped) return;
    isRunning = true;
    run()
      .catch(onBroken)
      .finally(() => {
        isRunning = false;
        if (isAsked && sync.now() >= notBefore) look();
      });
  }

  const stopHearing = live(
    async () => (await db.wants.toArray()).some(({ nextAt }) => nextAt <= sync.now()),
    (isWanted) => isWanted && look(),
    onBroken,
  );

  return {
    look,
    stop: () => {
      isStopped = true;
      stopHearing();
    },
  };
}
