import '../../ui/field.css';
import '../../ui/choice.css';
import '../../ui/kind-mark.css';
import '../../ui/bottom-action.css';
import './visits-screen.css';
import { useState } from 'preact/hooks';
import { shownName } from '../../domain/record/customer.ts';
import { asId, type VisitId } from '../../domain/record/id.ts';
import type { Visit } from '../../domain/record/visit.ts';
import { useStore } from '../../state/use-store.ts';
import {
  createVisitsStore,
  type VisitDay,
  type VisitsState,
  visitDraftPrefix,
} from '../../state/visits-store.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { useApp, useFormat } from '../use-app.ts';
import { useReopened } from '../use-form-draft.ts';
import { useStarted } from '../use-started.ts';
import { VisitSheet } from './visit-sheet.tsx';

type Open = { readonly id: VisitId | null };

/** The days ahead; the days gone when asked for. */
export function VisitsScreen() {
  const store = useStarted(createVisitsStore);
  const state = useStore(store, (visits) => visits);
  const [open, setOpen] = useState<Open | null>(null);
  useReopened(visitDraftPrefix, (key) => {
    const id = key.slice(visitDraftPrefix.length);
    setOpen({ id: id === 'new' ? null : asId<'visit'>(id) });
  });
  const onOpen = (id: VisitId) => setOpen({ id });
  const visit = open?.id ? visitOf(state, open.id) : undefined;
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
      {state.ready && state.ahead.length === 0 && <p class="soft">{words.none}</p>}
      <Days days={state.ahead} state={state} onOpen={onOpen} />
      {state.earlier && <Earlier days={state.earlier} state={state} onOpen={onOpen} />}
      <div class="bottom-action">
        <button type="button" class="button main" onClick={() => setOpen({ id: null })}>
          {words.add}
        </button>
      </div>
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
  const format = useFormat();
  return (
    <>
      {days.map(({ date, visits }) => (
        <section key={date} class="panel day">
          <h2>{format.day(date)}</h2>
          <ul class="list">
            {visits.map((visit) => (
              <li key={visit.id}>
                <VisitRow visit={visit} state={state} onOpen={onOpen} />
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

function visitOf({ ahead, earlier }: VisitsState, id: VisitId): Visit | undefined {
  return [...ahead, ...(earlier ?? [])]
    .flatMap((day) => day.visits)
    .find((visit) => visit.id === id);
}
