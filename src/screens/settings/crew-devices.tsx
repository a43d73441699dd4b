import { useState } from 'preact/hooks';
import type { CrewState } from '../../state/crew-store.ts';
import { crewWords as words } from '../../text/en-crew.ts';
import { lazy } from '../lazy.tsx';
import { useApp, useFormat } from '../use-app.ts';
import type { TakeOutProps } from './take-out-sheet.tsx';

const TakeOutSheet = lazy<TakeOutProps>(() =>
  import('./take-out-sheet.tsx').then((m) => m.TakeOutSheet),
);

type Props = { readonly devices: CrewState['devices'] };

/** The other phones, when each was last heard, and the way to go on without one that is lost. */
export function CrewDevices({ devices }: Props) {
  // As it was when it was tapped: once it is out it is on no list, and in a new epoch the list is empty at first.
  const [lost, lose] = useState<Omit<TakeOutProps, 'onClose'> | null>(null);
  return (
    <>
      {devices.length > 0 && <h3>{words.devices}</h3>}
      <ul class="list crew" hidden={devices.length === 0}>
        {devices.map((phone) => (
          <li key={phone.writer}>
            <Seen device={phone} />
            <button
              type="button"
              class="button quiet small"
              onClick={() => lose({ phone, others: devices.filter((one) => one !== phone) })}
            >
              <span>
                {words.lost[0]}
                <span class="only-heard">
                  {words.lost[1]}: {phone.name || words.noName}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {lost !== null && <TakeOutSheet {...lost} onClose={() => lose(null)} />}
    </>
  );
}

function Seen({ device }: { readonly device: CrewState['devices'][number] }) {
  const { localAt } = useApp().services.platform;
  const format = useFormat();
  const when = `${format.at(device.seenAt)} ${format.clock(localAt(device.seenAt))}`;
  return (
    <span class="grow">
      <b>{device.name || words.noName}</b>
      <small class="soft">{words.seen(when)}</small>
      {device.isMet && <small class="soft">{words.met}</small>}
    </span>
  );
}
