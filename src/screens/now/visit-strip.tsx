import type { NowState } from '../../state/now-store.ts';
export function VisitStrip({ now }: { readonly now: NowState }) {
  return <p>{now.visits.length}</p>;
}
