/** Addresses of help texts, with the task they are read for. */
import { asId, type TaskId } from '../../domain/record/id.ts';
import { pathTo } from '../router.ts';

/** Opened from a card, a text knows it: its words fill, and Back leads to the same card. */
export function helpPath(slug: string, task: TaskId | null): string {
  return task === null ? pathTo('help-page', slug) : `${pathTo('help-page', slug)}?task=${task}`;
}

/** From a card: the playbook of its kind, unless its own words say which one it is about. */
export function howToPath(slug: string, task: TaskId): string {
  return `${helpPath(slug, task)}&by=words`;
}

export function isGuessIn(search: string): boolean {
  return new URLSearchParams(search).get('by') === 'words';
}

export function taskIn(search: string): TaskId | null {
  const id = new URLSearchParams(search).get('task');
  return id === null || id === '' ? null : asId<'task'>(id);
}

/** Where in Settings, by the label that stands there. */
export function placePath(label: string): string {
  return `${pathTo('settings')}?${new URLSearchParams({ at: label })}`;
}

export function placeIn(search: string): string | null {
  return new URLSearchParams(search).get('at');
}
