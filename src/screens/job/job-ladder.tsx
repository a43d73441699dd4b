import { stepOf } from '../../domain/ladder/climb.ts';
import type { Ladder } from '../../domain/ladder/ladder.ts';
import type { Job, Rung } from '../../domain/record/job.ts';
import { rungs } from '../../domain/record/job.ts';
import type { JobStore } from '../../state/jobs/job-store.ts';
import { ladderWords, jobWords as words } from '../../text/en-ladders.ts';
import { Icon } from '../../ui/icon.tsx';

type Props = { readonly store: JobStore; readonly job: Job; readonly ladder: Ladder };

/** The rungs from below to above; a tap moves the job there, and its task along with it. */
export function JobLadder({ store, job, ladder }: Props) {
  const shown = shownRungs(ladder);
  // Where its next step is; a rung with nothing left to do is where it stays.
  const here = stepOf(job, ladder)?.rung ?? job.rung;
  const at = shown.indexOf(here);
  // Off the ladder: all the way up when its money came, else nobody can say how far.
  const passed = at >= 0 ? at : job.paid ? shown.length : 0;
  return (
    <section class="panel">
      <h2>{words.stands}</h2>
      {here === 'closed' && <p>{words.isClosed}</p>}
      <ol class="job-ladder">
        {shown.map((rung, i) => (
          <li key={rung}>
            <button
              type="button"
              aria-current={rung === here ? 'step' : undefined}
              data-passed={i < passed || undefined}
              onClick={() => rung !== here && void store.move(rung)}
            >
              <span class="job-dot">{i < passed && <Icon name="tick" size={18} />}</span>
              <span>
                {ladderWords[rung]}
                {i < passed && <span class="only-heard">{words.passed}</span>}
              </span>
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
