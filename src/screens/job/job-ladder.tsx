import { rungOf } from '../../domain/ladder/climb.ts';
import type { Ladder } from '../../domain/ladder/ladder.ts';
import type { Job, Rung } from '../../domain/record/job.ts';
import { rungs } from '../../domain/record/job.ts';
import type { JobStore } from '../../state/job-store.ts';
import { ladderWords, jobWords as words } from '../../text/en-ladders.ts';
import { Icon } from '../../ui/icon.tsx';

type Props = { readonly store: JobStore; readonly job: Job; readonly ladder: Ladder };

/** The rungs from below to above; a tap moves the job there, and its task along with it. */
export function JobLadder({ store, job, ladder }: Props) {
  const shown = shownRungs(ladder);
  const here = rungOf(job, ladder);
  const at = here === 'closed' ? shown.length : shown.indexOf(here);
  return (
    <section class="panel">
      <h2>{words.stands}</h2>
      <ol class="job-ladder">
        {shown.map((rung, i) => (
          <li key={rung}>
            <button
              type="button"
              aria-current={rung === here ? 'step' : undefined}
              data-passed={i < at || undefined}
              onClick={() => rung !== here && void store.move(rung)}
            >
              <span class="job-dot">{i < at && <Icon name="tick" size={18} />}</span>
              {ladderWords[rung]}
            </button>
          </li>
        ))}
      </ol>
      <p class="soft">{words.tapToMove}</p>
    </section>
  );
}

/** Those with a step, and paid where there is a bill. */
function shownRungs(ladder: Ladder): readonly Rung[] {
  const there = new Set(ladder.steps.map((step) => step.rung));
  return rungs.filter((rung) => there.has(rung) || (rung === 'paid' && there.has('invoice')));
}
