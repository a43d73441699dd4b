import { enHelp } from '../../text/en-help.ts';
import { useApp } from '../use-app.ts';

/** Said only where it is so: until the worker is there, nothing is kept. */
export function OfflineHint() {
  const { platform } = useApp().services;
  return platform.worksOffline() ? <p class="soft help-hint">{enHelp.offline}</p> : null;
}
