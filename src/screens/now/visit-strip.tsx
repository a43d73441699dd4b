import './visit-strip.css';
import type { Visit } from '../../domain/record/visit.ts';
import { dateOf } from '../../domain/time.ts';
import { visitOffers } from '../../domain/visits-now.ts';
import type { NowState } from '../../state/round/now-store.ts';
import { pathTo } from '../../state/router.ts';
import { sayVisit } from '../../state/visits/visit-moves.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useOpened } from '../use-opened.ts';
import { LateLinks } from '../visits/late-links.tsx';
import { visitWith } from './visit-with.ts';

type Props = { readonly now: NowState };

/** The next visit, and what one would want to say of a visit at this minute: two lines at most. */
export function VisitStrip({ now }: Props) {
  const isOpen = useOpened(useApp());
  const { late, done } = visitOffers(now.visitsNow, now.moment.instant);
  return (
    <>
      <div class="visit-line">
        <DayLink now={now} />
        {isOpen && done && <Done now={now} visit={done} />}
      </div>
      {isOpen && late && <LateLinks key={late.id} visit={late} />}
    </>
  );
}

/** To the sheet of the day of what comes next, or of today. */
function DayLink({ now }: Props) {
  const format = useFormat();
  const { localAt } = useApp().services.platform;
  const { next } = now.visitsNow;
  const at = next ? localAt(next.time.start) : now.moment.local;
  const whom = next && (visitWith(now, next) || next.title);
  const label = whom === null ? words.sheet : words.next(format.time(at), whom);
  return (
    <Link to={pathTo('day', dateOf(at))} class="visit-next">
      <Icon name="calendar" size={20} />
      <span>{label} ›</span>
    </Link>
  );
}

function Done({ now, visit }: Props & { readonly visit: Visit }) {
  const app = useApp();
  const title = visit.title || words.untitled;
  const done = () => void sayVisit(app, visit.id, 'done', { title, titles: words.titles });
  return (
    <button type="button" class="button" aria-label={words.doneNamed(title)} onClick={done}>
      {words.doneWith(visitWith(now, visit) || title)}
    </button>
  );
}
