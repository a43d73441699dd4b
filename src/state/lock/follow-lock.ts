/** Notes when the owner goes, and locks the screen when they come back after too long. */
import type { App } from '../app.ts';

export async function followLock({ locked, services: { platform } }: App): Promise<void> {
  const port = await platform.screenLock();
  // Who stands before a locked screen is not known to be the owner.
  const note = () => {
    if (!locked.getState() && port.read()) port.noteHere();
  };
  const look = () => {
    if (platform.isLocked()) locked.setState(true, true);
  };
  platform.onHide(note);
  platform.onVisible(look);
  platform.onPageShow(look);
}
