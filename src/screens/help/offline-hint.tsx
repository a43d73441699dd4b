import { useEffect, useState } from 'preact/hooks';
import { enHelp } from '../../text/en-help.ts';
import { useApp } from '../use-app.ts';

/** Said only where it is so: until the worker is there, nothing is kept. */
export function OfflineHint() {
  const { platform } = useApp().services;
  const [isKept, tell] = useState(false);
  useEffect(() => void platform.worksOffline().then(tell), [platform]);
  return isKept ? <p class="soft help-hint">{enHelp.offline}</p> : null;
}
