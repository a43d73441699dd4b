/** Where the app opens: where the owner was, or where the shortcut leads. */
import { type Gap, gaps } from '../../domain/round/round.ts';
import { openAmong } from '../../storage/drafts.ts';
import type { Draft } from '../../storage/local.ts';
import type { RawReader } from '../../storage/raw-reader.ts';
import type { App } from '../app.ts';
import { type AbsenceState, readAbsence } from '../catch-up/absence-store.ts';
import { lockAsKept } from '../lock/away.ts';
import { routeOf } from '../router.ts';
import { type Deck, metaKeys, readDeck } from './deck.ts';
import { firstPerLane } from './now-store.ts';
import { awayMs, hasEnded, parseRoundInPlay } from './round-in-play.ts';

export const addDraftKey = 'add';
/** Half-written words older than this stay in their field, but no longer open it. */
const reopensForMs = 4 * 86_400_000;

/** What the first look at the database tells. */
type FirstLook = {
  readonly deck: Deck;
  readonly inRound: boolean;
  readonly absence: AbsenceState;
  readonly drafts: readonly Draft[];
  /** As it lies there. */
  readonly lock: unknown;
};

export type FirstReader = Omit<RawReader, 'close' | 'wasDeleted'>;

/**
 * Before the first paint: shows what lies there, where the owner was. `false` when
 * it could not be read, whatever the reason; then nothing shows as if it were new.
 */
export async function beginRaw(app: App, reader: FirstReader | undefined): Promise<boolean> {
  if (reader === undefined) return false;
  try {
    const look = await lookFirst(reader, app);
    lockAsKept(app, look.lock);
    begin(app, look);
    return true;
  } catch {
    // The same is read again through Dexie, and what breaks there is heard.
    return false;
  }
}

/** The same once the database is open; what the owner has begun meanwhile stays in front. */
export async function beginOpened(app: App): Promise<void> {
  const { db, reader } = app.services;
  const look = await lookFirst({ ...reader, drafts: () => db.drafts.toArray() }, app);
  if (app.over.getState().sheet === null) begin(app, look);
  else {
    app.absence.begin(look.absence);
    app.now.begin(look.deck);
  }
}

function begin(app: App, look: FirstLook): void {
  app.absence.begin(look.absence);
  app.now.begin(look.deck);
  resume(app, look);
}

export async function lookFirst(reader: FirstReader, app: App): Promise<FirstLook> {
  const now = app.services.platform.now();
  const [deck, round, drafts, absence, lock] = await Promise.all([
    readDeck(reader, now, firstPerLane),
    reader.meta(metaKeys.round),
    reader.drafts(),
    readAbsence(reader, app.services.platform),
    reader.meta(metaKeys.lock),
  ]);
  const inPlay = round === undefined ? undefined : parseRoundInPlay(round, now.instant);
  const inRound = inPlay !== undefined && !hasEnded(inPlay);
  const dated = drafts.filter(({ at }) => typeof at === 'number');
  return { deck, inRound, absence, drafts: dated, lock };
}

/** Runs before any screen shows a deck, so that no wrong one ever does. */
function resume(app: App, look: FirstLook): void {
  const { router } = app;
  const { path, search } = router.getState();
  const query = new URLSearchParams(search);
  if (path !== '/') return;
  const gap = gaps.find((one) => String(one) === query.get('gap'));
  if (query.has('add')) openShared(app, query.get('shared') ?? '');
  else if (look.inRound) router.go('/round', 'replace');
  else if (gap !== undefined) startAtOnce(app, gap);
  else if (look.absence.back?.cards.length) router.go('/catch-up', 'replace');
  if (!query.has('add')) reopenWords(app, look.drafts);
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
  else if (draft?.path !== undefined && reopened(draft.path)) {
    const wasAway = app.services.platform.now().instant - draft.at > awayMs;
    if (wasAway) app.absence.setState({ returnedTo: draft.path });
    app.router.go(draft.path, 'replace');
  }
}

/** A round opens by itself; what is no path of ours opens nothing. */
function reopened(path: string): boolean {
  const { name } = routeOf(path);
  return name !== 'now' && name !== 'round';
}
