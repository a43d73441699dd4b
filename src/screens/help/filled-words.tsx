/** The ready words a playbook names, filled with what is known of the card it was opened from, or of the business alone. */
import { fill } from '../../domain/template/fill.ts';
import { knownFor, type TemplateUse } from '../../domain/template/uses.ts';
import { startContact } from '../../state/contact-store.ts';
import { useStore } from '../../state/use-store.ts';
import type { WordsStore } from '../../state/words-store.ts';
import { writtenIn } from '../../text/templates/templates.ts';
import type { ReachWay } from '../../ui/reach-links.tsx';
import { useApp } from '../use-app.ts';
import { useFacts, useTemplates } from '../words/use-facts.ts';
import { Message } from './message.tsx';

type Props = { readonly uses: readonly TemplateUse[]; readonly about: WordsStore };

export function FilledWords({ uses, about }: Props) {
  const app = useApp();
  const known = useStore(about, (state) => state.facts);
  const language = known?.customer?.language ?? known?.business.language ?? 'en';
  const ready = useTemplates(language, known !== undefined);
  // The screen speaks the owner's language, whoever the message is for.
  const names = useTemplates('en', known !== undefined);
  const spoken = writtenIn(language);
  const facts = useFacts(known, spoken);
  if (!known || !ready || !names) return null;
  const own = (use: TemplateUse) =>
    known.own.find((one) => one.use === use && one.language === language)?.words;
  const { task, customer } = known;
  const reach = (way: ReachWay) => {
    // Without a task there is nobody to ask about afterwards.
    if (task.id !== '') void startContact(app, { customer: task.customer, task: task.id, way });
  };
  return (
    <>
      {uses.map((use) => (
        <Message
          key={use}
          name={names[use].name}
          text={fill(own(use) ?? ready[use].words, knownFor(use, facts))}
          to={customer}
          onReach={reach}
        />
      ))}
    </>
  );
}
