/** A backup on its way back in: read, shown, and only then written, whole or not at all. Loaded with its sheet. */
import { createStore } from 'zustand/vanilla';
import { isVisible } from '../../domain/change/merge.ts';
import { isRecordKind } from '../../domain/record/record.ts';
import { type Outcome, outcomeOf, type Restoring, restoreChanges } from '../../domain/restore.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { BackupError, ReadBackup } from '../../exchange/backup/format.ts';
import { readBackup } from '../../exchange/backup/read-backup.ts';
import { readExport } from '../../exchange/out/json-out.ts';
import { readBlobIds, readRecordRows } from '../../storage/backup-reads.ts';
import type { LocalWrites } from '../../storage/mutate.ts';
import { storageErrorOf } from '../../storage/storage-error.ts';
import type { App } from '../app.ts';
import { deckMending } from '../jobs/mend-deck.ts';
import { throwLater } from '../rethrow.ts';
import { readKeepLink } from './keep-link.ts';

export type RestoreState =
  /** `noLink`: what was to hold a backup holds none. */
  | { readonly is: 'choose'; readonly noLink: boolean }
  | { readonly is: 'reading'; readonly name: string }
  | { readonly is: 'locked'; readonly name: string; readonly wrong: boolean }
  | {
      readonly is: 'preview';
      readonly name: string;
      readonly backup: ReadBackup;
      /** Records of kinds this version does not know: they stay in the file. */
      readonly unknown: number;
      /** What either way would do here; `null` where that could not be read. */
      readonly does: { readonly [W in Way]: Outcome } | null;
    }
  | { readonly is: 'writing'; readonly share: number }
  | { readonly is: 'problem'; readonly error: BackupError | { readonly is: 'not-readable' } }
  /** `changed` records; 0 when all was here already. */
  | {
      readonly is: 'done';
      readonly changed: number;
      readonly outcome: Outcome;
      readonly mutation: string;
    };

/** add: what is missing here · replace: all as it was then */
export type Way = 'add' | 'replace';

export function createRestoreStore(app: App) {
  const store = createStore<RestoreState>(() => ({ is: 'choose', noLink: false }));
  const { platform } = app.services;
  let chosen: { readonly name: string; readonly bytes: Uint8Array } | undefined;

  async function pick(file: File): Promise<void> {
    store.setState({ is: 'reading', name: file.name }, true);
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) {
      store.setState({ is: 'problem', error: { is: 'not-readable' } }, true);
      return;
    }
    chosen = { name: file.name, bytes: new Uint8Array(bytes) };
    await open(null);
  }

  async function pickLink(link: string): Promise<void> {
    const bytes = readKeepLink(link);
    if (bytes === undefined) return store.setState({ is: 'choose', noLink: true }, true);
    chosen = { name: app.words.app, bytes };
    await open(null);
  }

  async function open(passphrase: string | null): Promise<void> {
    if (!chosen) return;
    const { name, bytes } = chosen;
    store.setState({ is: 'reading', name }, true);
    const read = await readEither(bytes, { passphrase, randomBytes: platform.randomBytes });
    const next = read.ok ? await previewOf(app, read.value, name) : shown(read.error, name);
    store.setState(next, true);
  }

  /** One mutation with its way back; the photos' bytes go in with it. */
  async function write(how: Way): Promise<void> {
    const before = store.getState();
    if (before.is !== 'preview') return;
    const { backup, name } = before;
    const onProgress = (share: number) => store.setState({ is: 'writing', share }, true);
    onProgress(0);
    const { result, ...action } = decideRestore(app, restoringOf(how, backup), backup);
    const acted = await app.act({ ...action, move: { verb: 'restored', title: name }, onProgress });
    if (!acted.ok) return store.setState(before, true);
    const { changed, outcome } = result();
    const { mutation } = acted.value;
    if (changed > 0) app.toasts.show(app.words.said('restored', name), mutation);
    store.setState({ is: 'done', changed, outcome, mutation }, true);
  }

  return { ...store, pick, pickLink, open, write };
}
export type RestoreStore = ReturnType<typeof createRestoreStore>;

/** From what lies here once nobody else can write: what another window did until then stays, where it is to stay. */
function decideRestore(app: App, how: Restoring, { tables, blobs }: ReadBackup) {
  const { db } = app.services;
  let bytes: BlobWrites = [];
  let result = { changed: 0, outcome: outcomeOf([], []) };
  return {
    changes: async () => {
      const here = await readRecordRows(db);
      const changes = restoreChanges(how, tables, here);
      const known = new Set(await readBlobIds(db));
      bytes = blobs
        .filter(({ id }) => !known.has(id))
        .map((one) => ({ id: one.id, bytes: new Uint8Array(one.bytes).buffer }));
      result = { changed: changes.length, outcome: outcomeOf(changes, here) };
      return changes;
    },
    local: () => ({ blobs: bytes }),
    mend: () => deckMending(app),
    result: () => result,
  };
}

type BlobWrites = NonNullable<LocalWrites['blobs']>;

/** A clock may stand behind the newest stamp: what was there by either was there. */
function restoringOf(how: Way, { head, mayLack }: ReadBackup): Restoring {
  if (how === 'add' || !mayLack) return how;
  return { replaceByTorn: head.made > 0 ? Math.max(head.made, head.newest) : 0 };
}

async function previewOf(app: App, backup: ReadBackup, name: string): Promise<RestoreState> {
  const unheard = backup.tables.filter(({ table }) => !isRecordKind(table));
  const unknown = unheard.reduce((sum, { rows }) => sum + rows.filter(isVisible).length, 0);
  return { is: 'preview', name, backup, unknown, does: await doneBy(app, backup) };
}

/** A database that cannot be read now still lets the file be looked at. */
async function doneBy({ services: { db, platform } }: App, backup: ReadBackup) {
  try {
    const here = await readRecordRows(db);
    const outcome = async (how: Way) => {
      await platform.yieldNow();
      return outcomeOf(restoreChanges(restoringOf(how, backup), backup.tables, here), here);
    };
    return { add: await outcome('add'), replace: await outcome('replace') };
  } catch (thrown) {
    if (storageErrorOf(thrown).is === 'unavailable') throwLater(thrown);
    return null;
  }
}

type Opening = Parameters<typeof readBackup>[1];

/** An export is read as well: whoever kept only that gets back what is in it. */
async function readEither(
  bytes: Uint8Array,
  opening: Opening,
): Promise<Result<ReadBackup, BackupError>> {
  const exported = readExport(bytes);
  if (exported === undefined) return await readBackup(bytes, opening);
  return 'newer' in exported ? err({ is: 'newer', version: exported.newer }) : ok(exported);
}

function shown(error: BackupError, name: string): RestoreState {
  if (error.is === 'needs-passphrase') return { is: 'locked', name, wrong: false };
  return error.is === 'wrong-passphrase'
    ? { is: 'locked', name, wrong: true }
    : { is: 'problem', error };
}
