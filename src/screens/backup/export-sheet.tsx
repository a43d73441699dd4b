import './export-sheet.css';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { dateOf } from '../../domain/time.ts';
import {
  createExportStore,
  type ExportKind,
  type ExportState,
} from '../../state/backup/export-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { cellWords } from '../../text/cell-words.ts';
import { exportWords as words } from '../../text/en-exports.ts';
import { fractionDigits } from '../../text/format.ts';
import { useWords } from '../../text/words.ts';
import { Link } from '../../ui/link.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp } from '../use-app.ts';

type Props = { readonly version: string; readonly onClose: () => void };

/** Each file in one tap; what is here stays as it is. */
export function ExportSheet({ version, onClose }: Props) {
  const app = useApp();
  const store = useMemo(() => {
    const setting = { version, fractionDigits, words: cellWords(app.words) };
    return createExportStore(app, setting);
  }, [app, version]);
  const state = useStore(store, (all) => all);
  const button = (what: ExportKind) => (
    <button
      key={what}
      type="button"
      class="button"
      disabled={state.is === 'making'}
      onClick={() => void store.make(what)}
    >
      {words.kinds[what]}
    </button>
  );
  return (
    <Sheet title={words.title} onClose={onClose}>
      <div class="stack">
        <Standing state={state} />
        <Group title={words.sheets}>
          {(['tasks', 'customers', 'visits', 'money'] as const).map(button)}
        </Group>
        <Group title={words.phone}>{(['calendar', 'contacts'] as const).map(button)}</Group>
        <Group title={words.all}>
          {button('everything')}
          <p class="soft">{words.allHint}</p>
        </Group>
        <Group title={words.paper}>
          <Link to={pathTo('day', dateOf(app.services.platform.now().local))} class="button">
            {words.day}
          </Link>
        </Group>
      </div>
    </Sheet>
  );
}

type GroupProps = { readonly title: string; readonly children: ComponentChildren };

function Group({ title, children }: GroupProps) {
  return (
    <section class="export-group">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Standing({ state }: { readonly state: ExportState }) {
  const { storage } = useWords();
  switch (state.is) {
    case 'choose':
      return <p class="soft">{words.hint}</p>;
    case 'making':
      return <p role="status">{words.making}</p>;
    case 'none':
      return <p role="status">{words.none}</p>;
    case 'done':
      return <p role="status">{words.done(state.name, state.records)}</p>;
    case 'problem':
      return <p role="alert">{storage(state.error)}</p>;
  }
}
