import './licences-sheet.css';
import { licences } from '../../help/licences.ts';
import { settingsWords as words } from '../../text/en-settings.ts';
import { Sheet } from '../../ui/sheet.tsx';

/** What the app is made with; each licence lies behind the name of its library. */
export function LicencesSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title={words.licences} onClose={onClose}>
      <div class="stack">
        <p class="soft">{words.licencesHint}</p>
        <ul class="licences" lang="en">
          {licences.map(({ name, version, licence, text }) => (
            <li key={name}>
              <details>
                <summary>
                  <span>
                    {name} {version}
                  </span>{' '}
                  <span class="soft">{licence}</span>
                </summary>
                <p class="licence">{text}</p>
              </details>
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
