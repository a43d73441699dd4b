import './now-screen.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { minutesOf } from '../../domain/estimate.ts';
import type { Visit } from '../../domain/record/visit.ts';
import { nearMinutes } from '../../domain/round/default-gap.ts';
import { gaps, type Place, type Round } from '../../domain/round/round.ts';
import { dateOf, timeOf } from '../../domain/time.ts';
import { minutesUntil } from '../../domain/visits-now.ts';
import type { NowState } from '../../state/round/now-store.ts';
import { useStore } from '../../state/use-store.ts';
import { useWords } from '../../text/words.ts';
import { CardFace } from '../../ui/card-face.tsx';
import { GapChoice } from '../../ui/gap-choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { useDeskKeys } from '../desk-keys.ts';
import { lazy } from '../lazy.tsx';
import { Notice } from '../notice.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { FirstMinute } from './first-minute.tsx';
import { Offers } from './offers.tsx';
import { visitWith } from './visit-with.ts';

const CatchUp = lazy<{ readonly children?: ComponentChildren }>(() =>
  import('../catch-up/catch-up.tsx').then((m) => m.CatchUp),
);
const FellLine = lazy(() => import('../catch-up/fell-line.tsx').then((m) => m.FellLine));
const SafetyLine = lazy(() => import('../backup/safety-line.tsx').then((m) => m.SafetyLine));
const SyncAsks = lazy(() => import('./sync-asks.tsx').then((m) => m.SyncAsks));
const VisitStrip = lazy(() => import('./visit-strip.tsx').then((m) => m.VisitStrip));

/** How long have you got? The hand that fits lies ready. */
export function NowScreen() {
  const app = useApp();
  const now = useStore(app.now, (state) => state);
  const isBack = useStore(app.absence, ({ back }) => back !== null);
  const safety = useStore(app.safety, (state) => state);
  const isGone = safety === 'gone';
  const isSyncAsking = useStore(app.sync, ({ is }) => is === 'asks');
  // Told once: it stands for as long as this screen does.
  const [hasFallen] = useState(app.absence.getState().hasFallen);
  const ofToday = useOfToday(now);
  const headline = useHeadline(now);
  if (isBack && !now.fresh)
    return (
      <CatchUp>
        <NowHead now={now} />
        <VisitsToday now={ofToday} />
      </CatchUp>
    );
  return (
    <main class="screen now">
      <NowHead now={now} />
      {isGone ? <SafetyLine /> : <h1>{headline}</h1>}
      <VisitsToday now={now} />
      {now.fresh ? <FirstMinute isCalm={isGone} /> : <TopCard now={now} />}
      {hasFallen && <FellLine />}
      {isSyncAsking && <SyncAsks />}
      {safety !== 'none' && !isGone && !hasFallen && !isSyncAsking && <SafetyLine />}
      <Actions now={now} />
    </main>
  );
}

/** Under the thumb; where the screen is low, only what starts a round. */
function Actions({ now }: { readonly now: NowState }) {
  const { choosePlace, chooseGap } = useApp().now;
  useDeskKeys((key) => {
    const gap = gaps[Number(key) - 1];
    return gap && (() => chooseGap(gap));
  });
  return (
    <div class="now-actions">
      {!now.fresh && <PlaceChoice at={now.place.at} onChoose={choosePlace} />}
      <div class="now-start">
        <Notice />
        <GapChoice gap={now.gap} onChoose={chooseGap} />
        <StartButton round={now.round} fresh={now.fresh} />
      </div>
    </div>
  );
}

function NowHead({ now }: { readonly now: NowState }) {
  const words = useWords();
  const format = useFormat();
  const holiday = now.holidays.get(dateOf(now.moment.local));
  return (
    <header class="screen-head">
      <p class="grow soft now-status">
        {format.now(now.moment.local)}
        {!now.fresh && ` · ${now.online ? words.now.saved : words.now.offline}`}
        {holiday !== undefined && ` · ${holiday}`}
      </p>
      <Link to="/at-stake" class="button round" label={words.now.atStake}>
        <Icon name="coins" />
      </Link>
      <Link to="/settings" class="button round" label={words.now.settings}>
        <Icon name="cog" />
      </Link>
    </header>
  );
}

/** Who comes back is told of no visit of another day: a date is one number more to read. */
function useOfToday(now: NowState): NowState {
  const { localAt } = useApp().services.platform;
  const { next } = now.visitsNow;
  const isToday = next !== null && dateOf(localAt(next.time.start)) === dateOf(now.moment.local);
  return isToday ? now : { ...now, visitsNow: { ...now.visitsNow, next: null } };
}

/** Its code is fetched only where there is a visit to say something about. */
function VisitsToday({ now }: { readonly now: NowState }) {
  const { underWay, next, passed } = now.visitsNow;
  if (underWay.length === 0 && next === null && passed === null) return null;
  return (
    <div class="now-visits">
      <VisitStrip now={now} />
    </div>
  );
}

function useHeadline(now: NowState): string {
  const words = useWords();
  const format = useFormat();
  const { localAt } = useApp().services.platform;
  const { underWay, next } = now.visitsNow;
  const whom = (visit: Visit) => visitWith(now, visit) || visit.title;
  const [current] = underWay;
  if (current) return words.now.with(whom(current), format.clock(localAt(current.time.end)));
  const minutes = next ? minutesUntil(now.moment.instant, next.time.start) : nearMinutes + 1;
  if (next && minutes <= nearMinutes) return words.now.until(minutes, whom(next));
  const time = timeOf(now.moment.local);
  if (time >= '18:30') return words.now.evening;
  return time < '08:00' && time >= '05:00' ? words.now.morning : words.now.title;
}

function TopCard({ now }: { readonly now: NowState }) {
  const format = useFormat();
  const { round, tasks, customers } = now;
  if (!now.ready) return <div class="deck" />;
  if (round.is === 'nothing') return <Offers offers={round.offers} />;
  const [card] = round.cards;
  const task = card && tasks.get(card.task);
  if (!card || !task) return <div class="deck" />;
  const also = card.also.map((id) => tasks.get(id)).filter((other) => other !== undefined);
  return (
    <div class="deck" data-more={Math.min(2, round.cards.length - 1) || undefined}>
      <CardFace
        card={card}
        task={task}
        whole={card.face === 'do' ? minutesOf(task, now.timings) : undefined}
        also={also}
        customer={task.customer ? customers.get(task.customer) : undefined}
        format={format}
      />
    </div>
  );
}

type PlaceProps = { readonly at: Place['at']; readonly onChoose: (at: Place['at']) => void };

function PlaceChoice({ at, onChoose }: PlaceProps) {
  const words = useWords();
  return (
    <fieldset class="places" aria-label={words.now.place}>
      {(['out', 'home'] as const).map((place) => (
        <button
          key={place}
          type="button"
          aria-pressed={place === at}
          onClick={() => onChoose(place)}
        >
          <Icon name={place === 'out' ? 'van' : 'home'} size={20} />
          {words.now[place]}
        </button>
      ))}
    </fieldset>
  );
}

function StartButton({ round, fresh }: { readonly round: Round; readonly fresh: boolean }) {
  const app = useApp();
  const words = useWords();
  const dealt = round.is === 'dealt';
  const start = async () => {
    // An ended round would stand in the place of what helps when nothing fits.
    if (!dealt) await app.round.leave();
    else if (!(await app.round.begin(round))) return;
    app.router.go('/round');
  };
  return (
    <button
      type="button"
      class={dealt ? 'button main' : 'button main calm'}
      hidden={fresh}
      onClick={() => void start()}
    >
      {words.now.start}
      {dealt && <small>{words.now.startHint(round.cards.length, round.minutes)}</small>}
    </button>
  );
}
