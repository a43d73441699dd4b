/** Notes when the owner goes, and locks the screen when they come back after too long. */
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
  const leave = () => {
    // Who stands before a locked screen is not known to be the owner.
    if (!isAway && !locked.getState() && typeof away.getState() === 'number') port.noteHere();
    isAway = true;
  };
  const comeBack = () => {
    if (platform.isLocked(away.getState())) locked.setState(true, true);
    isAway = false;
  };
  platform.onHide(leave);
  platform.onVisible(comeBack);
  platform.onPageShow(comeBack);
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
