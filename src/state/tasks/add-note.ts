import { change } from '../../domain/change/change.ts';
import { byline } from '../../domain/crew.ts';
import { shownName } from '../../domain/record/customer.ts';
import { asId } from '../../domain/record/id.ts';
import type { Note } from '../../domain/record/note.ts';
import { crewIn } from '../../storage/deck-reader.ts';
import { editRecord, type MovePorts } from '../owner-move.ts';

type About = Note['about'];

/**
 * One dated entry on a customer, or on a task: then its customer and job are
 * read from it. `false` when nothing was kept.
 */
export async function addNote(
  ports: MovePorts,
  about: About,
  text: string,
  draft: string,
): Promise<boolean> {
  const words = text.trim();
  if (words === '') return false;
  const { platform } = ports.services;
  const id = asId<'note'>(platform.newId());
  const at = platform.now().instant;
  const on = async (told: About) => {
    const by = byline(await crewIn(ports.services.reader));
    return [change('note', id, { about: told, text: words, at, ...(by !== '' && { by }) })];
  };
  const { task, customer, job } = about;
  if (task !== null)
    return await editRecord(ports, {
      kind: 'task',
      id: task,
      verb: 'noted',
      title: ({ title }) => title,
      decide: (stored) => on({ customer: stored.customer, job: stored.job, task }),
      draft,
    });
  if (job !== null)
    return await editRecord(ports, {
      kind: 'job',
      id: job,
      verb: 'noted',
      title: ({ title }) => title,
      decide: (stored) => on({ customer: stored.customer, job, task: null }),
      draft,
    });
  if (customer === null) return false;
  return await editRecord(ports, {
    kind: 'customer',
    id: customer,
    verb: 'noted',
    title: shownName,
    decide: () => on(about),
    draft,
  });
}
