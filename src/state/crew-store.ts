/** Who works on this deck, who uses this phone, and the other phones. */
import { createStore } from 'zustand/vanilla';
import { change } from '../domain/change/change.ts';
import { recordOf } from '../domain/change/merge.ts';
import { type Crew, isSameName, joined, nobody } from '../domain/crew.ts';
import type { MemberId } from '../domain/record/id.ts';
import type { Member } from '../domain/record/member.ts';
import { crewIn, meKey } from '../storage/deck-reader.ts';
import { type PartingSeen, partingsSeen } from '../storage/device-reads.ts';
import { live } from '../storage/live.ts';
import type { App } from './app.ts';
import { otherPhones, type Phone } from './crew-phones.ts';
import { editRecord } from './owner-move.ts';
import { rethrow } from './rethrow.ts';

export type CrewState = {
  readonly ready: boolean;
  readonly crew: Crew;
  /** The other phones that are in step with this one. */
  readonly devices: readonly Phone[];
  /** Phones that were taken out, the last one first. */
  readonly partings: readonly PartingSeen[];
};

export function createCrewStore(app: App) {
  const { reader, platform } = app.services;
  const store = createStore<CrewState>(() => ({
    ...{ ready: false, crew: nobody, devices: [], partings: [] },
  }));

  const start = () =>
    live(
      () => readCrew(app),
      (read) => store.setState({ ...read, ready: true }),
      (error) => {
        // What cannot be read here keeps nobody from the rest of Settings.
        store.setState({ ready: true });
        rethrow(error);
      },
    );

  /** Those who have left, too: whoever comes back is the same one. */
  const everybody = async (): Promise<readonly Member[]> =>
    (await reader.members()).map((row) => recordOf('member', row));

  /** `false` when it could not be kept. */
  async function take(name: string, { draft, isMe }: Taking): Promise<boolean> {
    let id: MemberId | undefined;
    const changes = async () => {
      const made = joined(await everybody(), name.trim(), platform.now().instant);
      id = made.id;
      return made.changes;
    };
    const local = () => {
      app.drafts.forget(draft);
      return { dropDrafts: [draft], ...(isMe && id && { meta: { [meKey]: id } }) };
    };
    const move = { verb: 'added', title: name } as const;
    const acted = await app.act({ changes, local, ...(!isMe && { move }) });
    if (!acted.ok) return false;
    if (isMe) app.toasts.show(app.words.said('kept', name));
    else app.toasts.show(app.words.said('added', name), acted.value.mutation);
    return true;
  }

  return {
    ...store,
    start,
    /** Somebody else, by name. */
    add: (name: string): Promise<boolean> =>
      name.trim() === '' ? Promise.resolve(false) : take(name, { draft: addDraft, isMe: false }),
    /** A name says who uses this phone: one who is in the crew already, or somebody new. */
    sayWhoIAm: async (name: string): Promise<boolean> => {
      if (name.trim() === '') return false;
      const { me, others } = store.getState().crew;
      const isOther = others.some((one) => isSameName(one.name, name));
      // The same person, spelled anew; what is theirs stays theirs.
      if (me !== null && !isOther) return await rename(app, me.id, name.trim());
      return await take(name, { draft: meDraft, isMe: true });
    },
    thatIsMe: (member: Member): Promise<boolean> =>
      take(member.name, { draft: meDraft, isMe: true }),
    /** What was for them is for whoever comes first. */
    leaves: ({ id }: Member): Promise<boolean> =>
      editRecord(app, {
        kind: 'member',
        id,
        verb: 'deleted',
        title: ({ name }) => name,
        decide: () => [change('member', id, { deleted: true })],
      }),
  };
}
async function readCrew({ services: { db, reader } }: App) {
  return {
    crew: await crewIn(reader),
    devices: await otherPhones(db),
    partings: await partingsSeen(db),
  };
}

export type CrewStore = ReturnType<typeof createCrewStore>;

export const addDraft = 'crew:add';
export const meDraft = 'crew:me';

type Taking = { readonly draft: string; readonly isMe: boolean };

function rename(app: App, id: MemberId, name: string): Promise<boolean> {
  return editRecord(app, {
    kind: 'member',
    id,
    verb: 'changed',
    title: () => name,
    draft: meDraft,
    decide: (member) => (member.name === name ? [] : [change('member', id, { name })]),
  });
}
