import { syncWords as words } from '../../text/en-sync-setup.ts';

export type OutPanelProps = { readonly onLeave: () => void };

/** The others went on without this phone. Nothing of it is lost: it only stands alone. */
export function OutPanel({ onLeave }: OutPanelProps) {
  return (
    <>
      <p role="status">{words.asks.out}</p>
      <p>{words.outHint}</p>
      <button type="button" class="button" onClick={onLeave}>
        {words.outLeave}
      </button>
    </>
  );
}
