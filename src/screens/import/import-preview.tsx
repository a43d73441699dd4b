import '../../ui/fold.css';
import type { ImportStore, Planned, PlannedColumn } from '../../state/import-store.ts';
import { enImport as words } from '../../text/en-import.ts';

type Props = {
  readonly name: string;
  readonly plan: Planned;
  readonly store: ImportStore;
  readonly onClose: () => void;
};

/** What would come in, what joins whom, what stays out and why; nothing is written yet. */
export function ImportPreview({ name, plan, store, onClose }: Props) {
  const counts = words.counts(plan.counts);
  const empty = plan.changes.length === 0;
  return (
    <div class="stack">
      <p class="soft">{name}</p>
      <ul class="import-counts">
        {counts.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {empty && <p>{words.nothing}</p>}
      {plan.columns && <Columns columns={plan.columns} store={store} />}
      <Lines
        title={words.merged(plan.merged.length)}
        lines={plan.merged.map((one) => [one.line, words.mergedInto(one.what, one.into)])}
      />
      <Lines
        title={words.leftOut(plan.leftOut.length)}
        lines={plan.leftOut.map((one) => [one.line, `${one.what} ${words.left(one.why)}`])}
      />
      <Lines
        title={words.noticed(plan.noticed.length)}
        lines={plan.noticed.map((one) => [one.line, `${one.what}: ${words.notice(one.why)}`])}
      />
      <Choices plan={plan} store={store} />
      <button type="button" class="button main" disabled={empty} onClick={() => void store.write()}>
        {words.import}
      </button>
      <button type="button" class="button quiet" onClick={onClose}>
        {words.cancel}
      </button>
    </div>
  );
}

/** More lines than this tell nobody more. */
const shownLines = 300;

type LinesProps = {
  readonly title: string;
  readonly lines: readonly (readonly [number, string])[];
};

function Lines({ title, lines }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <details class="panel fold">
      <summary>{title}</summary>
      <ul class="import-lines">
        {lines.slice(0, shownLines).map(([line, text]) => (
          <li key={`${line} ${text}`}>
            <small class="soft">{words.line(line)}</small> {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

type ColumnsProps = { readonly columns: readonly PlannedColumn[]; readonly store: ImportStore };

function Columns({ columns, store }: ColumnsProps) {
  const set = (index: number, field: string) => {
    const [chosen] = words.fields.find(([name]) => name === field) ?? [];
    const mapping = columns.map((column, i) => (i === index && chosen ? chosen : column.field));
    void store.choose({ mapping });
  };
  return (
    <details class="panel fold">
      <summary>{words.columns}</summary>
      {columns.map((column, i) => (
        <label key={`${i} ${column.header}`} class="field">
          <span>
            {column.header}
            {column.sample !== '' && ` · ${column.sample.slice(0, 40)}`}
          </span>
          <select
            value={column.field}
            aria-label={words.column(column.header)}
            onChange={(event) => set(i, event.currentTarget.value)}
          >
            {words.fields.map(([field, name]) => (
              <option key={field} value={field}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </details>
  );
}

function Choices({ plan, store }: { readonly plan: Planned; readonly store: ImportStore }) {
  const hasAllDay = plan.leftOut.some((one) => one.why === 'all-day');
  const hasDeleted = plan.counts.deletedBefore > 0;
  return (
    <>
      {hasAllDay && (
        <button type="button" class="button" onClick={() => void store.choose({ allDay: true })}>
          {words.allDay}
        </button>
      )}
      {hasDeleted && (
        <button type="button" class="button" onClick={() => void store.choose({ bringBack: true })}>
          {words.bringBack}
        </button>
      )}
    </>
  );
}
