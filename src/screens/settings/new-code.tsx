import { useState } from 'preact/hooks';
import { crewWords } from '../../text/en-crew.ts';
import { syncWords } from '../../text/en-sync-setup.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { RecoveryCode } from './recovery-code.tsx';

export type NewCodeProps = { readonly code: string; readonly onKept: () => void };

/** The phone stopped before its owner had kept the code that a removal made. */
export function NewCode({ code, onKept }: NewCodeProps) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <button type="button" class="button" onClick={() => open(true)}>
        {syncWords.newCode}
      </button>
      {isOpen && (
        <Sheet title={crewWords.out.codeTitle} onClose={() => open(false)}>
          <RecoveryCode code={code} lead={crewWords.out.codeLead} onKept={onKept} />
        </Sheet>
      )}
    </>
  );
}
