/** The file beside the app that names a person to ask; most deployments have none, and then nothing is said. */

import { helpDeskPath } from '../../../service-worker/messages.ts';
import { type HelpDesk, parseHelpDesk } from '../../domain/help-desk.ts';

export async function readHelpDesk(): Promise<HelpDesk | undefined> {
  const text = await fetched();
  if (text === '') return undefined;
  const desk = parseHelpDesk(text);
  if (desk.ok) return desk.value;
  console.error(`Stopgap: ${helpDeskPath} is left out: ${desk.error}.`);
  return undefined;
}

async function fetched(): Promise<string> {
  try {
    const response = await fetch(helpDeskPath);
    // A server that answers unknown addresses with the app itself has no such file.
    const isThere = response.ok && /\bjson\b/.test(response.headers.get('content-type') ?? '');
    return isThere ? await response.text() : '';
  } catch {
    return '';
  }
}
