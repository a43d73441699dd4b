import '../../ui/fold.css';
import '../../ui/field.css';
import '../../ui/choice.css';
import '../../ui/kind-mark.css';
import './visits-screen.css';
import { useState } from 'preact/hooks';
import { shownName } from '../../domain/record/customer.ts';
import { asId, type VisitId } from '../../domain/record/id.ts';
import type { Visit } from '../../domain/record/visit.ts';
import { stands } from '../../domain/visits-now.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { allDone, sayVisit } from '../../state/visits/visit-moves.ts';
import {
  createVisitsStore,
  type VisitDay,
  type VisitsState,
  visitDraftPrefix,
} from '../../state/visits/visits-store.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { Link } from '../../ui/link.tsx';
import { BottomAction } from '../bottom-action.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useReopened } from '../use-form-draft.ts';
import { useStarted } from '../use-started.ts';
import { ToCalendar } from './to-calendar.tsx';
import { VisitSheet } from './visit-sheet.tsx';

type Open = { readonly id: VisitId | null };

/** The days ahead; the days gone when asked for. */
export function VisitsScreen() {
  const store = useStarted(createVisitsStore);
  const state = useStore(store, (visits) => visits);
  const [open, setOpen] = useOpenVisit();
  const onOpen = (id: VisitId) => setOpen({ id });
  const visit = open?.id ? visitOf(state, open.id) : undefined;
  const coming = state.ahead.flatMap(({ visits }) => visits).filter(stands);
  return (
    <main class="screen visits">
      <header class="screen-head">
        <h1 class="grow screen-title">{words.title}</h1>
        {state.earlier === null && (
          <button type="button" class="button quiet" onClick={store.showEarlier}>
            {words.earlier}
          </button>
        )}
      </header>
      <Unanswered state={state} onOpen={onOpen} />
      {state.ready && state.ahead.length === 0 && <p class="soft">{words.none}</p>}
      <Days days={state.ahead} state={state} onOpen={onOpen} />
      {coming.length > 1 && <ToCalendar visits={coming} label={words.calendar.all} />}
      {state.earlier && <Earlier days={state.earlier} state={state} onOpen={onOpen} />}
      <BottomAction>
        <button type="button" class="button main" onClick={() => setOpen({ id: null })}>
          {words.add}
        </button>
      </BottomAction>
      {open && (open.id === null || visit) && (
        <VisitSheet
          key={open.id}
          store={store}
          visit={visit ?? null}
          onClose={() => setOpen(null)}
        />
      )}
    </main>
  );
}

/** Its sheet is open where the address names it, and where the app went away over it. */
function useOpenVisit() {
  const { router } = useApp();
  const [open, setOpen] = useState<Open | null>(() => {
    const id = new URLSearchParams(router.getState().search).get('visit');
    return id ? { id: asId<'visit'>(id) } : null;
  });
  useReopened(visitDraftPrefix, (key) => {
    const id = key.slice(visitDraftPrefix.length);
    setOpen({ id: id === 'new' ? null : asId<'visit'>(id) });
  });
  return [open, setOpen] as const;
}

type UnansweredProps = {
  readonly state: VisitsState;
  readonly onOpen: (id: VisitId) => void;
};

/** One quiet line for all of them: nobody is asked one by one. */
function Unanswered({ state, onOpen }: UnansweredProps) {
  const app = useApp();
  const format = useFormat();
  const { unanswered } = state;
  if (unanswered.length === 0) return null;
  const title = words.severalVisits(unanswered.length);
  const { localAt } = app.services.platform;
  return (
    <details class="unanswered fold">
      <summary>{words.unanswered(unanswered.length)}</summary>
      <ul class="list">
        {unanswered.map((visit) => (
          <li key={visit.id} class="visit-row">
            <button type="button" class="item" onClick={() => onOpen(visit.id)}>
              <span class="grow">
                <b>{visit.title || words.untitled}</b>
                <small>{format.time(localAt(visit.time.start))}</small>
              </span>
            </button>
            <DoneButton visit={visit} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button quiet"
        onClick={() => void allDone(app, unanswered, title)}
      >
        {words.allDone}
      </button>
    </details>
  );
}

/** The bill and whatever else follows comes by itself. */
function DoneButton({ visit }: { readonly visit: Visit }) {
  const app = useApp();
  const title = visit.title || words.untitled;
  const done = () => void sayVisit(app, visit.id, 'done', { title, titles: words.titles });
  return (
    <button type="button" class="button" aria-label={words.doneNamed(title)} onClick={done}>
      {words.doneShort}
    </button>
  );
}

type DaysProps = {
  readonly days: readonly VisitDay[];
  readonly state: VisitsState;
  readonly onOpen: (id: VisitId) => void;
};

function Earlier(props: DaysProps) {
  return (
    <>
      <h2 class="visits-before">{words.before}</h2>
      {props.days.length === 0 && <p class="soft">{words.nothingBefore}</p>}
      <Days {...props} />
    </>
  );
}

function Days({ days, state, onOpen }: DaysProps) {
  const app = useApp();
  const format = useFormat();
  const now = useStore(app.now, ({ moment }) => moment.instant);
  return (
    <>
      {days.map(({ date, visits }) => (
        <section key={date} class="panel day">
          <div class="day-head">
            <h2>{format.day(date)}</h2>
            <Link
              to={pathTo('day', date)}
              class="button quiet"
              label={words.sheetOf(format.day(date))}
            >
              {words.sheet}
            </Link>
          </div>
          <ul class="list">
            {visits.map((visit) => (
              <li key={visit.id} class="visit-row">
                <VisitRow visit={visit} state={state} onOpen={onOpen} />
                {isToAnswer(visit, now) && <DoneButton visit={visit} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type RowProps = Omit<DaysProps, 'days'> & { readonly visit: Visit };

function VisitRow({ visit, state, onOpen }: RowProps) {
  const { localAt } = useApp().services.platform;
  const format = useFormat();
  const customer = visit.customer ? state.customers.get(visit.customer) : undefined;
  const who = customer ? shownName(customer) : '';
  const facts = [visit.title.includes(who) ? '' : who, visit.place];
  return (
    <button type="button" class="item" onClick={() => onOpen(visit.id)}>
      <span class="visit-time">
        <b>{format.clock(localAt(visit.time.start))}</b>
        <small>{format.clock(localAt(visit.time.end))}</small>
      </span>
      <span class="grow">
        <b>{visit.title || words.untitled}</b>
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </span>
    </button>
  );
}

function isToAnswer(visit: Visit, now: number): boolean {
  return stands(visit) && visit.time.start <= now;
}

function visitOf({ ahead, earlier, unanswered }: VisitsState, id: VisitId): Visit | undefined {
  return [...[...ahead, ...(earlier ?? [])].flatMap((day) => day.visits), ...unanswered].find(
    (visit) => visit.id === id,
  );
}
