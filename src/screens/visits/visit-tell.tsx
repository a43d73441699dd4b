import '../../ui/choice.css';
import { useState } from 'preact/hooks';
import type { Visit } from '../../domain/record/visit.ts';
import type { TemplateUse } from '../../domain/template/uses.ts';
import { mayBeOnTheWay } from '../../domain/visits-now.ts';
import { logSent } from '../../state/visits/visit-moves.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { ReachLinks, type ReachWay } from '../../ui/reach-links.tsx';
import { useApp } from '../use-app.ts';
import { lateMinutes } from './late-links.tsx';
import { useVisitWords } from './use-visit-words.ts';

type Props = { readonly visit: Visit };

const said = [
  'running-late',
  'on-my-way',
  'reschedule',
  'no-show',
] as const satisfies readonly TemplateUse[];
type Said = (typeof said)[number];
const withMinutes: ReadonlySet<Said> = new Set<Said>(['running-late', 'on-my-way']);
const usual = 10;

/** What to say in a tap, by how much in a tap, and off it goes by what they have. */
export function VisitTell({ visit }: Props) {
  const app = useApp();
  const ready = useVisitWords(visit);
  const onTheWay = mayBeOnTheWay(visit, app.services.platform.now().instant);
  const all = onTheWay ? said : said.filter((one) => !withMinutes.has(one));
  const [use, choose] = useState<Said>(onTheWay ? 'running-late' : 'reschedule');
  const [minutes, setMinutes] = useState(usual);
  if (!ready) return null;
  const { to, say } = ready;
  if (to.phones.length + to.mails.length === 0) return null;
  const text = say(use, withMinutes.has(use) ? minutes : undefined);
  const sent = (way: ReachWay) => {
    const title = words.send.sent(words.send.names[use], to.name || to.company);
    void logSent(app, visit, { way, text, title });
  };
  return (
    <fieldset class="stack">
      <legend>{words.send.title}</legend>
      <Choices
        class="say"
        name="say"
        all={all}
        chosen={use}
        label={(one) => words.send.names[one]}
        onChoose={choose}
      />
      {withMinutes.has(use) && (
        <Choices
          name="by"
          all={lateMinutes}
          chosen={minutes}
          label={words.send.few}
          onChoose={setMinutes}
        />
      )}
      <p>{text}</p>
      <ReachLinks to={to} text={text} ways={['text', 'whatsapp', 'mail']} onReach={sent} />
    </fieldset>
  );
}

type ChoicesProps<T> = {
  readonly name: string;
  readonly class?: string;
  readonly all: readonly T[];
  readonly chosen: T;
  readonly label: (one: T) => string;
  readonly onChoose: (one: T) => void;
};

function Choices<T extends string | number>({
  name,
  class: wide = '',
  all,
  chosen,
  label,
  onChoose,
}: ChoicesProps<T>) {
  return (
    <div class={`few ${wide}`.trim()}>
      {all.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name={name} checked={one === chosen} onChange={() => onChoose(one)} />
          {label(one)}
        </label>
      ))}
    </div>
  );
}
