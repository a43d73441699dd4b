import { useEffect } from 'preact/hooks';
import type { Task } from '../../domain/record/task.ts';
import { setCustomer } from '../../state/task-edits.ts';
import { type PersonName, peopleLike, personNamed } from '../../state/task-people.ts';
import { fieldOf, type TaskStore } from '../../state/task-store.ts';
import { useStore } from '../../state/use-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { useApp } from '../use-app.ts';
import { useDraft } from '../use-draft.ts';

type Props = {
  readonly store: TaskStore;
  readonly task: Task;
  /** The owner has just asked for this field. */
  readonly isAsked: boolean;
  readonly onDone: () => void;
};

/** A few letters find the customer; Enter takes the first, or makes a new one of a name nobody has. */
export function TaskPick({ store, task, isAsked, onDone }: Props) {
  const people = useStore(store, (state) => state.people);
  const field = fieldOf(task.id, 'customer');
  const { drafts } = useApp();
  // Letters without a choice are no words to keep once the owner has gone elsewhere.
  const leave = async () => {
    await drafts.drop(field.draft);
    return true;
  };
  const draft = useDraft<HTMLInputElement>({ ...field, value: '', onStore: leave });
  useEffect(() => {
    if (isAsked) draft.ref.current?.focus();
  }, [isAsked, draft.ref]);
  const name = draft.text.trim();
  const found = peopleLike(people ?? [], name);
  const isKnown = people === null || personNamed(people, name) !== undefined;
  const take = async (person: PersonName) => {
    if (await store.edit(setCustomer(person.id), { draft: field.draft, undo: true })) onDone();
  };
  const make = async () => {
    if (await store.newCustomer(name, field.draft)) onDone();
  };
  const enter = () => {
    const person = personNamed(people ?? [], name) ?? found[0];
    if (person) void take(person);
    else if (name !== '' && people) void make();
  };
  return (
    <form
      class="stack pick"
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <label class="field">
        <span>{taskWords.who.title}</span>
        <input
          ref={draft.ref}
          value={draft.text}
          placeholder={taskWords.who.find}
          autocomplete="off"
          onFocus={() => void store.readPeople()}
          onInput={(event) => draft.type(event.currentTarget.value)}
        />
      </label>
      {name !== '' && (
        <ul class="list picks">
          {found.map((person) => (
            <li key={person.id}>
              <button type="button" class="item" onClick={() => void take(person)}>
                <span>
                  <b>{person.name}</b>
                  {person.more !== '' && <small>{person.more}</small>}
                </span>
              </button>
            </li>
          ))}
          {!isKnown && (
            <li>
              <button type="button" class="item" onClick={() => void make()}>
                {taskWords.who.fresh(name)}
              </button>
            </li>
          )}
        </ul>
      )}
    </form>
  );
}
