import './points-sheet.css';
import { useEffect, useMemo } from 'preact/hooks';
import {
  createPointsStore,
  type PastDay,
  type PointsState,
  type PointsStore,
} from '../../state/backup/points-store.ts';
import { useStore } from '../../state/use-store.ts';
import { backupWords } from '../../text/en-backup.ts';
import { pointsWords as words } from '../../text/en-points.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Working } from '../../ui/working.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { PutBack } from './put-back.tsx';

type SheetProps = {
  /** Where there is no day to go back to, a file is the way to have one. */
  readonly onBackup: () => void;
  readonly onClose: () => void;
};

/** The last days as they ended: one tap and all is so again. */
export function PointsSheet({ onBackup, onClose }: SheetProps) {
  const app = useApp();
  const store = useMemo(() => createPointsStore(app), [app]);
  const state = useStore(store, (all) => all);
  useEffect(() => void store.read(), [store]);
  const close = () => state.is !== 'writing' && onClose();
  return (
    <Sheet title={words.title} onClose={close}>
      <div class="stack">
        <Step state={state} store={store} onBackup={onBackup} onClose={onClose} />
      </div>
    </Sheet>
  );
}

type StepProps = SheetProps & { readonly state: PointsState; readonly store: PointsStore };

function Step({ state, store, onBackup, onClose }: StepProps) {
  switch (state.is) {
    case 'reading':
      return <p role="status">{words.reading}</p>;
    case 'choose':
      return state.days.length === 0 ? (
        <None onBackup={onBackup} onClose={onClose} />
      ) : (
        <Days days={state.days} store={store} />
      );
    case 'writing':
      return <Working text={words.writing} share={state.share} />;
    case 'done':
      return (
        <PutBack
          said={words.done(state.changed)}
          mutation={state.mutation}
          close={words.close}
          onClose={onClose}
        />
      );
  }
}

function None({ onBackup, onClose }: SheetProps) {
  return (
    <>
      <p role="status">{words.none}</p>
      <button type="button" class="button main" onClick={onBackup}>
        {backupWords.title}
      </button>
      <button type="button" class="button" onClick={onClose}>
        {words.close}
      </button>
    </>
  );
}

function Days({ days, store }: { readonly days: readonly PastDay[]; readonly store: PointsStore }) {
  const format = useFormat();
  return (
    <>
      <p class="soft">{words.hint}</p>
      {days.map((one, i) => {
        const name = words.day(format.day(one.day));
        return (
          <button
            key={one.n}
            type="button"
            class={i === 0 ? 'button main' : 'button past-day'}
            onClick={() => void store.goBack(one, name)}
          >
            <span>{name}</span>
            <small>{words.changed(one.changed)}</small>
          </button>
        );
      })}
    </>
  );
}
