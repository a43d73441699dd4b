import { ladderNames } from '../../domain/ladder/ladder.ts';
import { pathTo } from '../../state/router.ts';
import { ladderNamesWords, stepWords as words } from '../../text/en-ladders.ts';
import { Link } from '../../ui/link.tsx';

/** Each kind of job, with the way to its steps. */
export function LaddersPanel() {
  return (
    <section class="panel">
      <h2>{words.yours}</h2>
      <p class="soft">{words.yoursHint}</p>
      <ul class="list">
        {ladderNames.map((name) => (
          <li key={name}>
            <Link to={pathTo('ladder', name)}>
              <span class="grow">
                <b>{ladderNamesWords[name][0]}</b>
                <small>{ladderNamesWords[name][1]}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
