import { pathTo } from '../../state/router.ts';
import { choresWords as words } from '../../text/en-chores.ts';
import { Link } from '../../ui/link.tsx';

/** The way to what comes round. */
export function ChoresPanel() {
  return (
    <section class="panel">
      <h2>{words.title}</h2>
      <p class="soft">{words.none}</p>
      <Link to={pathTo('chores')} class="button">
        {words.see}
      </Link>
    </section>
  );
}
