/** The ready words a playbook names, filled with what is known of the card it was opened from, or of the business alone. */
import { useContext } from 'preact/hooks';
import { fill } from '../../domain/template/fill.ts';
import { knownFor, type TemplateUse } from '../../domain/template/uses.ts';
import { useStore } from '../../state/use-store.ts';
import type { WordsStore } from '../../state/words-store.ts';
import { writtenIn } from '../../text/templates/templates.ts';
import { useApp } from '../use-app.ts';
import { useFacts, useTemplates } from '../words/use-facts.ts';
import { ReadFor } from './help-section.tsx';
import { Message } from './message.tsx';

type Props = { readonly uses: readonly TemplateUse[]; readonly about: WordsStore };

export function FilledWords({ uses, about }: Props) {
  const { to, onReach } = useContext(ReadFor);
  const whom = { ...(to && { to }), ...(onReach && { onReach }) };
  const known = useStore(about, (state) => state.facts);
  const { defaults } = useApp();
  const language = known?.customer?.language ?? (known?.business.language || defaults.language);
  const ready = useTemplates(language, known !== undefined);
  // The screen speaks the owner's language, whoever the message is for.
  const names = useTemplates(defaults.language, known !== undefined);
  const spoken = writtenIn(language);
  const facts = useFacts(known, spoken);
  if (!known || !ready || !names) return null;
  const own = (use: TemplateUse) =>
    known.own.find((one) => one.use === use && one.language === language)?.words;
  return (
    <>
      {uses.map((use) => (
        <Message
          key={use}
          name={names[use].name}
          text={fill(own(use) ?? ready[use].words, knownFor(use, facts))}
          {...whom}
        />
      ))}
    </>
  );
}
