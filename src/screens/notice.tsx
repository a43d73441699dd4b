import { useStore } from '../state/use-store.ts';
import { Toast } from '../ui/toast.tsx';
import { useApp } from './use-app.ts';

/** What was just done, with Undo. */
export function Notice() {
  const app = useApp();
  const toast = useStore(app.toasts, (state) => state.toast);
  return <Toast toast={toast} onUndo={(mutation) => void app.undo(mutation)} />;
}
