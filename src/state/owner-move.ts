/** A move of the owner: one mutation, said with its way back. The words it keeps leave their draft with it. */
import type { Change } from '../domain/change/change.ts';
import type { MoveVerb } from '../domain/move-verb.ts';
import type { RecordKind, RecordTypes } from '../domain/record/record.ts';
import type { LocalWrites, Mutation } from '../storage/mutate.ts';
import { getRecord } from '../storage/reads.ts';
import type { App } from './app.ts';

export type MovePorts = Pick<App, 'services' | 'act' | 'drafts' | 'toasts' | 'words' | 'defaults'>;

export type OwnerMove = {
  readonly verb: MoveVerb;
  readonly title: string;
  /** What the toast says instead of verb and title. */
  readonly said?: string;
  /** A function decides them inside the transaction. */
  readonly changes: Mutation['changes'];
  /** Where the words lie that it keeps. */
  readonly draft?: string | undefined;
};

/** `false` when the disk said no. */
export async function ownerMove(ports: MovePorts, move: OwnerMove): Promise<boolean> {
  const { verb, title, said, changes, draft } = move;
  const local = () => dropping(ports, draft);
  const acted = await ports.act({ changes, move: { verb, title }, local });
  if (acted.ok) ports.toasts.show(said ?? ports.words.said(verb, title), acted.value.mutation);
  return acted.ok;
}

export type RecordEdit<K extends RecordKind> = {
  readonly kind: K;
  readonly id: RecordTypes[K]['id'];
  /** Runs inside the transaction: it may read this database and nothing else. */
  readonly decide: (record: RecordTypes[K]) => readonly Change[] | Promise<readonly Change[]>;
  readonly title: (record: RecordTypes[K]) => string;
  /** Without one there is no toast and no way back. */
  readonly verb?: MoveVerb | undefined;
  /** What the toast says instead of the verb alone. */
  readonly said?: ((title: string) => string) | undefined;
  readonly draft?: string | undefined;
};

/**
 * An edit decided inside the transaction from the record as it lies there, so
 * that two quick ones both stay. `false` when nothing was kept: the record is
 * gone, which is said, or the disk said no; the draft stays then.
 */
export async function editRecord<K extends RecordKind>(
  ports: MovePorts,
  { kind, id, decide, title: titleOf, verb, said, draft }: RecordEdit<K>,
): Promise<boolean> {
  const read = () => getRecord(ports.services.db, kind, id);
  const seen = await read();
  const title = seen ? titleOf(seen) : '';
  let made: readonly Change[] | undefined;
  const changes = async () => {
    const record = await read();
    const decided = record && (await decide(record));
    made = decided?.filter(({ set }) => Object.keys(set).length > 0);
    return made ?? [];
  };
  const local = () => (made ? dropping(ports, draft) : {});
  const acted = await ports.act({ changes, local, ...(verb && { move: { verb, title } }) });
  if (!acted.ok) return false;
  if (!made) ports.toasts.show(ports.words.gone);
  else if (verb && made.length > 0)
    ports.toasts.show(said?.(title) ?? ports.words.said(verb, title), acted.value.mutation);
  return made !== undefined;
}

/** Asked inside the transaction: words typed until then are stored, or go with it. */
function dropping({ drafts }: MovePorts, draft: string | undefined): LocalWrites {
  if (draft === undefined) return {};
  drafts.forget(draft);
  return { dropDrafts: [draft] };
}
