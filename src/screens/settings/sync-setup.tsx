import '../../ui/field.css';
import './sync-setup.css';
import { useEffect, useState } from 'preact/hooks';
import { findOwnStore, type SetupAim } from '../../state/sync/setup.ts';
import { type StoreKind, storeKindOf } from '../../state/sync/store-address.ts';
import { syncWords, setupWords as words } from '../../text/en-sync-setup.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp } from '../use-app.ts';
import { RecoveryCode } from './recovery-code.tsx';
import { StoreFields } from './store-fields.tsx';

type Words = Readonly<Record<string, string>>;

export type SyncSetupProps = {
  readonly aim: SetupAim['is'];
  /** Where the deck is by now. */
  readonly address: Words | null;
  readonly onClose: () => void;
};

type Step =
  | { readonly is: 'choosing' }
  | { readonly is: 'filling'; readonly kind: StoreKind; readonly start: Words }
  | { readonly is: 'code'; readonly code: string }
  | { readonly is: 'joined' };

const titles = {
  new: syncWords.setUp,
  code: syncWords.haveCode,
  move: syncWords.newPassword,
} as const;

/** Where it is kept, how it is reached, and the code once: three steps. */
export function SyncSetup({ aim, address, onClose }: SyncSetupProps) {
  const kept = address && storeKindOf(address);
  const [step, go] = useState<Step>(() =>
    aim === 'move' && kept && kept !== 'file' && address
      ? { is: 'filling', kind: kept, start: address }
      : { is: 'choosing' },
  );
  const done = (code: string | null) => {
    if (code !== null) go({ is: 'code', code });
    else if (aim === 'code') go({ is: 'joined' });
    else onClose();
  };
  return (
    <Sheet title={titleOf(step, aim, kept)} onClose={onClose}>
      {step.is === 'choosing' && (
        <Choose onChoose={(kind, start) => go({ is: 'filling', kind, start })} />
      )}
      {step.is === 'filling' && (
        <StoreFields
          kind={step.kind}
          start={step.start}
          aim={aim}
          onBack={() => go({ is: 'choosing' })}
          onDone={done}
        />
      )}
      {step.is === 'code' && <RecoveryCode code={step.code} onKept={onClose} />}
      {step.is === 'joined' && (
        <div class="stack">
          <p>{words.joinedLead}</p>
          <button type="button" class="button main" onClick={onClose}>
            {words.done}
          </button>
        </div>
      )}
    </Sheet>
  );
}

function titleOf(step: Step, aim: SetupAim['is'], kept: StoreKind | null | undefined): string {
  if (step.is === 'code') return words.codeTitle;
  if (aim === 'move' && kept === 'file') return syncWords.useStorage;
  return step.is === 'joined' ? words.joined : titles[aim];
}

type ChooseProps = { readonly onChoose: (kind: StoreKind, start: Words) => void };

function Choose({ onChoose }: ChooseProps) {
  const app = useApp();
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    void findOwnStore(app).then((found) => isHere && setOwn(found));
    return () => {
      isHere = false;
    };
  }, [app]);
  return (
    <div class="stack">
      <p>{words.choose}</p>
      <ul class="list">
        {own !== null && (
          <Place
            title={words.own}
            hint={words.ownHint}
            onTap={() => onChoose('webdav', { url: own })}
          />
        )}
        <Place title={words.webdav} hint={words.webdavHint} onTap={() => onChoose('webdav', {})} />
        <Place title={words.s3} hint={words.s3Hint} onTap={() => onChoose('s3', {})} />
        <Place title={words.file} hint={words.fileHint} onTap={() => onChoose('file', {})} />
      </ul>
    </div>
  );
}

type PlaceProps = { readonly title: string; readonly hint: string; readonly onTap: () => void };

function Place({ title, hint, onTap }: PlaceProps) {
  return (
    <li>
      <button type="button" class="item" onClick={onTap}>
        <span class="grow">
          <b>{title}</b>
          <small>{hint}</small>
        </span>
      </button>
    </li>
  );
}
