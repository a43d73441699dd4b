import { useState } from 'preact/hooks';
import type { Instant } from '../../domain/time.ts';
import {
  type AddDeviceStep,
  type AddDeviceStore,
  createAddDeviceStore,
} from '../../state/pairing/add-device-store.ts';
import type { PairAccount } from '../../state/pairing/pair-account.ts';
import { useStore } from '../../state/use-store.ts';
import { pairingWords } from '../../text/en-pairing.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { copyText } from '../../ui/reach.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { Calm, Compare, Ended, Reach, Step } from './parts.tsx';

const words = pairingWords.add;

/** `account` is another one in tests. */
export function AddDeviceSheet({ account }: { readonly account?: PairAccount }) {
  const app = useApp();
  const store = useStarted((ports) => createAddDeviceStore(ports, account));
  const { step, reached } = useStore(store, (state) => state);
  return (
    <Sheet title={words.title} onClose={app.closeSheet}>
      <Shown key={step.is} step={step} store={store} />
      <Reach isReached={reached} />
    </Sheet>
  );
}

type Props = { readonly step: AddDeviceStep; readonly store: AddDeviceStore };

function Shown({ step, store }: Props) {
  const app = useApp();
  switch (step.is) {
    case 'opening':
      return <Calm line={words.opening} />;
    case 'shown':
      return <Code link={`${location.origin}/${step.link}`} until={step.until} />;
    case 'comparing':
      return <Compare question={words.compare} digits={step.digits} say={store.say} />;
    case 'handing':
      return <Calm line={words.handing} />;
    case 'done':
      return (
        <Calm line={words.done}>
          <button type="button" class="button main" onClick={app.closeSheet}>
            {pairingWords.close}
          </button>
        </Calm>
      );
    case 'ended':
      return <Ended why={step.why} onAgain={store.begin} onClose={app.closeSheet} />;
  }
}

type Copied = 'not-yet' | 'yes' | 'no';

function Code({ link, until }: { readonly link: string; readonly until: Instant }) {
  const [copied, setCopied] = useState<Copied>('not-yet');
  const format = useFormat();
  const { localAt } = useApp().services.platform;
  const copy = async () => setCopied((await copyText(link)) ? 'yes' : 'no');
  return (
    <Step>
      <p>{words.scan}</p>
      <QrCode text={link} label={words.code} />
      <p class="soft">{words.until(format.time(localAt(until)))}</p>
      <button type="button" class="button main" onClick={() => void copy()}>
        {copied === 'yes' ? words.copied : words.copy}
      </button>
      {copied === 'no' && <p role="status">{words.notCopied}</p>}
    </Step>
  );
}
