import { useApp } from '../use-app.ts';
import { RestoreSheet } from './restore-sheet.tsx';

/** What another tab or phone put into a link, over whatever screen is there. */
export function RestoreOver({ link }: { readonly link: string }) {
  const app = useApp();
  return <RestoreSheet link={link} onClose={app.closeSheet} />;
}
