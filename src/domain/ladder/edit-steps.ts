/** What the owner may do to the steps of a ladder: pure, the whole list in and out. */
import { type Rung, rungs } from '../record/job.ts';
import type { Step } from './ladder.ts';

export type StepAt = Pick<Step, 'rung' | 'id'>;

/** The steps as they were where there is no such step, or nothing new is said of it. */
export function setStep(
  steps: readonly Step[],
  at: StepAt,
  set: Partial<Pick<Step, 'days' | 'kind'>>,
): readonly Step[] {
  const step = steps.find(isAt(at));
  const made = step && { ...step, ...set };
  if (!made || (made.days === step.days && made.kind === step.kind)) return steps;
  return inOrder(steps.map((one) => (one === step ? made : one)));
}

export function removeStep(steps: readonly Step[], at: StepAt): readonly Step[] {
  return mayRemove(steps, at) ? steps.filter((step) => !isAt(at)(step)) : steps;
}

/**
 * A bill without anybody asking for its money would never be paid, no visit is
 * got ready for before its day is agreed, and a ladder without any step is none.
 */
export function mayRemove(steps: readonly Step[], at: StepAt): boolean {
  const here = stepsOn(steps, at.rung);
  if (!here.some(isAt(at)) || steps.length === 1) return false;
  if (at.rung === 'visit' && here.length > 1) return here[0]?.id !== at.id;
  return at.rung !== 'chase' || here.length > 1 || stepsOn(steps, 'invoice').length === 0;
}

/** One more on a rung, some days after its last; `like` is what the first of an empty rung is made like. */
export function addStep(
  steps: readonly Step[],
  { rung, id }: StepAt,
  like: Step | undefined,
): readonly Step[] {
  const last = stepsOn(steps, rung).at(-1);
  if (!last) return like ? inOrder([...steps, { ...like, rung, id }]) : steps;
  return inOrder([
    ...steps,
    { ...(rung === 'visit' ? beforeVisit(steps) : after(last)), rung, id },
  ]);
}

/** The rungs this ladder is about: those that have a step, and those it came with. */
export function rungsOf(steps: readonly Step[], builtIn: readonly Step[]): readonly Rung[] {
  const there = new Set([...steps, ...builtIn].map((step) => step.rung));
  return rungs.filter((rung) => there.has(rung));
}

export function stepsOn(steps: readonly Step[], rung: Rung): readonly Step[] {
  return steps.filter((step) => step.rung === rung);
}

const apart: { readonly [R in Rung]?: number } = { chase: 7 };
const usuallyApart = 3;

function after(last: Step): Omit<Step, 'rung' | 'id'> {
  const { days, kind, words } = last;
  return { days: days + (apart[last.rung] ?? usuallyApart), kind, words };
}

/** The day is agreed already: something to get ready, a day before all else. */
function beforeVisit(steps: readonly Step[]): Omit<Step, 'rung' | 'id'> {
  const [, ...rest] = stepsOn(steps, 'visit');
  const days = Math.min(0, ...rest.map((step) => step.days)) - 1;
  return { days, kind: 'preparation', words: '' };
}

/** As they are climbed; to agree the day comes first, whatever its days. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const book = steps.find((step) => step.rung === 'visit');
  const rank = (step: Step) => (step === book ? Number.NEGATIVE_INFINITY : step.days);
  return rungs.flatMap((rung) => stepsOn(steps, rung).toSorted((a, b) => rank(a) - rank(b)));
}

function isAt({ rung, id }: StepAt): (step: Step) => boolean {
  return (step) => step.rung === rung && step.id === id;
}
