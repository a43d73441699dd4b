import { useRef, useState } from 'preact/hooks';
import { saveFile, takeFile } from '../../state/sync/exchange-file.ts';
import { syncWords as words } from '../../text/en-sync-setup.ts';
import { useApp } from '../use-app.ts';
import { SyncFolder } from './sync-folder.tsx';

/** In step by hand: out to a file, in from a file, or both ways through a folder. */
export function SyncFiles() {
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [said, say] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) return;
    const taken = await takeFile(app, file);
    say(taken.ok ? words.tookIn(taken.value) : words.fileTroubles[taken.error]);
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <p>{words.byFile}</p>
      <p class="soft">{words.filesHold}</p>
      <button type="button" class="button" onClick={() => void saveFile(app, words.fileName)}>
        {words.saveFile}
      </button>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {words.takeFile}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.takeFile}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      {app.services.platform.canPickFolder() && <SyncFolder onSaid={say} />}
      <p role="status">{said}</p>
    </>
  );
}
