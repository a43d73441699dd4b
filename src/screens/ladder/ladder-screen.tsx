import '../../ui/field.css';
import './ladder-screen.css';
import type { Step } from '../../domain/ladder/ladder.ts';
import type { Rung } from '../../domain/record/job.ts';
import { rungs } from '../../domain/record/job.ts';
import { type TaskKind, taskKinds } from '../../domain/record/task.ts';
import { createLadderStore, type LadderStore } from '../../state/ladder-store.ts';
import { useStore } from '../../state/use-store.ts';
import { ladderNamesWords, ladderWords, stepWords as words } from '../../text/en-ladders.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { EditField } from '../edit-field.tsx';
import { useApp } from '../use-app.ts';
import { useStarted } from '../use-started.ts';

/** The steps of one kind of job: what each makes the owner do, and after how many days. */
export function LadderScreen({ id }: { readonly id: string }) {
  const { router } = useApp();
  const { back } = useWords();
  const store = useStarted((app) => createLadderStore(app, id), id);
  const { ready, steps } = useStore(store, (state) => state);
  const title = ladderNamesWords[store.name][0];
  return (
    <main class="screen ladder">
      <header class="screen-head">
        <button type="button" class="button quiet back" onClick={router.back}>
          <Icon name="back" size={20} />
          {back}
        </button>
      </header>
      <h1 class="screen-title">{words.title(title)}</h1>
      <p class="soft">{words.hint}</p>
      {ready &&
        rungs
          .filter((rung) => steps.some((step) => step.rung === rung))
          .map((rung) => <RungSteps key={rung} store={store} rung={rung} steps={steps} />)}
      <button
        type="button"
        class="button quiet"
        onClick={() => void store.restore(words.title(title))}
      >
        {words.restore}
      </button>
    </main>
  );
}

type RungProps = {
  readonly store: LadderStore;
  readonly rung: Rung;
  readonly steps: readonly Step[];
};

function RungSteps({ store, rung, steps }: RungProps) {
  const own = steps.filter((step) => step.rung === rung);
  const said = words.title(ladderNamesWords[store.name][0]);
  const add = () =>
    void store.edit(said, (all) => {
      const last = all.findLast((step) => step.rung === rung);
      if (!last) return all;
      const days = rung === 'visit' ? last.days : last.days + 7;
      return all.toSpliced(all.indexOf(last) + 1, 0, { ...last, id: store.newId(), days });
    });
  return (
    <section class="panel">
      <h2>{ladderWords[rung]}</h2>
      <ol class="ladder-steps">
        {own.map((step) => (
          <li key={step.id}>
            <StepLine store={store} step={step} said={said} isOnly={own.length === 1} />
          </li>
        ))}
      </ol>
      <button type="button" class="button quiet" onClick={add}>
        {words.add}
      </button>
    </section>
  );
}

type StepProps = {
  readonly store: LadderStore;
  readonly step: Step;
  readonly said: string;
  /** The last of its rung stays: what the rung is for would be asked for no more. */
  readonly isOnly: boolean;
};

function StepLine({ store, step, said, isOnly }: StepProps) {
  const { kinds } = useWords();
  const { path } = useStore(useApp().router, (at) => at);
  const isThis = (one: Step) => one.rung === step.rung && one.id === step.id;
  const set = (part: Partial<Step>) =>
    store.edit(said, (all) => all.map((one) => (isThis(one) ? { ...one, ...part } : one)));
  const days = async (text: string) => {
    const count = /^-?\d{1,3}$/.test(text) ? Number(text) : undefined;
    return count !== undefined && (await set({ days: count }));
  };
  return (
    <div class="pair">
      <EditField
        draft={`ladder:${store.name}:${step.rung}:${step.id}`}
        path={path}
        label={words.days}
        value={String(step.days)}
        inputMode="numeric"
        wrong={words.wrong}
        needed
        onStore={days}
      />
      <SelectField
        label={words.kind}
        value={step.kind}
        options={taskKinds.map((kind) => ({ code: kind, name: kinds[kind] }))}
        onChoose={(kind) => void set({ kind: kind as TaskKind })}
      />
      {!isOnly && (
        <button
          type="button"
          class="button quiet"
          onClick={() => void store.edit(said, (all) => all.filter((one) => !isThis(one)))}
        >
          {words.remove}
        </button>
      )}
    </div>
  );
}
