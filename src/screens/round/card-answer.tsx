import { answersFor } from '../../domain/outcome/outcome.ts';
import type { Task } from '../../domain/record/task.ts';
import { type Contact, reachOf } from '../../state/customers/contact.ts';
import { dropContact } from '../../state/customers/contact-store.ts';
import { OutcomeRow } from '../contact/outcome-row.tsx';
import { useApp } from '../use-app.ts';
import { useMoves } from './use-moves.ts';

type Props = {
  readonly task: Task;
  readonly contact: Contact;
  /** What they were sent. */
  readonly text: string;
};

/** Back from the phone: one answer settles the card and all that rides on it. */
export function CardAnswer({ task, contact, text }: Props) {
  const app = useApp();
  const moves = useMoves();
  const reach = reachOf(contact.way);
  const said = { way: contact.way, text: reach === 'message' ? text : '' };
  return (
    <OutcomeRow
      reach={reach}
      answers={answersFor(task, reach)}
      onAnswer={(outcome, time) => void moves.answer(outcome, { ...said, time })}
      onDrop={() => void dropContact(app)}
    />
  );
}
