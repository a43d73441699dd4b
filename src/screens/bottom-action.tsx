import '../ui/bottom-action.css';
import type { ComponentChildren } from 'preact';
import { HeldNotice } from './notice.tsx';

/** The one yellow button, under the thumb; what was just done is said above it. */
export function BottomAction({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="bottom-action">
      <HeldNotice />
      {children}
    </div>
  );
}
