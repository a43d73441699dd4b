/** Where the app opens: where the owner was, or where the shortcut leads. */
import { type Gap, gaps } from '../domain/round/round.ts';
import { openAmong } from '../storage/drafts.ts';
import type { Draft } from '../storage/local.ts';
import type { RawReader } from '../storage/raw-reader.ts';
import type { App } from './app.ts';
import { type Deck, metaKeys, readDeck } from './deck.ts';
import { firstPerLane } from './now-store.ts';
import { hasEnded, parseRoundInPlay } from './round-in-play.ts';

export const addDraftKey = 'add';
/** Half-written words older than this stay in their field, but no longer open it. */
const reopensForMs = 4 * 86_400_000;

/** What the first look at the database tells; `undefined` when there is none yet. */
export type FirstLook = {
  readonly deck: Deck;
  readonly inRound: boolean;
  readonly drafts: readonly Draft[];
};

export async function lookFirst(reader: RawReader, app: App): Promise<FirstLook> {
  const now = app.services.platform.now();
  const [deck, round, drafts] = await Promise.all([
    readDeck(reader, now, firstPerLane),
    reader.meta(metaKeys.round),
    reader.drafts(),
  ]);
  const inPlay = parseRoundInPlay(round, now.instant);
  return { deck, inRound: inPlay !== undefined && !hasEnded(inPlay), drafts };
}

/** Runs before the first paint, so that no wrong screen ever shows. */
export function resume(app: App, look: FirstLook | undefined): void {
  const { router } = app;
  const { path, search } = router.getState();
  const query = new URLSearchParams(search);
  if (path !== '/') return;
  const gap = gaps.find((one) => String(one) === query.get('gap'));
  if (query.has('add')) openShared(app, query.get('shared') ?? '');
  else if (look?.inRound) router.go('/round', 'replace');
  else if (gap !== undefined) startAtOnce(app, gap);
  if (look && !query.has('add')) reopenWords(app, look.drafts);
}

function openShared(app: App, shared: string): void {
  app.router.go('/', 'replace');
  app.openAdd('', shared);
}

/** A shortcut deals at once; an empty deck opens as ever. */
function startAtOnce(app: App, gap: Gap): void {
  app.router.go('/', 'replace');
  app.now.chooseGap(gap);
  const { ready, fresh, round } = app.now.getState();
  if (!ready || fresh) return;
  void app.round.begin(round).then(() => app.router.go('/round', 'replace'));
}

/** The words that were under the owner's fingers when the app went away. */
function reopenWords(app: App, drafts: readonly Draft[]): void {
  const [draft] = openAmong(drafts, app.services.platform.now().instant - reopensForMs);
  if (draft?.key === addDraftKey) app.openAdd();
  else if (draft?.path !== undefined && draft.path !== '/round')
    app.router.go(draft.path, 'replace');
}
