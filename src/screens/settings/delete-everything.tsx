import { useState } from 'preact/hooks';
import type { DeleteWhere, SettingsStore } from '../../state/settings-store.ts';
import { useStore } from '../../state/use-store.ts';
import { settingsWords as words } from '../../text/en-settings.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Switch } from '../../ui/switch.tsx';
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
  const [where, setWhere] = useState<DeleteWhere>('here');
  const [going, go] = useState<'no' | 'yes' | 'refused'>('no');
  const deleteAll = async () => {
    go('yes');
    const end = await store.deleteEverything(where);
    if (end === 'store-not-emptied') go('refused');
    else onClose();
  };
  return (
    <Sheet title={words.deleteTitle} onClose={onClose}>
      <div class="stack">
        <p class="sure">{words.deleteAsk}</p>
        {isSynced && (
          <Switch
            label={words.deleteStore}
            on={where === 'here-and-store'}
            onChange={(on) => setWhere(on ? 'here-and-store' : 'here')}
          />
        )}
        <p class="soft">{said(isSynced, where)}</p>
        {going === 'refused' && <p role="alert">{words.storeNotEmptied}</p>}
        <button type="button" class="button main" onClick={onClose}>
          {words.deleteNo}
        </button>
        <button
          type="button"
          class="button"
          disabled={going === 'yes'}
          onClick={() => void deleteAll()}
        >
          {words.deleteYes}
        </button>
      </div>
    </Sheet>
  );
}

function said(isSynced: boolean, where: DeleteWhere): string {
  if (!isSynced) return words.deleteFiles;
  return where === 'here' ? words.deleteStays : words.deleteStoreHint;
}
