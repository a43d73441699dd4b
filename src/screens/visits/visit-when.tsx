import { addDays, at, dateOf } from '../../domain/time.ts';
import { visitMinutes } from '../../domain/visit-start.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useApp, useFormat } from '../use-app.ts';
import type { Change, Resolved } from './visit-form.ts';

type Props = { readonly resolved: Resolved; readonly onChange: Change };

/** Day, hour and length, each in a tap; the words above may have said them already. */
export function VisitWhen({ resolved, onChange }: Props) {
  return (
    <>
      <Days resolved={resolved} onChange={onChange} />
      <div class="visit-pair">
        <Hour resolved={resolved} onChange={onChange} />
        <label class="field">
          <span>{words.otherDay}</span>
          <input
            type="date"
            value={resolved.day}
            onInput={(event) => onChange({ day: event.currentTarget.value })}
          />
        </label>
      </div>
      <Length resolved={resolved} onChange={onChange} />
    </>
  );
}

const daysShown = 6;

function Days({ resolved, onChange }: Props) {
  const format = useFormat();
  const today = dateOf(useApp().services.platform.now().local);
  const near = Array.from({ length: daysShown }, (_, i) => addDays(today, i));
  return (
    <fieldset class="lengths visit-days">
      <legend>{words.day}</legend>
      {near.map((day) => (
        <label key={day} class="choice">
          <input
            type="radio"
            name="day"
            checked={day === resolved.day}
            onChange={() => onChange({ day })}
          />
          <span>{format.day(day)}</span>
        </label>
      ))}
    </fieldset>
  );
}

const quarters = Array.from({ length: 24 * 4 }, (_, i) => {
  const [hour, minute] = [Math.floor(i / 4), (i % 4) * 15];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
});

function Hour({ resolved, onChange }: Props) {
  const format = useFormat();
  const clock = (time: string) => format.clock(at(resolved.day, time));
  const known = quarters.includes(resolved.hour) ? quarters : [...quarters, resolved.hour].sort();
  return (
    <SelectField
      label={words.hour}
      value={resolved.hour}
      options={known.map((time) => ({ code: time, name: clock(time) }))}
      onChoose={(hour) => onChange({ hour })}
    />
  );
}

function Length({ resolved, onChange }: Props) {
  const lengths: readonly number[] = visitMinutes;
  const { minutes: now } = resolved;
  const choices = lengths.includes(now) ? lengths : [...lengths, now];
  return (
    <fieldset class="lengths">
      <legend>{words.length}</legend>
      {choices.map((minutes) => (
        <label key={minutes} class="choice">
          <input
            type="radio"
            name="length"
            checked={minutes === now}
            onChange={() => onChange({ minutes })}
          />
          {words.minutes(minutes)}
        </label>
      ))}
    </fieldset>
  );
}
