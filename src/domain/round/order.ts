/** The order of a round: written words first, then high stake, then the smallest that matters (R3: two of a kind in a row at most). */
import type { TaskKind } from '../record/task.ts';
import { byScore, type Candidate } from './candidate.ts';
import { highStake, matters } from './score.ts';

const mostInARow = 2;

/** `mixed` is false when the owner asked for one kind. */
export function arrange(chosen: readonly Candidate[], mixed: boolean): readonly Candidate[] | null {
  const wanted = [...chosen].sort(preferred);
  return mixed ? spaced(wanted, []) : wanted;
}

/** Of `arrange`, only whether there is an order. */
export function canArrange(chosen: readonly Candidate[], mixed: boolean): boolean {
  return !mixed || spaced(chosen, []) !== null;
}

function preferred(a: Candidate, b: Candidate): number {
  const classes = classOf(a) - classOf(b);
  if (classes !== 0) return classes;
  return classOf(a) >= 2 ? a.fit.minutes - b.fit.minutes || byScore(a, b) : byScore(a, b);
}

function classOf({ fit, score }: Candidate): number {
  if (fit.face === 'send') return 0;
  if (score >= highStake) return 1;
  return score >= matters ? 2 : 3;
}

/** The first order, nearest to the wanted one, that keeps sends in front and kinds apart. */
function spaced(
  left: readonly Candidate[],
  placed: readonly Candidate[],
): readonly Candidate[] | null {
  if (left.length === 0) return placed;
  const sending = left.some((c) => c.fit.face === 'send');
  const tried = new Set<TaskKind>();
  for (const next of left) {
    const { kind } = next.task;
    if (sending && next.fit.face !== 'send') continue;
    if (tried.has(kind) || endsWith(placed, kind)) continue;
    tried.add(kind);
    const order = spaced(
      left.filter((c) => c !== next),
      [...placed, next],
    );
    if (order !== null) return order;
  }
  return null;
}

function endsWith(placed: readonly Candidate[], kind: TaskKind): boolean {
  return (
    placed.length >= mostInARow && placed.slice(-mostInARow).every((c) => c.task.kind === kind)
  );
}
