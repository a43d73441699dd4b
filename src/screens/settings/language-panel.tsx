import { useState } from 'preact/hooks';
import { useStore } from '../../state/use-store.ts';
import { settingsWords as words } from '../../text/en-settings.ts';
import { languageNames } from '../../text/language-names.ts';
import type { Spoken } from '../../text/speech.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useApp } from '../use-app.ts';

const names = Object.entries(languageNames).map(([code, name]) => ({ code, name }));

export function LanguagePanel() {
  const { language } = useApp();
  const code = useStore(language, (state) => state.code);
  const [isHere, here] = useState(true);
  return (
    <section class="panel">
      <h2>{words.spoken}</h2>
      <SelectField
        label={words.spokenField}
        options={names}
        value={code}
        onChoose={(chosen) => void language.choose(chosen as Spoken).then(here)}
      />
      <p class="soft" role="status">
        {isHere ? words.spokenHint : words.spokenNotHere}
      </p>
    </section>
  );
}
