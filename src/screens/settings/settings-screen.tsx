import '../../ui/field.css';
import '../../ui/kind-mark.css';
import './settings-screen.css';
import { useState } from 'preact/hooks';
import { version } from '../../../package.json';
import { dateOf } from '../../domain/time.ts';
import { contactHoursOf } from '../../domain/usual-hours.ts';
import { createCrewStore } from '../../state/crew-store.ts';
import { createSettingsStore, type SettingsStore } from '../../state/settings-store.ts';
import { createSyncPanelStore } from '../../state/sync/panel-store.ts';
import { useStore } from '../../state/use-store.ts';
import { settingsWords as words } from '../../text/en-settings.ts';
import { Icon } from '../../ui/icon.tsx';
import { ContactHoursFields } from '../contact-hours-fields.tsx';
import { lazy } from '../lazy.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { BackupButtons } from './backup-buttons.tsx';
import { BusinessPanel } from './business-panel.tsx';
import { ChoresPanel } from './chores-panel.tsx';
import { CrewPanel } from './crew-panel.tsx';
import { DeleteEverything } from './delete-everything.tsx';
import { InstallPanel } from './install-panel.tsx';
import { LaddersPanel } from './ladders-panel.tsx';
import { LanguagePanel } from './language-panel.tsx';
import { LockPanel } from './lock-panel.tsx';
import { Sections } from './sections.tsx';
import { SyncPanel } from './sync-panel.tsx';
import { useSettingsPlace } from './use-settings-place.ts';

const CopiesPanel = lazy(() => import('../backup/copies-panel.tsx').then((m) => m.CopiesPanel));
const LicencesSheet = lazy<{ readonly onClose: () => void }>(() =>
  import('./licences-sheet.tsx').then((m) => m.LicencesSheet),
);

export function SettingsScreen() {
  const store = useStarted(createSettingsStore);
  const sync = useStarted(createSyncPanelStore);
  const crew = useStarted(createCrewStore);
  // It comes as a whole: what came one by one would move the rest from under a finger.
  const isKnown = [
    useStore(store, (settings) => settings.ready),
    useStore(sync, (panel) => panel.ready),
    useStore(crew, (people) => people.ready),
  ];
  const ready = isKnown.every((known) => known);
  const screen = useSettingsPlace(ready);
  return (
    <main class="screen settings" ref={screen}>
      <header class="screen-head">
        <h1 class="grow screen-title">{words.title}</h1>
      </header>
      {ready && (
        <>
          <Sections screen={screen} />
          <BusinessPanel store={store} />
          <ContactHoursPanel store={store} />
          <LaddersPanel />
          <ChoresPanel />
          <SyncPanel store={sync} />
          <CrewPanel store={crew} />
          <SafePanel store={store} />
          <LockPanel />
          <InstallPanel />
          <DeleteEverything store={store} />
          <LanguagePanel />
          <LookPanel />
          <AboutPanel store={store} />
        </>
      )}
    </main>
  );
}

type Props = { readonly store: SettingsStore };

function ContactHoursPanel({ store }: Props) {
  const business = useStore(store, (settings) => settings.business);
  return (
    <section class="panel">
      <h2>{words.contact}</h2>
      <ContactHoursFields
        hours={contactHoursOf(business)}
        onChange={(contactHours) => void store.edit(words.contact, { contactHours })}
      />
      <NextHoliday />
      <p class="soft">{words.contactHint}</p>
    </section>
  );
}

/** So that the owner sees which days are meant. */
function NextHoliday() {
  const { now } = useApp();
  const format = useFormat();
  const { holidays, moment } = useStore(now, (state) => state);
  const next = [...holidays].find(([on]) => on >= dateOf(moment.local));
  if (next === undefined) return <p class="soft">{words.noHolidays}</p>;
  return <p class="soft">{words.nextHoliday(next[1], format.day(next[0]))}</p>;
}

function SafePanel({ store }: Props) {
  const app = useApp();
  const { persisted, refused } = useStore(store, (settings) => settings);
  const state = persisted ? 'yes' : refused ? 'refused' : 'no';
  return (
    <section class="panel">
      <h2>{words.safe}</h2>
      <p class="state" data-good={persisted || undefined} role="status">
        <Icon name={persisted ? 'tick' : 'help'} size={22} />
        {words.persisted[state]}
      </p>
      {!persisted && (
        <button type="button" class="button" onClick={() => void store.askToKeep()}>
          {words.ask}
        </button>
      )}
      <BackupButtons store={store} />
      <button type="button" class="button" onClick={() => app.openImport()}>
        {words.importing}
      </button>
      <p class="soft">{words.importHint}</p>
      {app.services.platform.canPickFolder() && <CopiesPanel />}
    </section>
  );
}

function LookPanel() {
  return (
    <section class="panel">
      <h2>{words.look}</h2>
      <p>{words.lookHint}</p>
    </section>
  );
}

function AboutPanel({ store }: Props) {
  const worksOffline = useStore(store, (settings) => settings.worksOffline);
  const [isOpen, open] = useState(false);
  return (
    <section class="panel">
      <h2>{words.about}</h2>
      {worksOffline !== null && (
        <p class="state" data-good={worksOffline || undefined}>
          <Icon name={worksOffline ? 'tick' : 'help'} size={22} />
          {worksOffline ? words.offline.yes : words.offline.no}
        </p>
      )}
      <p>{words.privacy}</p>
      <p class="soft">{words.version(version)}</p>
      <button type="button" class="button" onClick={() => open(true)}>
        {words.licences}
      </button>
      {isOpen && <LicencesSheet onClose={() => open(false)} />}
    </section>
  );
}
