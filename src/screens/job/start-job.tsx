import '../../ui/field.css';
import { useMemo, useState } from 'preact/hooks';
import { type LadderName, ladderName, ladderNames } from '../../domain/ladder/ladder.ts';
import { builtInSteps } from '../../domain/ladder/ladders.ts';
import { shownName } from '../../domain/record/customer.ts';
import type { Rung } from '../../domain/record/job.ts';
import { startJob } from '../../state/job-moves.ts';
import { pathTo } from '../../state/router.ts';
import { type Beginning, createStartJobStore } from '../../state/start-job-store.ts';
import { parseAmount } from '../../state/task-edits.ts';
import { useStore } from '../../state/use-store.ts';
import { jobWords, ladderNamesWords } from '../../text/en-ladders.ts';
import { plainAmount } from '../../text/plain-amount.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useApp } from '../use-app.ts';
import { useDraft } from '../use-draft.ts';
import { useStarted } from '../use-started.ts';

const words = jobWords.start;

/** What it is, what kind, where it stands: three answers, two of them given already. */
export function StartJob() {
  const search = useStore(useApp().router, (location) => location.search);
  const store = useStarted((app) => createStartJobStore(app, search), search);
  const beginning = useStore(store, (state) => state.beginning);
  return (
    <main class="screen job">
      <h1 class="screen-title">{words.title}</h1>
      {beginning && <Form beginning={beginning} />}
    </main>
  );
}

const draft = 'job:new';

function Form({ beginning }: { readonly beginning: Beginning }) {
  const app = useApp();
  const { customer, task, currency } = beginning;
  const path = useStore(app.router, (at) => at.path + at.search);
  const title = useDraft<HTMLInputElement>({ draft, path, value: task?.title ?? '' });
  const [ladder, setLadder] = useState<LadderName>(beginning.ladder);
  const [rung, setRung] = useState<Rung>('enquiry');
  const [amount, setAmount] = useState(
    task?.money ? plainAmount(task.money, app.defaults.locale) : '',
  );
  const money = parseAmount(amount, currency);
  const isReady = title.text.trim() !== '' && money !== undefined;
  const start = async (event: Event) => {
    event.preventDefault();
    const id = await startJob(app, {
      title: title.text.trim(),
      customer: customer?.id ?? null,
      ladder,
      rung,
      amount: money == null ? null : { amount: money, currency, since: null },
      due: null,
      from: task?.id,
      draft,
    });
    if (id) app.router.go(pathTo('job', id), 'replace');
  };
  return (
    <form class="stack" onSubmit={(event) => void start(event)}>
      {customer && <p class="job-whom">{shownName(customer)}</p>}
      <label class="field">
        <span>{words.what}</span>
        <input {...title.field} />
      </label>
      <SelectField
        label={words.ladder}
        value={ladder}
        options={ladderNames.map((name) => ({
          code: name,
          name: ladderNamesWords[name].join(': '),
        }))}
        onChoose={(name) => setLadder(ladderName(name))}
      />
      <Standing ladder={ladder} rung={rung} onChoose={setRung} />
      <label class="field">
        <span>{words.amount(currency)}</span>
        <input
          inputMode="decimal"
          value={amount}
          onInput={(event) => setAmount(event.currentTarget.value)}
        />
      </label>
      {money === undefined && <p role="alert">{jobWords.wrong}</p>}
      <p class="soft">{words.hint}</p>
      <button type="submit" class="button main" disabled={!isReady}>
        {words.button}
      </button>
    </form>
  );
}

type StandingProps = {
  readonly ladder: LadderName;
  readonly rung: Rung;
  readonly onChoose: (rung: Rung) => void;
};

/** The rungs of this ladder that a job may have reached before it was put in. */
function Standing({ ladder, rung, onChoose }: StandingProps) {
  const said: { readonly [R in Rung]?: string } = words.standing;
  const there = useMemo(() => new Set(builtInSteps(ladder, '').map((step) => step.rung)), [ladder]);
  const options = Object.entries(said).filter(([name]) => there.has(name as Rung));
  return (
    <SelectField
      label={words.rung}
      value={there.has(rung) ? rung : 'enquiry'}
      options={options.map(([code, name]) => ({ code, name }))}
      onChoose={(name) => onChoose(name as Rung)}
    />
  );
}
