import '../../ui/field.css';
import { useState } from 'preact/hooks';
import {
  addDays,
  type ClockTime,
  dateOf,
  type LocalDate,
  parseLocalDate,
  weekdayOf,
} from '../../domain/time.ts';
import { contactWords as words } from '../../text/en-contact.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp, useFormat } from '../use-app.ts';

type Props = {
  readonly title: string;
  /** An hour may go with the day. */
  readonly withTime?: boolean;
  readonly onChoose: (day: LocalDate, time: ClockTime) => void;
  readonly onClose: () => void;
};

const friday = 4;
const monday = 0;

/** A day in one tap: the next ones that are likely, else any other. */
export function DaySheet({ title, withTime = false, onChoose, onClose }: Props) {
  const today = dateOf(useApp().services.platform.now().local);
  const format = useFormat();
  const [time, setTime] = useState('');
  const choose = (day: LocalDate) => {
    onClose();
    onChoose(day, time);
  };
  const week = addDays(today, 7);
  const near = [
    ...new Set([today, addDays(today, 1), next(today, friday), next(today, monday)]),
  ].sort();
  return (
    <Sheet title={title} onClose={onClose}>
      <div class="stack">
        {withTime && (
          <label class="field">
            <span>{words.atTime}</span>
            <input
              type="time"
              value={time}
              onInput={(event) => setTime(event.currentTarget.value)}
            />
          </label>
        )}
        {near
          .filter((day) => day !== week)
          .map((day) => (
            <button key={day} type="button" class="button day" onClick={() => choose(day)}>
              {format.day(day)}
            </button>
          ))}
        <button type="button" class="button" onClick={() => choose(week)}>
          {words.inAWeek(format.day(week))}
        </button>
        <PickDay onPick={choose} />
      </div>
    </Sheet>
  );
}

function PickDay({ onPick }: { readonly onPick: (day: LocalDate) => void }) {
  const [picked, pick] = useState('');
  const day = parseLocalDate(picked);
  return (
    <div class="row pick">
      <label class="field grow">
        <span>{words.pickDay}</span>
        <input type="date" value={picked} onInput={(event) => pick(event.currentTarget.value)} />
      </label>
      <button type="button" class="button" disabled={!day} onClick={() => day && onPick(day)}>
        {words.pickDone}
      </button>
    </div>
  );
}

/** The next such weekday after today. */
function next(today: LocalDate, weekday: number): LocalDate {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}
