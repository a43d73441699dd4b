import { useEffect, useState } from 'preact/hooks';
import type { App } from '../state/app.ts';

/** Every screen but the first reads and writes the open database; the first one shows before it is. */
export function useOpened(app: App): boolean {
  const [isOpen, opened] = useState(app.services.isOpen());
  useEffect(() => void app.services.opened.then(() => opened(true)), [app]);
  return isOpen;
}
