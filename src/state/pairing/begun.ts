/** A mark while two devices meet: who finds it at the start was cut off in the middle, and is told to begin again. */
import type { App } from '../app.ts';

const key = 'pairing';

export async function markBegun(app: App): Promise<void> {
  await app.act({ changes: [], local: { meta: { [key]: true } } });
}

export async function markEnded(app: App): Promise<void> {
  await app.act({ changes: [], local: { meta: { [key]: undefined } } });
}

export async function tellIfCutOff(app: App, words: string): Promise<void> {
  // One that goes on in this window is not cut off.
  const { sheet } = app.over.getState();
  if (sheet === 'join' || sheet === 'add-device') return;
  if ((await app.services.reader.meta(key)) === undefined) return;
  await markEnded(app);
  app.toasts.show(words);
}
