/** The two ways in, for Settings. */
import { pairingWords as words } from '../../text/en-pairing.ts';
import { useApp } from '../use-app.ts';

export function AddDeviceButton() {
  const app = useApp();
  return (
    <>
      <button type="button" class="button" onClick={() => app.openAddDevice()}>
        {words.add.button}
      </button>
      <p class="soft">{words.add.hint}</p>
    </>
  );
}

export function ScanButton() {
  const app = useApp();
  return (
    <>
      <button type="button" class="button" onClick={() => app.openJoin()}>
        {words.join.button}
      </button>
      <p class="soft">{words.join.hint}</p>
    </>
  );
}
