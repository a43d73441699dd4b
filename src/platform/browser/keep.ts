/** The clipboard and the folder picker, where the browser has them; code loaded when first asked for. */
import type { ChosenFolder } from '../folder.ts';
import { whileAsked } from './asked.ts';

/** Safari writes only in the moment of the tap: the words may come later, as a promise. */
export async function writeClipboard(text: Promise<string>): Promise<boolean> {
  try {
    const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return await writePlain(text);
  }
}

async function writePlain(text: Promise<string>): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(await text);
    return true;
  } catch {
    return false;
  }
}

type PickingWindow = {
  readonly showDirectoryPicker?: (o: object) => Promise<ChosenFolder>;
};

/** `undefined` when the owner turned away, or the browser would not have that folder. */
export async function pickFolder(): Promise<ChosenFolder | undefined> {
  const { showDirectoryPicker: pick } = window as PickingWindow;
  const asked = { id: 'stopgap-copies', mode: 'readwrite', startIn: 'documents' };
  return pick && (await whileAsked(() => pick(asked)).catch(() => undefined));
}
