import { useState } from 'preact/hooks';
import type { Phone } from '../../state/crew-phones.ts';
import { codeIsKept } from '../../state/sync/roster-account.ts';
import { type NotTakenOut, takePhoneOut } from '../../state/sync/take-out.ts';
import { crewWords } from '../../text/en-crew.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp } from '../use-app.ts';
import { RecoveryCode } from './recovery-code.tsx';

const words = crewWords.out;

type Step =
  | { readonly is: 'asking'; readonly why: NotTakenOut | null }
  | { readonly is: 'working' }
  | { readonly is: 'code'; readonly code: string }
  | { readonly is: 'password' };

export type TakeOutProps = {
  readonly phone: Phone;
  /** Those who are not lost. */
  readonly others: readonly Phone[];
  readonly onClose: () => void;
};

/** What happens, in a sentence; then the new code, once; then what only the owner can do. */
export function TakeOutSheet({ phone, others, onClose }: TakeOutProps) {
  const app = useApp();
  const [step, go] = useState<Step>({ is: 'asking', why: null });
  async function takeOut(): Promise<void> {
    go({ is: 'working' });
    const done = await takePhoneOut(app, phone.writers);
    go(done.is === 'done' ? { is: 'code', code: done.code } : { is: 'asking', why: done.why });
  }
  async function kept(): Promise<void> {
    await codeIsKept(app);
    go({ is: 'password' });
  }
  const name = phone.name || crewWords.noName;
  const title = step.is === 'code' ? words.codeTitle : words.title(name);
  return (
    <Sheet title={step.is === 'password' ? words.passwordTitle : title} onClose={onClose}>
      {step.is === 'asking' && (
        <Ask why={step.why} others={others} onYes={() => void takeOut()} onNo={onClose} />
      )}
      {step.is === 'working' && <p role="status">{words.working}</p>}
      {step.is === 'code' && (
        <RecoveryCode code={step.code} lead={words.codeLead} onKept={() => void kept()} />
      )}
      {step.is === 'password' && <Password onClose={onClose} />}
    </Sheet>
  );
}

type AskProps = {
  readonly why: NotTakenOut | null;
  readonly others: readonly Phone[];
  readonly onYes: () => void;
  readonly onNo: () => void;
};

function Ask({ why, others, onYes, onNo }: AskProps) {
  const named = (one: Phone) => one.name || crewWords.noName;
  const stay = others.filter(({ key }) => key !== null).map(named);
  const unmet = others.filter(({ key, isMet }) => key !== null && !isMet).map(named);
  const unknown = others.filter(({ key }) => key === null).map(named);
  return (
    <div class="stack">
      <p>{words.says}</p>
      <p>{words.goOn([words.thisPhone, ...stay].join(', '))}</p>
      {unmet.length > 0 && <p>{words.unmet(unmet.join(', '))}</p>}
      {unknown.length > 0 && <p>{words.again(unknown.join(', '))}</p>}
      {why !== null && <p role="status">{words.not[why]}</p>}
      <button type="button" class="button main" onClick={onYes}>
        {words.yes}
      </button>
      <button type="button" class="button" onClick={onNo}>
        {words.no}
      </button>
    </div>
  );
}

function Password({ onClose }: { readonly onClose: () => void }) {
  return (
    <div class="stack">
      <p>{words.passwordLead}</p>
      <ol class="stack lost-steps">
        {crewWords.lostSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <button type="button" class="button main" onClick={onClose}>
        {crewWords.lostDone}
      </button>
    </div>
  );
}
