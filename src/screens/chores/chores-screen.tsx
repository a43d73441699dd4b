import '../../ui/field.css';
import '../../ui/choice.css';
import '../../ui/kind-mark.css';
import './chores.css';
import { useState } from 'preact/hooks';
import { asId, type ChoreId } from '../../domain/record/id.ts';
import {
  type ChoreRow,
  choreDraftPrefix,
  choreOfSearch,
  createChoresStore,
} from '../../state/chores/chores-store.ts';
import { useStore } from '../../state/use-store.ts';
import { ruleWords } from '../../text/chore-rule.ts';
import { choresWords as words } from '../../text/en-chores.ts';
import { useWords } from '../../text/words.ts';
import { Icon, kindColours, kindIcons } from '../../ui/icon.tsx';
import { BottomAction } from '../bottom-action.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useReopened } from '../use-form-draft.ts';
import { useStarted } from '../use-started.ts';
import { ChoreSheet } from './chore-sheet.tsx';
import { IdeasSheet } from './ideas-sheet.tsx';

type Open =
  | { readonly is: 'ideas' | 'none' }
  | { readonly is: 'chore'; readonly id: ChoreId | null };

/** What comes round, the next to come first. */
export function ChoresScreen() {
  const store = useStarted(createChoresStore);
  const { ready, rows } = useStore(store, (chores) => chores);
  const [open, setOpen] = useOpenChore();
  const isEmpty = ready && rows.length === 0;
  const row = open.is === 'chore' ? rows.find(({ chore }) => chore.id === open.id) : undefined;
  const close = () => setOpen({ is: 'none' });
  return (
    <main class="screen chores">
      <header class="screen-head">
        <h1 class="grow screen-title">{words.title}</h1>
        {!isEmpty && <IdeasButton isQuiet onTap={() => setOpen({ is: 'ideas' })} />}
      </header>
      {isEmpty && <p class="soft">{words.none}</p>}
      {isEmpty && <IdeasButton onTap={() => setOpen({ is: 'ideas' })} />}
      {rows.length > 0 && <Rows rows={rows} onOpen={(id) => setOpen({ is: 'chore', id })} />}
      <BottomAction>
        <button
          type="button"
          class="button main"
          onClick={() => setOpen({ is: 'chore', id: null })}
        >
          {words.add}
        </button>
      </BottomAction>
      {open.is === 'chore' && (open.id === null || row) && (
        <ChoreSheet key={open.id} store={store} chore={row?.chore ?? null} onClose={close} />
      )}
      {open.is === 'ideas' && <IdeasSheet onClose={close} />}
    </main>
  );
}

type IdeasProps = { readonly onTap: () => void; readonly isQuiet?: boolean };

function IdeasButton({ onTap, isQuiet = false }: IdeasProps) {
  return (
    <button type="button" class={isQuiet ? 'button quiet' : 'button'} onClick={onTap}>
      {words.ideas}
    </button>
  );
}

/** From the address, from a form left open, or from a tap. */
function useOpenChore() {
  const { router } = useApp();
  const search = useStore(router, (location) => location.search);
  const [open, setOpen] = useState<Open>(() => {
    const id = choreOfSearch(search);
    return id ? { is: 'chore', id } : { is: 'none' };
  });
  useReopened(choreDraftPrefix, (key) => {
    const id = key.slice(choreDraftPrefix.length);
    setOpen({ is: 'chore', id: id === 'new' ? null : asId<'chore'>(id) });
  });
  return [open, setOpen] as const;
}

type RowsProps = {
  readonly rows: readonly ChoreRow[];
  readonly onOpen: (id: ChoreId) => void;
};

function Rows({ rows, onOpen }: RowsProps) {
  return (
    <section class="panel">
      <ul class="list">
        {rows.map((row) => (
          <li key={row.chore.id}>
            <Row row={row} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type RowProps = { readonly row: ChoreRow; readonly onOpen: (id: ChoreId) => void };

function Row({ row: { chore, next }, onOpen }: RowProps) {
  const { kinds } = useWords();
  const format = useFormat();
  const when = next === null ? words.paused : words.nextOn(format.day(next));
  return (
    <button type="button" class="item" onClick={() => onOpen(chore.id)}>
      <span class={`kind-mark kind-${kindColours[chore.kind]}`} title={kinds[chore.kind]}>
        <Icon name={kindIcons[chore.kind]} size={22} />
      </span>
      <span class="grow">
        <b>{chore.title}</b>
        <small>
          {ruleWords(chore.rule)} · {when}
        </small>
      </span>
    </button>
  );
}
