import { useState } from 'preact/hooks';
import type { SettingsStore } from '../../state/settings-store.ts';
import { useStore } from '../../state/use-store.ts';
import { settingsWords as words } from '../../text/en-settings.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp } from '../use-app.ts';

/** Asked once more in a sheet of its own: it is the one thing here that has no Undo. */
export function DeleteEverything({ store }: { readonly store: SettingsStore }) {
  const [asking, ask] = useState(false);
  return (
    <section class="panel">
      <h2>{words.delete}</h2>
      <p class="soft">{words.deleteHint}</p>
      <button type="button" class="button" onClick={() => ask(true)}>
        {words.delete}
      </button>
      {asking && <AreYouSure store={store} onClose={() => ask(false)} />}
    </section>
  );
}

type SureProps = { readonly store: SettingsStore; readonly onClose: () => void };

function AreYouSure({ store, onClose }: SureProps) {
  const isSynced = useStore(useApp().sync, ({ is }) => is !== 'off');
  const [going, go] = useState(false);
  const deleteAll = async () => {
    go(true);
    await store.deleteEverything();
    onClose();
  };
  return (
    <Sheet title={words.deleteTitle} onClose={onClose}>
      <div class="stack">
        <p class="sure">{words.deleteAsk}</p>
        <p class="soft">{isSynced ? words.deleteStays : words.deleteFiles}</p>
        <button type="button" class="button main" onClick={onClose}>
          {words.deleteNo}
        </button>
        <button type="button" class="button" disabled={going} onClick={() => void deleteAll()}>
          {words.deleteYes}
        </button>
      </div>
    </Sheet>
  );
}
