import { useMemo } from 'preact/hooks';
import { version } from '../../../package.json';
import { type CopiesState, createCopiesStore } from '../../state/backup/copies-store.ts';
import { useStore } from '../../state/use-store.ts';
import { keepWords as words } from '../../text/en-keep.ts';
import { useFormat } from '../use-app.ts';
import { useStarted } from '../use-started.ts';

/** Where the browser lets an app into a folder. */
export function CopiesPanel() {
  const make = useMemo(
    () => (app: Parameters<typeof createCopiesStore>[0]) => createCopiesStore(app, version),
    [],
  );
  const store = useStarted(make);
  const state = useStore(store, (all) => all);
  const has = state.folder !== null;
  const isBusy = state.now === 'copying';
  return (
    <section class="stack">
      <h3>{words.copies}</h3>
      <p class="soft">{words.copiesHint}</p>
      {state.folder !== null && <p>{words.folder(state.folder)}</p>}
      <Standing state={state} />
      {has && (
        <button type="button" class="button" disabled={isBusy} onClick={() => void store.copy()}>
          {words.copyNow}
        </button>
      )}
      <button type="button" class="button" disabled={isBusy} onClick={() => void store.choose()}>
        {has ? words.another : words.choose}
      </button>
      {has && (
        <button type="button" class="button quiet" onClick={() => void store.stop()}>
          {words.stop}
        </button>
      )}
    </section>
  );
}

/** Copies that stopped say so, whoever looks and whenever: the last good one is named all the same. */
function Standing({ state: { now, last, stopped, folder } }: { readonly state: CopiesState }) {
  const format = useFormat();
  if (now === 'copying') return <p role="status">{words.copying}</p>;
  const role = now === 'quiet' ? 'status' : 'alert';
  return (
    <>
      {stopped !== null && folder !== null && (
        <p role={role}>
          {words.stopped} {words.why[stopped]}
        </p>
      )}
      {last && <p role="status">{words.lastCopy(format.at(last.at))}</p>}
    </>
  );
}
