import type { Visit } from '../../domain/record/visit.ts';
import { handOutVisits } from '../../state/visits/calendar-out.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { useApp } from '../use-app.ts';

type Props = { readonly visits: readonly Visit[]; readonly label: string };

/** The alarm is the phone's own; that is said where it is handed over. */
export function ToCalendar({ visits, label }: Props) {
  const app = useApp();
  return (
    <div class="to-calendar">
      <button type="button" class="button quiet" onClick={() => void handOutVisits(app, visits)}>
        {label}
      </button>
      <p class="soft">{words.calendar.rings}</p>
    </div>
  );
}
