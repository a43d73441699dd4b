import { useEffect, useState } from 'preact/hooks';
import { chooseFolder, syncFolder, throughFolder } from '../../state/sync/exchange-folder.ts';
import { syncWords as words } from '../../text/en-sync-setup.ts';
import { useApp } from '../use-app.ts';

type Chosen = NonNullable<Awaited<ReturnType<typeof syncFolder>>>;

/** Where the browser lets an app into a folder: both ways at one tap. */
export function SyncFolder({ onSaid }: { readonly onSaid: (said: string) => void }) {
  const app = useApp();
  const [folder, keep] = useState<Chosen | undefined>(undefined);
  useEffect(() => void syncFolder(app).then(keep), [app]);
  const go = async (through: Chosen | undefined) => {
    if (!through) return;
    keep(through);
    onSaid(words.throughIt);
    const done = await throughFolder(app, through);
    onSaid(done.ok ? words.wentThrough(done.value) : words.folderTroubles[done.error]);
  };
  const choose = async () => await go(await chooseFolder(app));
  return (
    <>
      {folder && (
        <button type="button" class="button" onClick={() => void go(folder)}>
          {words.throughFolder(folder.name)}
        </button>
      )}
      <button type="button" class="button" onClick={() => void choose()}>
        {folder ? words.anotherFolder : words.chooseFolder}
      </button>
    </>
  );
}
