import type { ComponentChildren } from 'preact';
import {
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'preact/hooks';
import { useStore } from '../state/use-store.ts';
import { type Sheets, SheetsContext } from '../ui/sheets.ts';
import { type Said, Toast } from '../ui/toast.tsx';
import { useApp } from './use-app.ts';

/** What was just done, with Undo; while a sheet is open this region is out of reach, and it is said in there. */
export function Notice() {
  const { top } = useContext(SheetsContext);
  return <Region isHeard={top === null} />;
}

/** At the foot of a screen, unless a part of it says it itself. */
export function FootNotice() {
  return useContext(SheetsContext).isHeld ? null : <Notice />;
}

/** Above a button that stays under the thumb, and never over it. */
export function HeldNotice() {
  const { hold } = useContext(SheetsContext);
  useLayoutEffect(() => hold(), [hold]);
  return <Notice />;
}

/** Knows which sheet is the topmost. */
export function WithSheets({ children }: { readonly children: ComponentChildren }) {
  const [open, change] = useState<readonly string[]>([]);
  const enter = useCallback((id: string) => {
    change((ids) => [...ids, id]);
    return () => change((ids) => ids.filter((one) => one !== id));
  }, []);
  const [held, count] = useState(0);
  const hold = useCallback(() => {
    count((places) => places + 1);
    return () => count((places) => places - 1);
  }, []);
  const sheets = useMemo<Sheets>(() => {
    const top = open.at(-1) ?? null;
    return { top, enter, notice: <Region isHeard />, isHeld: held > 0, hold };
  }, [open, enter, held, hold]);
  return <SheetsContext.Provider value={sheets}>{children}</SheetsContext.Provider>;
}

function Region({ isHeard }: { readonly isHeard: boolean }) {
  const app = useApp();
  const toast = useStore(app.toasts, (state) => state.toast);
  const standing = useStanding();
  const [isThere, arrive] = useState(false);
  // Only what comes into a region that is already there is read out.
  useEffect(() => arrive(true), []);
  return (
    <Toast
      toast={isThere && isHeard ? (toast ?? standing) : null}
      onUndo={(mutation) => void app.undo(mutation)}
      onReload={app.services.platform.reload}
    />
  );
}

/** Said for as long as it is so. */
function useStanding(): Said | null {
  const app = useApp();
  const { is } = useStore(app.trouble, (trouble) => trouble);
  return is === 'blocked' ? { id: 0, text: app.words.storage({ is }) } : null;
}
