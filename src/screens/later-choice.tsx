/** When should it come back? Times that make sense now, and one to pick. */
import '../ui/field.css';
import { useState } from 'preact/hooks';
import type { ContactHours } from '../domain/record/hours.ts';
import type { Task } from '../domain/record/task.ts';
import { type LaterChoice as Choice, laterTimes } from '../domain/round/later-times.ts';
import { type LocalDateTime, parseLocalDateTime } from '../domain/time.ts';
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
  const { now: store, services } = useApp();
  const words = useWords();
  const business = useStore(store, (now) => now.business);
  const bounds = hours ?? business.contactHours;
  const times = laterTimes({ now: services.platform.now(), kind: task.kind, hours: bounds });
  const choose = (time: LocalDateTime) => {
    onClose();
    onChoose(time);
  };
  return (
    <Sheet title={words.round.laterTitle} onClose={onClose}>
      <div class="stack">
        {times.map((time) =>
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
