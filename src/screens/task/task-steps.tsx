import './task-steps.css';
import { useState } from 'preact/hooks';
import type { Step, Task } from '../../domain/record/task.ts';
import { addStep, moveStep, removeStep, setStep } from '../../state/tasks/task-edits.ts';
import { fieldOf, type TaskStore } from '../../state/tasks/task-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { EditField } from '../edit-field.tsx';

type Props = { readonly store: TaskStore; readonly task: Task };
type StepProps = {
  readonly store: TaskStore;
  readonly task: Task;
  readonly step: Step;
  readonly index: number;
};

const words = taskWords.steps;

/** The small moves a task is made of: tick, write, add; and, when arranging, order and remove. */
export function TaskSteps({ store, task }: Props) {
  const [arranging, arrange] = useState(false);
  const { steps } = task;
  const isArranging = arranging && steps.length > 0;
  const Row = isArranging ? ArrangeStep : WriteStep;
  return (
    <section class="panel" aria-label={words.title}>
      <header class="task-panel-head">
        <h2>{words.title}</h2>
        {steps.length > 0 && (
          <button type="button" class="button quiet small" onClick={() => arrange(!arranging)}>
            {isArranging ? words.arranged : words.arrange}
          </button>
        )}
      </header>
      {steps.length > 0 && (
        <ol class="steps">
          {steps.map((step, index) => (
            <Row
              key={`${index}:${step.text}`}
              store={store}
              task={task}
              step={step}
              index={index}
            />
          ))}
        </ol>
      )}
      {!isArranging && <NewStep store={store} task={task} />}
    </section>
  );
}

function WriteStep({ store, task, step, index }: StepProps) {
  const at = { index, text: step.text };
  const field = fieldOf(task.id, `step:${index}:${step.text}`);
  const write = async (text: string) => {
    if (text === '') return await store.edit(removeStep(at), { draft: field.draft, undo: true });
    return await store.edit(setStep(at, { text }), { draft: field.draft, undo: true });
  };
  return (
    <li data-done={step.done || undefined}>
      <label class="tick">
        <input
          type="checkbox"
          checked={step.done}
          aria-label={words.tick(step.text)}
          onChange={(event) => void store.edit(setStep(at, { done: event.currentTarget.checked }))}
        />
      </label>
      <EditField
        {...field}
        label={words.step(index + 1)}
        labelHidden
        value={step.text}
        onStore={write}
      />
    </li>
  );
}

function ArrangeStep({ store, task, step, index }: StepProps) {
  const at = { index, text: step.text };
  const buttons = [
    { icon: 'up', name: words.up(step.text), edit: moveStep(at, -1), off: index === 0 },
    {
      icon: 'down',
      name: words.down(step.text),
      edit: moveStep(at, 1),
      off: index === task.steps.length - 1,
    },
    { icon: 'close', name: words.remove(step.text), edit: removeStep(at), off: false },
  ] as const;
  return (
    <li>
      <span>{step.text}</span>
      {buttons.map(({ icon, name, edit, off }) => (
        <button
          key={icon}
          type="button"
          class={`button round step-${icon}`}
          aria-label={name}
          disabled={off}
          onClick={() => void store.edit(edit, { undo: icon === 'close' })}
        >
          <Icon name={(icon === 'close' ? 'close' : 'back') satisfies IconName} size={22} />
        </button>
      ))}
    </li>
  );
}

function NewStep({ store, task }: Props) {
  const field = fieldOf(task.id, 'step');
  const add = (text: string) => store.edit(addStep(text), { draft: field.draft });
  return <EditField {...field} label={words.add} value="" clears onStore={add} />;
}
