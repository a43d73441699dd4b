/** What another app shared with us, kept by the worker until the page has it safe. */
import { sharedCache, sharedPrefix } from '../../../service-worker/messages.ts';
import type { Shared, Taken } from '../shared.ts';

/** Ids of everything not yet taken, even if the page that should have taken it was killed. */
export async function sharedIds(): Promise<readonly string[]> {
  if (!('caches' in globalThis)) return [];
  const requests = await (await caches.open(sharedCache)).keys();
  return requests.map(({ url }) => new URL(url).pathname.slice(sharedPrefix.length));
}

/**
 * Hands what was shared to `keep`, and forgets it only after `keep` says that all
 * of it is kept. A kill in between offers it again, under the same id. What
 * cannot be read is gone: offered again it would be no better.
 */
export async function takeShared(
  id: string,
  keep: (shared: Shared) => Promise<boolean>,
): Promise<Taken> {
  const cache = await caches.open(sharedCache);
  const stored = await cache.match(sharedPrefix + id);
  const form = await stored?.formData().catch(() => undefined);
  if (form && !(await keep(sharedFrom(form)))) return 'left';
  await cache.delete(sharedPrefix + id);
  return form ? 'taken' : 'gone';
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
