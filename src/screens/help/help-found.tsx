/** What was found: help first, then what of the owner's own the words are in, each under its heading. */
import type { ComponentChildren } from 'preact';
import { fold } from '../../domain/fold.ts';
import { shownName } from '../../domain/record/customer.ts';
import { placePath } from '../../state/help/help-address.ts';
import type { Elsewhere } from '../../state/help/help-elsewhere.ts';
import type { HelpStore } from '../../state/help/help-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { enHelp } from '../../text/en-help.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { TaskRow } from '../task-row.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { HelpTexts } from './help-texts.tsx';

/** What is the owner's own stays in sight below them. */
const mostBesideOthers = 5;

export function HelpFound({ help }: { readonly help: HelpStore }) {
  const found = useStore(help, (state) => state.found) ?? [];
  const query = useStore(help, (state) => state.query);
  const elsewhere = useStore(help.elsewhere, (state) => state);
  const { places, people, taskIds } = elsewhere;
  const others = places.length + people.length + taskIds.length;
  const shown = others > 0 ? found.slice(0, mostBesideOthers) : found;
  const isNothing = shown.length + others === 0;
  const isPlace = places.some(({ label }) => fold(label) === fold(query.trim()));
  const helpTexts = (
    <Results name="help" isEmpty={shown.length === 0}>
      <HelpTexts texts={shown} />
    </Results>
  );
  return (
    <>
      <p class="only-heard" role="status">
        {isNothing ? enHelp.nothing : enHelp.found(shown.length + others)}
      </p>
      {!isPlace && helpTexts}
      <Places places={places} />
      {isPlace && helpTexts}
      <Own found={elsewhere} query={query} />
      <section class="panel help-keep">
        <h2>{isNothing ? enHelp.nothing : enHelp.notQuite}</h2>
        <p class="soft">{enHelp.nothingWhy}</p>
        <button type="button" class="button" onClick={() => void help.keepQuestion()}>
          {enHelp.keep}
        </button>
      </section>
    </>
  );
}

type ResultsProps = {
  readonly name: keyof typeof enHelp.results;
  readonly isEmpty: boolean;
  readonly children: ComponentChildren;
};

function Results({ name, isEmpty, children }: ResultsProps) {
  if (isEmpty) return null;
  return (
    <section class="stack help-results" aria-label={enHelp.results[name]}>
      <h2 class="help-heading">{enHelp.results[name]}</h2>
      {children}
    </section>
  );
}

function Places({ places }: Pick<Elsewhere, 'places'>) {
  return (
    <Results name="places" isEmpty={places.length === 0}>
      <ul class="list help-list">
        {places.map(({ label }) => (
          <Row key={label} to={placePath(label)} icon="cog" name={label} />
        ))}
      </ul>
    </Results>
  );
}

function Own({ found, query }: { readonly found: Elsewhere; readonly query: string }) {
  const { people, taskIds, taskCount } = found;
  return (
    <>
      <Results name="people" isEmpty={people.length === 0}>
        <ul class="list help-list">
          {people.map(({ id, name }) => (
            <Row key={id} to={pathTo('customer', id)} icon="people" name={name} />
          ))}
        </ul>
      </Results>
      <Results name="tasks" isEmpty={taskIds.length === 0}>
        <Tasks found={found} />
        {taskCount > taskIds.length && (
          <Link to={pathTo('all')} kept={{ query: query.trim() }} class="button quiet">
            {enHelp.allTasks(taskCount)}
          </Link>
        )}
      </Results>
    </>
  );
}

function Tasks({ found: { taskIds, tasks, customers } }: { readonly found: Elsewhere }) {
  const now = useStore(useApp().now, (state) => state.moment);
  const format = useFormat();
  return (
    <ul class="list help-list">
      {taskIds.map((id) => {
        const task = tasks.get(id);
        if (!task) return null;
        const whom = task.customer ? customers.get(task.customer) : undefined;
        return (
          <li key={id}>
            <TaskRow {...{ task, format, now }} customer={whom && shownName(whom)} />
          </li>
        );
      })}
    </ul>
  );
}

type RowProps = { readonly to: string; readonly icon: IconName; readonly name: string };

function Row({ to, icon, name }: RowProps) {
  return (
    <li>
      <Link to={to}>
        <span class="help-mark">
          <Icon name={icon} size={22} />
        </span>
        <b class="grow">{name}</b>
      </Link>
    </li>
  );
}
