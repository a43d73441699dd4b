import { useApp } from '../use-app.ts';
import { RestoreSheet } from './restore-sheet.tsx';

/** What another tab or phone put into a link, or a file that was opened, over whatever screen is there. */
export function RestoreOver({ from }: { readonly from: File | string }) {
  const app = useApp();
  return <RestoreSheet from={from} onClose={app.closeSheet} />;
}
