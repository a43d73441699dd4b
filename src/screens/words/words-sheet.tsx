import '../../ui/choice.css';
import '../../ui/field.css';
import './words-sheet.css';
import { useState } from 'preact/hooks';
import type { Customer } from '../../domain/record/customer.ts';
import { unfill } from '../../domain/template/unfill.ts';
import { isUse } from '../../domain/template/uses.ts';
import { contactWords as words } from '../../text/en-contact.ts';
import { ReachLinks, type ReachWay } from '../../ui/reach-links.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CopyButton } from '../contact/copy-button.tsx';
import { DraftField } from '../draft-field.tsx';
import type { Ask, ReadyWords } from './use-ready-words.ts';

type Props = {
  readonly ready: ReadyWords;
  readonly draft: string;
  readonly path: string;
  readonly to: Pick<Customer, 'phones' | 'mails' | 'addresses'> | undefined;
  readonly onText: (text: string) => void;
  readonly onReach: (way: ReachWay) => void;
  readonly onClose: () => void;
};

/** The words before they go: other ready ones, the owner's own, and what is missing in one tap. */
export function WordsSheet({ ready, draft, path, to, onText, onReach, onClose }: Props) {
  const [text, setText] = useState(ready.text);
  const type = (typed: string) => {
    setText(typed);
    onText(typed);
  };
  const reach = (way: ReachWay) => {
    onClose();
    onReach(way);
  };
  return (
    <Sheet title={words.wordsTitle} onClose={onClose}>
      <div class="stack">
        <Choice ready={ready} />
        {ready.asks.map((ask) => (
          <AskFact key={ask.fact} ask={ask} ready={ready} />
        ))}
        <DraftField
          key={`${ready.use} ${ready.text}`}
          draft={`${draft}:${ready.use}`}
          path={path}
          label={words.words}
          value={ready.text}
          onText={type}
          rows={6}
        />
        <p class="soft">{words.send}</p>
        <div class="reach">
          {to && (
            <ReachLinks to={to} text={text} ways={['text', 'whatsapp', 'mail']} onReach={reach} />
          )}
          <CopyButton text={text} onCopied={() => onReach('text')} />
        </div>
        <Own ready={ready} text={text} />
      </div>
    </Sheet>
  );
}

function Choice({ ready }: { readonly ready: ReadyWords }) {
  if (ready.uses.length < 2) return null;
  return (
    <SelectField
      label={words.pick}
      value={ready.use}
      options={ready.uses.map(({ use, name, own }) => ({
        code: use,
        name: own ? `${name} · ${words.own}` : name,
      }))}
      onChoose={(use) => isUse(use) && ready.choose(use)}
    />
  );
}

/** What a sentence was left out for: a tap where the answers are few, else one short field. */
function AskFact({
  ask: { fact, offered },
  ready,
}: {
  readonly ask: Ask;
  readonly ready: ReadyWords;
}) {
  const label = words.asks[fact] ?? words.askOther;
  if (offered.length === 0) {
    return (
      <label class="field">
        <span>{label}</span>
        <input
          value={ready.facts[fact] ?? ''}
          onChange={(event) => ready.give(fact, event.currentTarget.value)}
        />
      </label>
    );
  }
  return (
    <fieldset class="words-ask">
      <legend>{label}</legend>
      <div class="row">
        {offered.map((value) => (
          <button
            key={value}
            type="button"
            class="chip"
            aria-pressed={ready.facts[fact] === value}
            onClick={() => ready.give(fact, value)}
          >
            {value}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** The owner's wording is kept with its facts taken out, so that it fills itself the next time. */
function Own({ ready, text }: { readonly ready: ReadyWords; readonly text: string }) {
  const { store, use, language, uses, facts } = ready;
  const chosen = uses.find((one) => one.use === use);
  const template = { use, language, name: chosen?.name ?? use };
  const keep = () => void store.keep({ ...template, words: unfill(text, facts, ready.words) });
  return (
    <>
      {text.trim() !== '' && text !== ready.text && (
        <button type="button" class="button quiet" onClick={keep}>
          {words.keep}
        </button>
      )}
      {chosen?.own && text === ready.text && (
        <button type="button" class="button quiet" onClick={() => void store.forget(template)}>
          {words.forget}
        </button>
      )}
    </>
  );
}
