import './visit-acts.css';
import { useEffect, useState } from 'preact/hooks';
import type { Visit } from '../../domain/record/visit.ts';
import type { VisitEnd } from '../../domain/visit-end.ts';
import { followsFrom, putVisitOff, sayVisit } from '../../state/visits/visit-moves.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { DaySheet } from '../contact/day-sheet.tsx';
import { useApp } from '../use-app.ts';
import { ToCalendar } from './to-calendar.tsx';
import { VisitTell } from './visit-tell.tsx';

type Props = { readonly visit: Visit; readonly onClose: () => void };

/** What can be said of a visit that is there, and to whom it is with. */
export function VisitActs({ visit, onClose }: Props) {
  return (
    <div class="stack visit-acts">
      {visit.state === 'planned' && <VisitTell visit={visit} />}
      {visit.state === 'planned' && <Ended visit={visit} onClose={onClose} />}
      <ToCalendar visits={[visit]} label={words.calendar.one} />
    </div>
  );
}

type Follows = Awaited<ReturnType<typeof followsFrom>>;

function useFollows(visit: Visit): Follows {
  const app = useApp();
  const [follows, setFollows] = useState<Follows>('nothing');
  useEffect(() => void followsFrom(app, visit).then(setFollows), [app, visit]);
  return follows;
}

function Ended({ visit, onClose }: Props) {
  const app = useApp();
  const follows = useFollows(visit);
  const [asksDay, askDay] = useState(false);
  const say = async (end: VisitEnd) => {
    const said = { title: visit.title || words.untitled, titles: words.titles };
    if (await sayVisit(app, visit.id, end, said)) onClose();
  };
  const end = (name: string, of: VisitEnd) => (
    <button type="button" class="chip" onClick={() => void say(of)}>
      {name}
    </button>
  );
  const { ended } = words;
  return (
    <fieldset class="visit-ended">
      <legend>{ended.title}</legend>
      <div class="row">
        {end(words.done, 'done')}
        {follows === 'quote' && end(ended.billIt, 'bill')}
        {follows === 'bill' && end(ended.noBill, 'no-bill')}
        {end(ended.noShow, 'no-show')}
        <button type="button" class="chip" onClick={() => askDay(true)}>
          {ended.otherDay}
        </button>
        {end(words.cancel, 'cancelled')}
      </div>
      {ended[follows] !== '' && <p class="soft">{ended[follows]}</p>}
      {asksDay && (
        <DaySheet
          title={ended.otherDayTitle}
          onChoose={(day) => void putVisitOff(app, visit, day).then((kept) => kept && onClose())}
          onClose={() => askDay(false)}
        />
      )}
    </fieldset>
  );
}
