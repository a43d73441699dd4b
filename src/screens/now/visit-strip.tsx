import './visit-strip.css';
import type { Visit } from '../../domain/record/visit.ts';
import { dateOf } from '../../domain/time.ts';
import { visitOffers } from '../../domain/visits-now.ts';
import { type NowState, visitWith } from '../../state/now-store.ts';
import { pathTo } from '../../state/router.ts';
import { sayVisit } from '../../state/visit-moves.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { LateLinks } from '../visits/late-links.tsx';

type Props = { readonly now: NowState };

/** The next visit, and what one would want to say of a visit at this minute. */
export function VisitStrip({ now }: Props) {
  const { late, done } = visitOffers(now.visitsNow, now.moment.instant);
  return (
    <>
      <DayLine now={now} />
      {done && <Done now={now} visit={done} />}
      {late && <LateLinks key={late.id} visit={late} />}
    </>
  );
}

/** To the sheet of the day of what comes next, or of today. */
function DayLine({ now }: Props) {
  const format = useFormat();
  const { localAt } = useApp().services.platform;
  const { next } = now.visitsNow;
  const at = next ? localAt(next.time.start) : now.moment.local;
  const label = next
    ? words.next(format.time(at), visitWith(now, next) || next.title)
    : words.sheet;
  return (
    <Link to={pathTo('day', dateOf(at))} class="visit-next">
      <Icon name="calendar" size={20} />
      <span class="grow">{label}</span>
      <span aria-hidden="true">›</span>
    </Link>
  );
}

function Done({ now, visit }: Props & { readonly visit: Visit }) {
  const app = useApp();
  const title = visit.title || words.untitled;
  const done = () => void sayVisit(app, visit.id, 'done', { title, titles: words.titles });
  return (
    <div class="visit-done">
      <Link to={`/visits?visit=${encodeURIComponent(visit.id)}`} class="grow">
        {visitWith(now, visit) || title}
      </Link>
      <button type="button" class="button" aria-label={words.doneNamed(title)} onClick={done}>
        {words.done}
      </button>
    </div>
  );
}
