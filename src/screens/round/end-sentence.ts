import type { TaskId } from '../../domain/record/id.ts';
import type { Task } from '../../domain/record/task.ts';
import { type CountedMove, type Outcome, roundEffect } from '../../domain/round/effect.ts';
import type { NowState } from '../../state/round/now-store.ts';
import type { RoundInPlay } from '../../state/round/round-in-play.ts';
import { effectSentence } from '../../text/effect.ts';
import type { Format } from '../../text/format.ts';
import type { Words } from '../../text/words.ts';

export type EndFacts = {
  readonly round: RoundInPlay;
  /** The round's tasks as they stand now. */
  readonly tasks: ReadonlyMap<TaskId, Task>;
  readonly now: NowState;
  readonly format: Format;
  readonly words: Words;
};

/** "3 done · €1,240 nudged · next promise Tuesday". */
export function endSentence({ round, tasks, now, format, words }: EndFacts): string {
  const outcomes = round.outcomes.flatMap((outcome): readonly Outcome[] => {
    if (outcome.verb === 'settled') return [];
    const card = round.cards.find((one) => one.task === outcome.task);
    const ids = [outcome.task, ...(card?.also ?? [])];
    const moved = ids.map((id) => tasks.get(id)).filter((task) => task !== undefined);
    const { verb, more = moved.length - 1 } = outcome;
    return [{ move: verb satisfies CountedMove, tasks: moved, more }];
  });
  const effect = roundEffect(outcomes, { now: now.moment, left: [...now.tasks.values()] });
  return effectSentence(effect, format, words.effect);
}
