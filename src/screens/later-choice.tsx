/** When should it come back? Times that make sense now, and one to pick. */
import '../ui/field.css';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ContactHours } from '../domain/record/hours.ts';
import type { Task } from '../domain/record/task.ts';
import { needsOf } from '../domain/round/eligibility.ts';
import { type LaterChoice as Choice, laterTimes } from '../domain/round/later-times.ts';
import { type LocalDateTime, parseLocalDateTime } from '../domain/time.ts';
import { contactHoursOf } from '../domain/usual-hours.ts';
import { rethrow } from '../state/rethrow.ts';
import { readWeekAhead, type WeekAhead } from '../state/round/week-ahead.ts';
import { useStore } from '../state/use-store.ts';
import { laterLine } from '../text/later.ts';
import { useWords } from '../text/words.ts';
import { Sheet } from '../ui/sheet.tsx';
import { useApp, useFormat } from './use-app.ts';

type Props = {
  readonly task: Task;
  /** The customer's own hours; `null` takes the business's. */
  readonly hours: ContactHours | null;
  readonly onChoose: (at: LocalDateTime) => void;
  readonly onClose: () => void;
};

export function LaterChoice({ task, hours, onChoose, onClose }: Props) {
  const { services, now: store } = useApp();
  const words = useWords();
  const { business, holidays } = useStore(store, (now) => now);
  const [moment] = useState(() => services.platform.now());
  const ahead = useWeekAhead();
  const away = needsOf(task).includes('papers') ? business.workingHours : null;
  const bounds = { hours: hours ?? contactHoursOf(business), holidays, away };
  const times = ahead && laterTimes({ now: moment, kind: task.kind, ...bounds, ...ahead });
  const choices = useFocusOnFirst(times !== null);
  const choose = (time: LocalDateTime) => {
    onClose();
    onChoose(time);
  };
  return (
    <Sheet title={words.round.laterTitle} onClose={onClose}>
      <div class="stack" ref={choices}>
        {times?.map((time) =>
          time.is === 'pick' ? (
            <PickTime key="pick" onPick={choose} />
          ) : (
            <LaterButton key={time.at} time={time} onChoose={choose} />
          ),
        )}
      </div>
    </Sheet>
  );
}

/** Its choices come a moment after the sheet, which stood on its way out until then. */
function useFocusOnFirst(isThere: boolean): RefObject<HTMLDivElement | null> {
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isThere) choices.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [isThere]);
  return choices;
}

/** A read or two by index; times that moved under the thumb would be worse than a moment's wait. */
function useWeekAhead(): WeekAhead | null {
  const { services } = useApp();
  const [ahead, setAhead] = useState<WeekAhead | null>(null);
  useEffect(() => {
    void readWeekAhead(services).then(setAhead, (thrown: unknown) => {
      setAhead({ busy: [], rhythm: undefined });
      rethrow(thrown);
    });
  }, [services]);
  return ahead;
}

type LaterButtonProps = {
  readonly time: Choice;
  readonly onChoose: (at: LocalDateTime) => void;
};

function LaterButton({ time, onChoose }: LaterButtonProps) {
  const words = useWords();
  const format = useFormat();
  return (
    <button type="button" class="button" onClick={() => onChoose(time.at)}>
      {laterLine(time, format, words.later)}
    </button>
  );
}

function PickTime({ onPick }: { readonly onPick: (at: LocalDateTime) => void }) {
  const words = useWords();
  const [picked, pick] = useState('');
  const now = useApp().services.platform.now().local;
  const read = parseLocalDateTime(picked.slice(0, 16));
  const time = read !== undefined && read > now ? read : undefined;
  return (
    <div class="row pick">
      <label class="field grow">
        <span>{words.round.pick}</span>
        <input
          type="datetime-local"
          value={picked}
          min={now}
          onInput={(event) => pick(event.currentTarget.value)}
        />
      </label>
      <button type="button" class="button" disabled={!time} onClick={() => time && onPick(time)}>
        {words.round.pickDone}
      </button>
    </div>
  );
}
