/** Tells that somebody wrote on this device, in whichever window. */
import type { Database } from './database.ts';
import { live } from './live.ts';

/** Each entry of the journal has a higher number than all before it, also after those are gone. */
export function onChange(
  db: Database,
  changed: () => void,
  fail: (thrown: unknown) => void,
): () => void {
  let last: number | undefined;
  return live(
    async () => (await db.ops.orderBy(':id').last())?.n ?? 0,
    (n) => {
      if (last !== undefined && n > last) changed();
      last = Math.max(n, last ?? 0);
    },
    fail,
  );
}
