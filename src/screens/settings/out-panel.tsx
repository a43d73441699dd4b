import type { SyncPanelState } from '../../state/sync/panel-store.ts';
import { syncWords as words } from '../../text/en-sync-setup.ts';
import { useApp, useFormat } from '../use-app.ts';

export type OutPanelProps = {
  readonly parting: SyncPanelState['out'];
  readonly onLeave: () => void;
};

/** The others went on without this phone. Nothing of it is lost: it only stands alone. */
export function OutPanel({ parting, onLeave }: OutPanelProps) {
  const { localAt } = useApp().services.platform;
  const format = useFormat();
  const when = (at: number) => `${format.at(at)} ${format.clock(localAt(at))}`;
  return (
    <>
      <p role="status">{words.asks.out}</p>
      <p>
        {parting === null
          ? words.outWhy
          : words.outBy(parting.by || words.outBySome, when(parting.at))}
      </p>
      <p>{words.outHint}</p>
      <button type="button" class="button" onClick={onLeave}>
        {words.outLeave}
      </button>
    </>
  );
}
