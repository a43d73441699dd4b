import './field.css';
import './hours.css';
import type { Opening, WeekHours } from '../domain/record/hours.ts';
import type { ClockTime, LocalDateTime } from '../domain/time.ts';
import {
  endChoices,
  openFrom,
  openTo,
  startChoices,
  type WeekRow,
  weekRows,
  withOpening,
} from '../domain/week-rows.ts';
import { hoursWords as words } from '../text/en-hours.ts';
import type { Format } from '../text/format.ts';
import { daysName } from '../text/weekday-names.ts';

type Props = {
  readonly of: 'calls' | 'messages' | 'working';
  readonly week: WeekHours;
  readonly locale: string;
  readonly format: Format;
  readonly onChange: (week: WeekHours) => void;
};

/** Opening hours in two taps: one on the time, one on the other time. */
export function Hours({ of, week, onChange, ...shown }: Props) {
  const rows = weekRows(week, of === 'messages' ? 'week' : 'workdays');
  return (
    <fieldset class="hours">
      <legend>{words[of]}</legend>
      {rows.map((row) => (
        <HoursRow
          key={row.days.join()}
          of={of}
          row={row}
          {...shown}
          onChange={(opening) => onChange(withOpening(week, row.days, opening))}
        />
      ))}
    </fieldset>
  );
}

type RowProps = Pick<Props, 'of' | 'locale' | 'format'> & {
  readonly row: WeekRow;
  readonly onChange: (opening: Opening | null) => void;
};

function HoursRow({ of, row, locale, format, onChange }: RowProps) {
  const { opening } = row;
  const days = daysName(locale, row.days, words);
  return (
    <div class="hours-row">
      <span>{days}</span>
      <div class="hours-span">
        <select
          aria-label={words.from(words[of], days)}
          value={opening?.from ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === '' ? null : openFrom(opening, value))
          }
        >
          <option value="">{words.closed[of]}</option>
          <Times times={startChoices(opening)} format={format} />
        </select>
        {opening && <span aria-hidden="true">{words.until}</span>}
        {opening && (
          <select
            aria-label={words.to(words[of], days)}
            value={opening.to}
            onChange={({ currentTarget: { value } }) => onChange(openTo(opening, value))}
          >
            <Times times={endChoices(opening)} format={format} />
          </select>
        )}
      </div>
    </div>
  );
}

function Times({
  times,
  format,
}: {
  readonly times: readonly ClockTime[];
  readonly format: Format;
}) {
  return (
    <>
      {times.map((time) => (
        <option key={time} value={time}>
          {time === '24:00' ? words.midnight : format.clock(`2024-01-01T${time}` as LocalDateTime)}
        </option>
      ))}
    </>
  );
}
