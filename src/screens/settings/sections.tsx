import type { RefObject } from 'preact';
import { placePath } from '../../state/help/help-address.ts';
import { choresWords } from '../../text/en-chores.ts';
import { crewWords } from '../../text/en-crew.ts';
import { stepWords } from '../../text/en-ladders.ts';
import { lockWords } from '../../text/en-lock.ts';
import { settingsWords as words } from '../../text/en-settings.ts';
import { syncWords } from '../../text/en-sync-setup.ts';
import { showPlace } from './use-settings-place.ts';

/** What lies below the owner's business, each one tap away. */
export function Sections({ screen }: { readonly screen: RefObject<HTMLElement | null> }) {
  return (
    <nav class="sections row" aria-label={words.sections}>
      {labels().map((label) => (
        <a
          key={label}
          class="chip"
          href={placePath(label)}
          onClick={(event) => {
            event.preventDefault();
            if (screen.current) showPlace(screen.current, label);
          }}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

/** In the order of the screen. */
function labels(): readonly string[] {
  return [
    words.contact,
    stepWords.yours,
    choresWords.title,
    syncWords.title,
    crewWords.title,
    words.safe,
    lockWords.panel,
    words.delete,
    words.spoken,
  ];
}
