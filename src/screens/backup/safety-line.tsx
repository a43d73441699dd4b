import '../../ui/field.css';
import './safety-line.css';
import { useState } from 'preact/hooks';
import { version } from '../../../package.json';
import type { App } from '../../state/app.ts';
import type { Stopped } from '../../state/backup/copies.ts';
import { createKeepStore, type KeepStore } from '../../state/backup/keep-store.ts';
import { copyAgain, keepQuiet, letGone, tellSafety } from '../../state/backup/safety.ts';
import { metaKeys } from '../../state/round/deck.ts';
import { useStore } from '../../state/use-store.ts';
import { keepWords as words } from '../../text/en-keep.ts';
import { useApp } from '../use-app.ts';
import { BackupSheet } from './backup-sheet.tsx';
import { KeepSheet } from './keep-sheet.tsx';
import { RestoreSheet } from './restore-sheet.tsx';

/** At most one line about what would be lost with this device. */
export function SafetyLine() {
  const safety = useStore(useApp().safety, (state) => state);
  switch (safety) {
    case 'none':
      return null;
    case 'gone':
      return <Gone />;
    case 'trial':
      return <Trial />;
    case 'bring':
      return <Bring />;
    case 'no-leave':
    case 'not-copied':
      return <NoCopies why={safety} />;
    case 'backup':
      return <Reminder said={words.backup} />;
    case 'first-backup':
      return <Reminder said={words.noBackup} />;
  }
}

/** What the owner did in the sheet may have settled the line. */
function useSheetOf(app: App) {
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    void tellSafety(app);
  };
  return { isOpen, open: () => setOpen(true), close };
}

/** Before all else on the screen, and in the place of its headline. */
function Gone() {
  const app = useApp();
  const { isOpen, open, close } = useSheetOf(app);
  return (
    <>
      <section class="panel gone" role="alert">
        <h1 class="screen-title">{words.gone}</h1>
        <p>{words.goneWhy}</p>
        <button type="button" class="button main" onClick={open}>
          {words.bringBack}
        </button>
        <button type="button" class="button quiet" onClick={() => letGone(app)}>
          {words.anew}
        </button>
      </section>
      {isOpen && <RestoreSheet onClose={close} />}
    </>
  );
}

function Trial() {
  const app = useApp();
  const [store, open] = useState<KeepStore | null>(null);
  const keep = () => {
    const keeping = createKeepStore(app, version);
    void keeping.begin();
    open(keeping);
  };
  return (
    <>
      <div class="safety-line soft">
        {words.trial}{' '}
        <button type="button" class="button quiet" onClick={keep}>
          {words.keep}
        </button>
      </div>
      {store && <KeepSheet store={store} onClose={() => open(null)} />}
    </>
  );
}

function Bring() {
  const app = useApp();
  const bring = async () => app.openRestore((await app.services.platform.readClipboard()) ?? '');
  return (
    <div class="safety-line soft">
      {words.bringLine}{' '}
      <button type="button" class="button quiet" onClick={() => void bring()}>
        {words.bring}
      </button>
    </div>
  );
}

function NoCopies({ why }: { readonly why: Stopped }) {
  const app = useApp();
  const [isCopying, setCopying] = useState(false);
  const copy = async () => {
    setCopying(true);
    await copyAgain(app, version);
    setCopying(false);
  };
  return (
    <div class="safety-line soft" role="status">
      {isCopying ? words.copying : `${words.stopped} ${words.why[why]}`}{' '}
      <button type="button" class="button quiet" disabled={isCopying} onClick={() => void copy()}>
        {words.copyNow}
      </button>
      <button
        type="button"
        class="button quiet"
        onClick={() => void keepQuiet(app, metaKeys.copiesQuiet)}
      >
        {words.notNow}
      </button>
    </div>
  );
}

function Reminder({ said }: { readonly said: string }) {
  const app = useApp();
  const { isOpen, open, close } = useSheetOf(app);
  return (
    <>
      <div class="safety-line soft">
        {said}{' '}
        <button type="button" class="button quiet" onClick={open}>
          {words.save}
        </button>
        <button type="button" class="button quiet" onClick={() => void keepQuiet(app)}>
          {words.notNow}
        </button>
      </div>
      {isOpen && <BackupSheet version={version} onClose={close} />}
    </>
  );
}
