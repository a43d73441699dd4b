import { useId } from 'preact/hooks';
import { moveVerb } from '../../domain/move-verb.ts';
import { pathTo } from '../../state/router.ts';
import type { AllState, AllStore } from '../../state/tasks/all-store.ts';
import { useStore } from '../../state/use-store.ts';
import { allWords } from '../../text/en-all.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { AllEmpty } from './all-empty.tsx';

/** The last moves, newest first, each with its way back. */
export function DoneLately({ store }: { readonly store: AllStore }) {
  const moves = useStore(store, (state) => state.moves);
  const ready = useStore(store, (state) => state.ready);
  if (!ready) return null;
  if (moves.length === 0) return <AllEmpty words={allWords.empty.lately} />;
  return (
    <ul class="list lately" aria-label={allWords.moves}>
      {moves.map((move) => (
        <MoveRow key={move.m} move={move} />
      ))}
    </ul>
  );
}

function MoveRow({ move }: { readonly move: AllState['moves'][number] }) {
  const app = useApp();
  const words = useWords();
  const format = useFormat();
  const title = useId();
  const at = format.time(app.services.platform.localAt(move.at));
  const task = move.verb === 'deleted' ? undefined : move.before.find((part) => part.t === 'task');
  const what = (
    <span class="grow">
      <b id={title}>{words.shell.andMore(move.title, move.more ?? 0)}</b>
      <small>
        {words.verbs[moveVerb(move.verb)]} · {at}
      </small>
    </span>
  );
  return (
    <li>
      {task ? <Link to={pathTo('task', task.r)}>{what}</Link> : what}
      <button
        type="button"
        class="button"
        aria-describedby={title}
        onClick={() => void app.undo(move.m)}
      >
        <Icon name="undo" size={20} />
        {words.undo}
      </button>
    </li>
  );
}
