import '../../ui/field.css';
import './day-screen.css';
import type { Task } from '../../domain/record/task.ts';
import { addDays, dateOf, type LocalDate, parseLocalDate } from '../../domain/time.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { createDayStore } from '../../state/visits/day-store.ts';
import { type DayLine, dayLine, dayText, dayWords as words } from '../../text/day-sheet.ts';
import { longDay } from '../../text/message-facts.ts';
import { Link } from '../../ui/link.tsx';
import { telLink } from '../../ui/reach.ts';
import { useApp, useFormat } from '../use-app.ts';
import { useStarted } from '../use-started.ts';

/** Of more, each is told in fewer lines: twelve go on a page. */
const fewVisits = 8;

/** What the day holds, for a pocket without a phone as well: it prints on one page. */
export function DayScreen({ id }: { readonly id: string }) {
  const { services } = useApp();
  const date = parseLocalDate(id) ?? dateOf(services.platform.now().local);
  return <Day key={date} date={date} />;
}

function Day({ date }: { readonly date: LocalDate }) {
  const app = useApp();
  const format = useFormat();
  const { localAt } = app.services.platform;
  const store = useStarted((of) => createDayStore(of, date), date);
  const { ready, facts } = useStore(store, (state) => state);
  const title = longDay(app.defaults.locale, date);
  const setting = { format, localAt };
  return (
    <main class="screen day-sheet">
      <header class="screen-head">
        <h1 class="grow screen-title">{title}</h1>
      </header>
      <Ways date={date} />
      {ready && facts.visits.length === 0 && <p class="soft">{words.none}</p>}
      {facts.visits.length > 0 && (
        <ol class="panel day-visits" data-many={facts.visits.length > fewVisits || undefined}>
          {facts.visits.map((one) => (
            <VisitLine key={one.visit.id} line={dayLine(one, setting)} />
          ))}
        </ol>
      )}
      <Tasks title={words.promises} tasks={facts.promises} />
      <Tasks title={words.held} tasks={facts.held} />
      <div class="row day-out">
        <button type="button" class="button" onClick={() => globalThis.print()}>
          {words.print}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void store.share(dayText(title, facts, setting))}
        >
          {words.share}
        </button>
      </div>
    </main>
  );
}

function Ways({ date }: { readonly date: LocalDate }) {
  return (
    <p class="row day-ways">
      <Link to={pathTo('day', addDays(date, -1))} class="button quiet" label={words.before}>
        ‹
      </Link>
      <Link to={pathTo('visits')} class="button quiet">
        {words.visits}
      </Link>
      <Link to={pathTo('day', addDays(date, 1))} class="button quiet" label={words.after}>
        ›
      </Link>
    </p>
  );
}

function VisitLine({ line }: { readonly line: DayLine }) {
  const { from, to, who, what, place, phone, notes } = line;
  return (
    <li>
      <p class="day-time">
        <b>{from}</b>
        <small>{to}</small>
      </p>
      <div class="day-who">
        <Link to={`/visits?visit=${encodeURIComponent(line.id)}`} class="day-name">
          {who}
        </Link>
        {what !== '' && <p>{what}</p>}
        {place !== '' && <p>{place}</p>}
        {phone !== '' && (
          <a class="day-phone" href={telLink(phone)}>
            {phone}
          </a>
        )}
      </div>
      <div class="day-notes">
        {notes.map((note) => (
          <p key={note} class="soft">
            {note}
          </p>
        ))}
      </div>
    </li>
  );
}

type TasksProps = { readonly title: string; readonly tasks: readonly Task[] };

function Tasks({ title, tasks }: TasksProps) {
  if (tasks.length === 0) return null;
  return (
    <section class="panel day-tasks">
      <h2>{title}</h2>
      <ul class="list">
        {tasks.map((task) => (
          <li key={task.id}>
            <Link to={pathTo('task', task.id)}>{task.title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
