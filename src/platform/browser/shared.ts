/** What another app shared with us, kept by the worker until the page has it safe. */
import { sharedCache, sharedPrefix } from '../../../service-worker/messages.ts';

export type Shared = {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly files: readonly File[];
};

/** Ids of everything not yet taken, even if the page that should have taken it was killed. */
export async function sharedIds(): Promise<readonly string[]> {
  if (!('caches' in globalThis)) return [];
  const requests = await (await caches.open(sharedCache)).keys();
  return requests.map(({ url }) => new URL(url).pathname.slice(sharedPrefix.length));
}

/**
 * Hands what was shared to `keep`, and forgets it only after `keep` is done.
 * A kill in between offers it again, so `keep` should write under the same id.
 */
export async function takeShared(
  id: string,
  keep: (shared: Shared) => Promise<void>,
): Promise<'taken' | 'gone'> {
  const cache = await caches.open(sharedCache);
  const stored = await cache.match(sharedPrefix + id);
  if (stored === undefined) return 'gone';
  await keep(sharedFrom(await stored.formData()));
  await cache.delete(sharedPrefix + id);
  return 'taken';
}

function sharedFrom(form: FormData): Shared {
  const files = form.getAll('files').filter((value) => value instanceof File);
  return {
    title: textOf(form, 'title'),
    text: textOf(form, 'text'),
    url: textOf(form, 'url'),
    files: files.filter((file) => file.size > 0),
  };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
