/** Notes when the owner goes, and locks the screen when they come back after too long. */
import type { Instant } from '../../domain/time.ts';
import type { App } from '../app.ts';
import { rethrow } from '../rethrow.ts';
import { metaKeys } from '../round/deck.ts';
import { awayIn } from './away.ts';
import { readLock } from './kept-lock.ts';

export async function followLock(app: App): Promise<void> {
  const { locked, away, services } = app;
  const { platform } = services;
  const port = await platform.screenLock();
  // One of the older way is moved over.
  await readLock(app);
  await followOthers(app);
  // A page that is hidden is left by nobody: freezing it or closing it makes the time away no shorter.
  let isAway = platform.isHidden();
  const asking = createAsking(() => platform.now().instant);
  port.onAsked(asking.asked, asking.answered);
  const leave = () => {
    // Who stands before a locked screen is not known to be the owner.
    if (!isAway && !locked.getState() && typeof away.getState() === 'number') port.noteHere();
    if (!isAway) asking.hidden();
    isAway = true;
  };
  const comeBack = () => {
    if (!asking.isBack() && platform.isLocked(away.getState())) locked.setState(true, true);
    isAway = false;
  };
  platform.onHide(leave);
  platform.onVisible(comeBack);
  platform.onPageShow(comeBack);
}

/** A page is hidden by what it asked for within this; slow phones take their time to open a camera. */
const opensMs = 5000;
/** Nobody takes a photo or looks for a file for longer. */
const graceMs = 5 * 60_000;

/** Who comes back from the camera or the files that the app itself has opened was not away. */
function createAsking(now: () => Instant) {
  let [askedAt, hiddenAt]: [Instant | undefined, Instant | undefined] = [undefined, undefined];
  return {
    asked: () => {
      askedAt = now();
    },
    answered: () => {
      askedAt = undefined;
    },
    hidden: () => {
      hiddenAt = askedAt !== undefined && isWithin(askedAt, opensMs) ? now() : undefined;
      askedAt = undefined;
    },
    /** True once for each time it was asked. */
    isBack: () => {
      const isBack = hiddenAt !== undefined && isWithin(hiddenAt, graceMs);
      hiddenAt = undefined;
      return isBack;
    },
  };

  /** A clock that was set back in between says nothing. */
  function isWithin(from: Instant, ms: number): boolean {
    const past = now() - from;
    return past >= 0 && past < ms;
  }
}

/** What another window sets or takes off holds here, too. */
function followOthers({ away, services: { live, reader } }: App): Promise<void> {
  return new Promise((heard) => {
    const hear = (row: unknown) => {
      away.setState(awayIn(row), true);
      heard();
    };
    live(() => reader.meta(metaKeys.lock), hear, rethrow);
  });
}
