import '../../ui/field.css';
import './job-screen.css';
import { type LadderName, ladderName, ladderNames } from '../../domain/ladder/ladder.ts';
import { shownName } from '../../domain/record/customer.ts';
import { type Rung, rungs } from '../../domain/record/job.ts';
import { addDays, dateOf, type LocalDate, parseLocalDate } from '../../domain/time.ts';
import { startJob } from '../../state/jobs/job-moves.ts';
import { type Beginning, createStartJobStore } from '../../state/jobs/start-job-store.ts';
import { pathTo } from '../../state/router.ts';
import { parseAmount } from '../../state/tasks/task-edits.ts';
import { useStore } from '../../state/use-store.ts';
import { jobWords, ladderNamesWords } from '../../text/en-ladders.ts';
import { plainAmount } from '../../text/plain-amount.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { BottomAction } from '../bottom-action.tsx';
import { useApp } from '../use-app.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { useStarted } from '../use-started.ts';
import { JobBack } from './job-back.tsx';

const words = jobWords.start;

/** What it is, what kind, where it stands: three answers, two of them given already. */
export function StartJob() {
  const { search } = useStore(useApp().router, (location) => location);
  const store = useStarted((app) => createStartJobStore(app, search), search);
  const beginning = useStore(store, (state) => state.beginning);
  const where = { key: store.draft, path: pathTo('job', 'new') + search };
  return (
    <main class="screen job">
      <JobBack />
      <h1 class="screen-title">{words.title}</h1>
      {beginning && <Form key={search} beginning={beginning} where={where} />}
    </main>
  );
}

type JobForm = {
  readonly title: string;
  readonly ladder: LadderName;
  readonly rung: Rung;
  readonly amount: string;
  /** The day the bill was due by; '' where it is past already. */
  readonly due: string;
};

type Where = { readonly key: string; readonly path: string };
type FormProps = { readonly beginning: Beginning; readonly where: Where };

function Form({ beginning, where }: FormProps) {
  const app = useApp();
  const { customer, task, currency } = beginning;
  const today = dateOf(app.services.platform.now().local);
  const { form, change } = useFormDraft<JobForm>(where, {
    title: task?.title ?? '',
    ladder: beginning.ladder,
    rung: beginning.rung,
    amount: task?.money ? plainAmount(task.money, app.defaults.locale) : '',
    due: task?.money?.since ?? '',
  });
  const ladder = ladderName(form.ladder);
  const standings = standingsOn(beginning.rungs.get(ladder));
  const rung = standings.find((one) => one === form.rung) ?? standings[0] ?? 'enquiry';
  const amount = parseAmount(form.amount, currency);
  const due = parseLocalDate(form.due) ?? addDays(today, -1);
  const start = async (event: Event) => {
    event.preventDefault();
    const title = form.title.trim();
    if (title === '' || amount === undefined) return;
    const id = await startJob(app, {
      title,
      customer: customer?.id ?? null,
      ladder,
      rung,
      amount: amount === null ? null : { amount, currency, since: null },
      due: rung === 'chase' ? due : null,
      from: task?.id,
      draft: where.key,
    });
    if (id) app.router.go(pathTo('job', id), 'replace');
  };
  return (
    <form class="stack job-start" onSubmit={(event) => void start(event)}>
      {customer && <p class="job-whom">{shownName(customer)}</p>}
      <label class="field">
        <span>{words.what}</span>
        <input
          value={form.title}
          autocomplete="off"
          onInput={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      <SelectField
        label={words.ladder}
        value={ladder}
        options={ladderOptions()}
        onChoose={(name) => change({ ladder: ladderName(name) })}
      />
      <SelectField
        label={words.rung}
        value={rung}
        options={standings.map((one) => ({ code: one, name: said[one] ?? '' }))}
        onChoose={(name) => change({ rung: name as Rung })}
      />
      {rung !== form.rung && (
        <p role="status">{words.noStep(ladderNamesWords[ladder][0], said[form.rung] ?? '')}</p>
      )}
      {rung === 'chase' && <Due form={form} today={today} onChange={change} />}
      <Amount form={form} currency={currency} wrong={amount === undefined} onChange={change} />
      <p class="soft">{words.hint}</p>
      <BottomAction>
        <button
          type="submit"
          class="button main"
          disabled={form.title.trim() === '' || amount === undefined}
        >
          {words.button}
        </button>
      </BottomAction>
    </form>
  );
}

type DueProps = {
  readonly form: JobForm;
  readonly today: LocalDate;
  readonly onChange: (part: Partial<JobForm>) => void;
};

/** A bill that is due already is asked for at the next hour for it; another when its day has come. */
function Due({ form, today, onChange }: DueProps) {
  const due = form.due === '' ? 'past' : 'day';
  return (
    <>
      <SelectField
        label={words.due}
        value={due}
        options={[
          { code: 'past', name: words.dueBefore },
          { code: 'day', name: words.dueOn },
        ]}
        onChoose={(code) => onChange({ due: code === 'day' ? today : '' })}
      />
      {due === 'day' && (
        <label class="field">
          <span>{words.dueDay}</span>
          <input
            type="date"
            value={form.due}
            onInput={(event) => {
              const day = parseLocalDate(event.currentTarget.value);
              if (day) onChange({ due: day });
            }}
          />
        </label>
      )}
    </>
  );
}

type AmountProps = {
  readonly form: JobForm;
  readonly currency: string;
  readonly wrong: boolean;
  readonly onChange: (part: Partial<JobForm>) => void;
};

function Amount({ form, currency, wrong, onChange }: AmountProps) {
  return (
    <>
      <label class="field">
        <span>{words.amount(currency)}</span>
        <input
          inputMode="decimal"
          autocomplete="off"
          value={form.amount}
          aria-invalid={wrong || undefined}
          onInput={(event) => onChange({ amount: event.currentTarget.value })}
        />
      </label>
      {wrong && <p role="alert">{jobWords.wrong}</p>}
    </>
  );
}

function ladderOptions() {
  return ladderNames.map((name) => ({ code: name, name: ladderNamesWords[name].join(': ') }));
}

const said: { readonly [R in Rung]?: string } = words.standing;

/** The rungs of this ladder that a job may have reached before it was put in. */
function standingsOn(there: ReadonlySet<Rung> | undefined): readonly Rung[] {
  return rungs.filter((rung) => said[rung] !== undefined && there?.has(rung));
}
