import { useState } from 'preact/hooks';
import type { SyncPanelStore } from '../../state/sync/panel-store.ts';
import type { SetupAim } from '../../state/sync/setup.ts';
import { useStore } from '../../state/use-store.ts';
import { syncWords as words } from '../../text/en-sync-setup.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { lazy } from '../lazy.tsx';
import { AddDeviceButton, ScanButton } from '../pairing/pair-buttons.tsx';
import { useApp } from '../use-app.ts';
import type { NewCodeProps } from './new-code.tsx';
import type { OutPanelProps } from './out-panel.tsx';
import { SyncLine } from './sync-line.tsx';
import type { SyncSetupProps } from './sync-setup.tsx';

const TakenOut = lazy<OutPanelProps>(() => import('./out-panel.tsx').then((m) => m.OutPanel));
const NewCode = lazy<NewCodeProps>(() => import('./new-code.tsx').then((m) => m.NewCode));
const SyncFiles = lazy(() => import('./sync-files.tsx').then((m) => m.SyncFiles));
const SyncSetup = lazy<SyncSetupProps>(() => import('./sync-setup.tsx').then((m) => m.SyncSetup));

/** One deck on all devices: off, with the two ways in; or on, with how it stands. */
export function SyncPanel({ store }: { readonly store: SyncPanelStore }) {
  const { address, isUnknown } = useStore(store, (state) => state);
  const [aim, setAim] = useState<SetupAim['is'] | null>(null);
  return (
    <section class="panel">
      <h2>{words.title}</h2>
      {!isUnknown &&
        (address === null ? <Off onAim={setAim} /> : <On store={store} onAim={setAim} />)}
      {aim !== null && <SyncSetup aim={aim} address={address} onClose={() => setAim(null)} />}
    </section>
  );
}

type AimProps = { readonly onAim: (aim: SetupAim['is']) => void };

function Off({ onAim }: AimProps) {
  return (
    <>
      <p>{words.off}</p>
      <button type="button" class="button" onClick={() => onAim('new')}>
        {words.setUp}
      </button>
      <button type="button" class="button" onClick={() => onAim('code')}>
        {words.haveCode}
      </button>
      <ScanButton />
    </>
  );
}

function On({ store, onAim }: AimProps & { readonly store: SyncPanelStore }) {
  const place = useStore(store, ({ address }) => address?.['url'] ?? address?.['endpoint']);
  const isByFile = useStore(store, ({ address }) => address?.['kind'] === 'file');
  const isOut = useStore(useApp().sync, (is) => is.is === 'asks' && is.why === 'out');
  const code = useStore(store, (state) => state.code);
  const out = useStore(store, (state) => state.out);
  const [isLeaving, setLeaving] = useState(false);
  if (isOut) return <TakenOut parting={out} onLeave={() => void store.leave()} />;
  return (
    <>
      {code !== null && <NewCode code={code} onKept={() => void store.codeIsKept()} />}
      {isByFile ? <SyncFiles /> : <SyncLine />}
      {!isByFile && <AddDeviceButton />}
      {place !== undefined && <p class="soft">{words.where(place)}</p>}
      <button type="button" class="button" onClick={() => onAim('move')}>
        {isByFile ? words.useStorage : words.newPassword}
      </button>
      <button type="button" class="button" onClick={() => setLeaving(true)}>
        {words.leave}
      </button>
      {isLeaving && <Leave store={store} onClose={() => setLeaving(false)} />}
    </>
  );
}

type LeaveProps = { readonly store: SyncPanelStore; readonly onClose: () => void };

function Leave({ store, onClose }: LeaveProps) {
  return (
    <Sheet title={words.leave} onClose={onClose}>
      <div class="stack">
        <p>{words.leaveHint}</p>
        <button type="button" class="button main" onClick={onClose}>
          {words.leaveNo}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            onClose();
            void store.leave();
          }}
        >
          {words.leaveYes}
        </button>
      </div>
    </Sheet>
  );
}
