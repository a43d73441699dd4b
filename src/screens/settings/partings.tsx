import type { CrewState } from '../../state/crew-store.ts';
import { crewWords as words } from '../../text/en-crew.ts';
import { useApp, useFormat } from '../use-app.ts';

export type PartingsProps = { readonly partings: CrewState['partings'] };

/** Any phone may take out any other: so all say which one did, to be talked about. */
export function Partings({ partings }: PartingsProps) {
  const { localAt } = useApp().services.platform;
  const format = useFormat();
  return (
    <>
      <h3>{words.parted}</h3>
      <ul class="list crew">
        {partings.map(({ name, by, at }) => (
          <li key={`${at} ${name}`}>
            <span class="grow">
              <b>{name || words.noName}</b>
              <small class="soft">
                {words.partedBy(
                  `${format.at(at)} ${format.clock(localAt(at))}`,
                  by === null ? words.out.thisPhone : by || words.noName,
                )}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {partings.some(({ by }) => by !== null) && <p class="soft">{words.partedHint}</p>}
    </>
  );
}
