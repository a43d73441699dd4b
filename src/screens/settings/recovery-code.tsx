import { setupWords as words } from '../../text/en-sync-setup.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { CopyButton } from '../contact/copy-button.tsx';
import { useApp } from '../use-app.ts';

type Props = {
  readonly code: string;
  /** Why there is one. */
  readonly lead?: string;
  readonly onKept: () => void;
};

/** Once on the screen, and on paper if the owner likes. */
export function RecoveryCode({ code, lead = words.codeLead, onKept }: Props) {
  const { print } = useApp().services.platform;
  return (
    <div class="stack recovery">
      <p>{lead}</p>
      <p class="recovery-code" translate={false}>
        {code}
      </p>
      <QrCode text={code} label={words.codeFor} />
      <div class="row">
        <CopyButton text={code} />
        <button type="button" class="chip" onClick={print}>
          {words.print}
        </button>
      </div>
      <button type="button" class="button main" onClick={onKept}>
        {words.kept}
      </button>
    </div>
  );
}
