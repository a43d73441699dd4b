import '../../ui/field.css';
import './ladder-screen.css';
import { rungsOf, stepsOn } from '../../domain/ladder/edit-steps.ts';
import { ladderName } from '../../domain/ladder/ladder.ts';
import type { Rung } from '../../domain/record/job.ts';
import {
  createLadderStore,
  type LadderState,
  type LadderStore,
} from '../../state/jobs/ladder-store.ts';
import { useStore } from '../../state/use-store.ts';
import { ladderNamesWords, ladderWords, stepWords as words } from '../../text/en-ladders.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { useApp } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { LawNote } from './law-note.tsx';
import { StepLine } from './step-line.tsx';
import { useTemplateNames } from './use-template-names.ts';

/** The steps of one kind of job: what each makes the owner do, and after how many days. */
export function LadderScreen({ id }: { readonly id: string }) {
  const { router } = useApp();
  const { back } = useWords();
  const title = words.title(ladderNamesWords[ladderName(id)][0]);
  const store = useStarted((app) => createLadderStore(app, id, title), id);
  const state = useStore(store, (shown) => shown);
  return (
    <main class="screen ladder">
      <header class="screen-head">
        <button type="button" class="button quiet back" onClick={router.back}>
          <Icon name="back" size={20} />
          {back}
        </button>
      </header>
      <h1 class="screen-title">{title}</h1>
      <p class="soft">{words.hint}</p>
      {state.ready && <Rungs store={store} state={state} />}
    </main>
  );
}

type RungsProps = { readonly store: LadderStore; readonly state: LadderState };

function Rungs({ store, state }: RungsProps) {
  const names = useTemplateNames();
  return (
    <>
      {rungsOf(state.steps, state.builtIn).map((rung) => (
        <RungSteps key={rung} store={store} rung={rung} steps={state.steps} names={names} />
      ))}
      {state.steps.some(({ rung }) => rung === 'chase') && <LawNote />}
      <button type="button" class="button" onClick={() => void store.restore()}>
        {words.restore}
      </button>
    </>
  );
}

type RungProps = {
  readonly store: LadderStore;
  readonly rung: Rung;
  readonly steps: LadderState['steps'];
  readonly names: ReturnType<typeof useTemplateNames>;
};

function RungSteps({ store, rung, steps, names }: RungProps) {
  const here = stepsOn(steps, rung);
  return (
    <section class="panel">
      <h2>{ladderWords[rung]}</h2>
      {here.length === 0 && <p class="soft">{words.empty}</p>}
      <ol class="ladder-steps">
        {here.map((step) => (
          <li key={step.id}>
            <StepLine store={store} step={step} steps={steps} template={names[step.words]} />
          </li>
        ))}
      </ol>
      <button type="button" class="button quiet" onClick={() => void store.add(rung)}>
        <span>
          {words.add}
          <span class="only-heard">{words.addWhere(ladderWords[rung])}</span>
        </span>
      </button>
    </section>
  );
}
