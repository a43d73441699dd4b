import { useState } from 'preact/hooks';
import { version } from '../../../package.json';
import type { SettingsStore } from '../../state/settings-store.ts';
import { useStore } from '../../state/use-store.ts';
import { settingsWords as words } from '../../text/en-settings.ts';
import { lazy } from '../lazy.tsx';
import { useFormat } from '../use-app.ts';

type SheetProps = { readonly onClose: () => void };

const BackupSheet = lazy<SheetProps & { readonly version: string }>(() =>
  import('../backup/backup-sheet.tsx').then((m) => m.BackupSheet),
);
const RestoreSheet = lazy<SheetProps>(() =>
  import('../backup/restore-sheet.tsx').then((m) => m.RestoreSheet),
);
const PointsSheet = lazy<SheetProps & { readonly onBackup: () => void }>(() =>
  import('../backup/points-sheet.tsx').then((m) => m.PointsSheet),
);
const ExportSheet = lazy<SheetProps & { readonly version: string }>(() =>
  import('../backup/export-sheet.tsx').then((m) => m.ExportSheet),
);

/** Out as one file, and back in. */
export function BackupButtons({ store }: { readonly store: SettingsStore }) {
  const format = useFormat();
  const last = useStore(store, (settings) => settings.lastBackup);
  const [open, setOpen] = useState<'backup' | 'restore' | 'export' | 'points' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <p class="soft">{last === null ? words.noBackup : words.lastBackup(format.at(last))}</p>
      <button type="button" class="button" onClick={() => setOpen('backup')}>
        {words.backup}
      </button>
      <button type="button" class="button" onClick={() => setOpen('restore')}>
        {words.restore}
      </button>
      <button type="button" class="button" onClick={() => setOpen('points')}>
        {words.earlierDay}
      </button>
      <button type="button" class="button" onClick={() => setOpen('export')}>
        {words.exporting}
      </button>
      {open === 'points' && <PointsSheet onBackup={() => setOpen('backup')} onClose={close} />}
      {open === 'export' && <ExportSheet version={version} onClose={close} />}
      {open === 'backup' && <BackupSheet version={version} onClose={close} />}
      {open === 'restore' && <RestoreSheet onClose={close} />}
    </>
  );
}
