import './outcome-row.css';
import { useState } from 'preact/hooks';
import type { Outcome, OutcomeName, Reach } from '../../domain/outcome/outcome.ts';
import type { ClockTime } from '../../domain/time.ts';
import { contactWords as words } from '../../text/en-contact.ts';
import { DaySheet } from './day-sheet.tsx';

type Props = {
  readonly reach: Reach;
  /** Likeliest first. */
  readonly answers: readonly OutcomeName[];
  readonly onAnswer: (outcome: Outcome, time: ClockTime) => void;
  /** It was no call after all. */
  readonly onDrop: () => void;
};

/** Back from the phone: what came of it, one tap; the next step follows from it. */
export function OutcomeRow({ reach, answers, onAnswer, onDrop }: Props) {
  const [asking, ask] = useState<'will-pay' | 'booked' | null>(null);
  const tap = (answer: OutcomeName) => {
    if (answer === 'will-pay' || answer === 'booked') ask(answer);
    else onAnswer({ is: answer }, '');
  };
  return (
    <section class="outcome" aria-label={words.asked}>
      <h2>{reach === 'call' ? words.asked : words.askedMessage}</h2>
      <div class="outcome-answers">
        {answers.map((answer, i) => (
          <button
            key={answer}
            type="button"
            class={i === 0 ? 'button main' : 'button'}
            onClick={() => tap(answer)}
          >
            {words.answers[answer]}
          </button>
        ))}
      </div>
      <button type="button" class="button quiet" onClick={onDrop}>
        {words.notNow[reach]}
      </button>
      {asking && (
        <DaySheet
          title={asking === 'booked' ? words.bookedTitle : words.willPayTitle}
          withTime={asking === 'booked'}
          onChoose={(on, time) => onAnswer({ is: asking, on }, time)}
          onClose={() => ask(null)}
        />
      )}
    </section>
  );
}
