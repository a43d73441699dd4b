/** A visit said in the Add field, where its customer lives. */
import type { VisitOffer } from '../../domain/capture/offer-visit.ts';
import { asId } from '../../domain/record/id.ts';
import { getRecord } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { ownerMove } from '../owner-move.ts';
import { addedChanges } from './visit-moves.ts';

const minuteMs = 60_000;

/** `false` when it could not be kept; the words stay in their draft then. */
export async function addOffered(
  app: App,
  { title, customer: named, start, minutes }: VisitOffer,
  draft: string,
): Promise<boolean> {
  const { db, platform } = app.services;
  const id = asId<'visit'>(platform.newId());
  const created = platform.now().instant;
  const begins = platform.instantOf(start);
  const time = { start: begins, end: begins + minutes * minuteMs };
  const changes = async () => {
    const whom = named ? await getRecord(db, 'customer', named.id) : undefined;
    const customer = whom?.id ?? null;
    const place = whom?.addresses[0] ?? '';
    return await addedChanges(app, id, { visit: { title, customer, time, place, created }, start });
  };
  return await ownerMove(app, { verb: 'added', title, changes, draft });
}
