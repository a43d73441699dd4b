/** When should it come back? Times that make sense now, and one to pick. */
import '../ui/field.css';
import { useState } from 'preact/hooks';
import type { ContactHours } from '../domain/record/hours.ts';
import type { Task } from '../domain/record/task.ts';
import { type LaterTime, laterTimes } from '../domain/round/later-times.ts';
import { type LocalDateTime, parseLocalDateTime } from '../domain/time.ts';
import { useStore } from '../state/use-store.ts';
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
  readonly time: Exclude<LaterTime, { is: 'pick' }>;
  readonly onChoose: (at: LocalDateTime) => void;
};

function LaterButton({ time, onChoose }: LaterButtonProps) {
  const words = useWords();
  const format = useFormat();
  return (
    <button type="button" class="button" onClick={() => onChoose(time.at)}>
      {words.later(time, format)}
    </button>
  );
}

function PickTime({ onPick }: { readonly onPick: (at: LocalDateTime) => void }) {
  const words = useWords();
  const [picked, pick] = useState('');
  const time = parseLocalDateTime(picked.slice(0, 16));
  return (
    <div class="row pick">
      <label class="field grow">
        <span>{words.round.pick}</span>
        <input
          type="datetime-local"
          value={picked}
          onInput={(event) => pick(event.currentTarget.value)}
        />
      </label>
      <button type="button" class="button" disabled={!time} onClick={() => time && onPick(time)}>
        {words.round.pickDone}
      </button>
    </div>
  );
}
