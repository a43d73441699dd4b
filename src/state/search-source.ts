/** What the search over everything is made from, a little at a time. */
import { recordParts } from '../storage/all-list.ts';
import type { Database } from '../storage/database.ts';
import type { SearchSource } from './tasks/all-search.ts';

/** Records read and folded at once while the search is made: well under a frame or two on a phone. */
const partSize = 200;

export function sourceOf(db: Database): SearchSource {
  return {
    customers: () => recordParts(db, 'customer', partSize),
    notes: () => recordParts(db, 'note', partSize),
    tasks: () => recordParts(db, 'task', partSize),
  };
}
