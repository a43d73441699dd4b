/** The calendar ids this app gives what it hands out, so that a file of its own finds its visits again. */
import { asId, type TaskId, type VisitId } from '../record/id.ts';

const visitTail = '@visit.stopgap';
const promiseTail = '@promise.stopgap';

export function uidOfVisit(id: VisitId): string {
  return id + visitTail;
}

export function uidOfPromise(id: TaskId): string {
  return id + promiseTail;
}

/** `undefined` for an event of somebody else. */
export function ownVisit(uid: string): VisitId | undefined {
  const id = uid.endsWith(visitTail) ? uid.slice(0, -visitTail.length) : '';
  return id === '' ? undefined : asId<'visit'>(id);
}

export function isOwnPromise(uid: string): boolean {
  return uid.endsWith(promiseTail);
}
