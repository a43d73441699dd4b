import { useState } from 'preact/hooks';
import type { CrewState } from '../../state/crew-store.ts';
import { crewWords as words } from '../../text/en-crew.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp, useFormat } from '../use-app.ts';

/** The other phones, when each was last heard, and what to do about one that is lost. */
export function CrewDevices({ devices }: { readonly devices: CrewState['devices'] }) {
  const [isLost, lose] = useState(false);
  return (
    <>
      <h3>{words.devices}</h3>
      <ul class="list crew">
        {devices.map((device) => (
          <li key={device.writer}>
            <Seen device={device} />
            <button type="button" class="button quiet small" onClick={() => lose(true)}>
              <span>
                {words.lost[0]}
                <span class="only-heard">{words.lost[1]}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {isLost && <LostPhone onClose={() => lose(false)} />}
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
    </span>
  );
}

function LostPhone({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title={words.lostTitle} onClose={onClose}>
      <div class="stack">
        <ol class="stack lost-steps">
          {words.lostSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <button type="button" class="button" onClick={onClose}>
          {words.lostDone}
        </button>
      </div>
    </Sheet>
  );
}
