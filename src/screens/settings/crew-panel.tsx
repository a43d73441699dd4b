import { useState } from 'preact/hooks';
import type { Member } from '../../domain/record/member.ts';
import { addDraft, type CrewState, type CrewStore, meDraft } from '../../state/crew-store.ts';
import { useStore } from '../../state/use-store.ts';
import { crewWords as words } from '../../text/en-crew.ts';
import { EditField } from '../edit-field.tsx';
import { lazy } from '../lazy.tsx';
import { CrewDevices } from './crew-devices.tsx';
import type { PartingsProps } from './partings.tsx';

const Partings = lazy<PartingsProps>(() => import('./partings.tsx').then((m) => m.Partings));

const path = '/settings';

/** Who uses this phone, and who else works on the deck. To one alone it is one line, and nothing anywhere else. */
export function CrewPanel({ store }: { readonly store: CrewStore }) {
  const { crew, devices, partings } = useStore(store, (state) => state);
  const [isWanted, want] = useState(false);
  const isAlone = crew.others.length === 0;
  return (
    <section class="panel">
      <h2>{words.title}</h2>
      {isAlone && <p class="soft">{words.alone}</p>}
      {isAlone && !isWanted && (
        <button type="button" class="button" onClick={() => want(true)}>
          {words.begin}
        </button>
      )}
      {(isWanted || !isAlone) && <Names store={store} crew={crew} />}
      <CrewDevices devices={devices} />
      {partings.length > 0 && <Partings partings={partings} />}
    </section>
  );
}

type NamesProps = { readonly store: CrewStore; readonly crew: CrewState['crew'] };

function Names({ store, crew: { me, others } }: NamesProps) {
  return (
    <>
      <EditField
        draft={meDraft}
        path={path}
        label={words.me}
        placeholder={words.meHint}
        hint={words.meWhy}
        value={me?.name ?? ''}
        needed
        choices={others.map(({ name }) => name)}
        onStore={store.sayWhoIAm}
      />
      {others.length > 0 && <Others store={store} others={others} asks={me === null} />}
      <EditField
        draft={addDraft}
        path={path}
        label={words.add}
        placeholder={words.addHint}
        value=""
        clears
        onStore={store.add}
      />
    </>
  );
}

type OthersProps = {
  readonly store: CrewStore;
  readonly others: readonly Member[];
  /** Nobody has said yet who uses this phone. */
  readonly asks: boolean;
};

function Others({ store, others, asks }: OthersProps) {
  const [hasLeft, say] = useState(false);
  return (
    <>
      <h3>{words.others}</h3>
      <ul class="list crew">
        {others.map((one) => (
          <li key={one.id}>
            <b class="grow">{one.name}</b>
            {asks && (
              <button type="button" class="button small" onClick={() => void store.thatIsMe(one)}>
                {words.isMe(one.name)}
              </button>
            )}
            <button
              type="button"
              class="button quiet small"
              onClick={() => {
                say(true);
                void store.leaves(one);
              }}
            >
              <span>
                {words.takeOut[0]}
                <span class="only-heard">
                  {words.takeOut[1]}: {one.name}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {hasLeft && <p class="soft">{words.takenOut}</p>}
    </>
  );
}
