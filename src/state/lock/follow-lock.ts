/** Notes when the owner goes, and locks the screen when they come back after too long. */
import type { App } from '../app.ts';

export async function followLock({ locked, services: { platform } }: App): Promise<void> {
  const port = await platform.screenLock();
  // A page that is hidden is left by nobody: freezing it or closing it makes the time away no shorter.
  let isAway = platform.isHidden();
  const leave = () => {
    // Who stands before a locked screen is not known to be the owner.
    if (!isAway && !locked.getState() && port.read()) port.noteHere();
    isAway = true;
  };
  const comeBack = () => {
    if (platform.isLocked()) locked.setState(true, true);
    isAway = false;
  };
  platform.onHide(leave);
  platform.onVisible(comeBack);
  platform.onPageShow(comeBack);
}
