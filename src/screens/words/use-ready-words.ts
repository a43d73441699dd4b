/** The words for one task, filled with what is known, in the language of whoever reads them. */
import { useMemo, useState } from 'preact/hooks';
import { asksForMoney } from '../../domain/outcome/outcome.ts';
import { offersText } from '../../domain/outcome/retry.ts';
import type { Task } from '../../domain/record/task.ts';
import type { FactName, Facts } from '../../domain/template/facts.ts';
import { fill, missingFacts } from '../../domain/template/fill.ts';
import { isUse, knownFor, type TemplateUse, uses, usesFor } from '../../domain/template/uses.ts';
import { addDays, dateOf, type LocalDate } from '../../domain/time.ts';
import { useStore } from '../../state/use-store.ts';
import { createWordsStore, type WordsStore } from '../../state/words-store.ts';
import { localeOf, longDay } from '../../text/message-facts.ts';
import { writtenIn } from '../../text/templates/templates.ts';
import { useApp } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { useFacts, useTemplates } from './use-facts.ts';

/** A fact that is missing, with answers in one tap; without any it is typed. */
export type Ask = { readonly fact: FactName; readonly offered: readonly string[] };

export type ReadyWords = {
  readonly store: WordsStore;
  readonly language: string;
  /** The use chosen, and those that suit the task, best first. */
  readonly use: TemplateUse;
  readonly uses: readonly {
    readonly use: TemplateUse;
    readonly name: string;
    readonly own: boolean;
  }[];
  /** As they are before they are filled. */
  readonly words: string;
  /** Filled; never a placeholder. */
  readonly text: string;
  readonly facts: Facts;
  /** What would make the message better, and can be given in a tap. */
  readonly asks: readonly Ask[];
  readonly choose: (use: TemplateUse) => void;
  readonly give: (fact: FactName, value: string) => void;
};

/** `undefined` until the words are there. */
export function useReadyWords(task: Task): ReadyWords | undefined {
  const store = useStarted((app) => createWordsStore(app, task.id), task.id);
  const known = useStore(store, (state) => state.facts);
  const step = useStore(store, (state) => state.use);
  const { defaults } = useApp();
  const language = known?.customer?.language ?? (known?.business.language || defaults.language);
  const ready = useTemplates(language, known !== undefined);
  // The screen speaks the owner's language, whoever the message is for.
  const names = useTemplates(defaults.language, known !== undefined);
  // Money that is asked for is named in every message.
  const first = firstUse(task, step);
  const best = useMemo(() => usesOf(task, first), [task.kind, first]);
  const [chosen, choose] = useState<TemplateUse | null>(null);
  const [given, give] = useState<Facts>({});
  const use = chosen ?? best[0];
  const ownOf = (of: TemplateUse | undefined) =>
    known?.own.find((one) => one.use === of && one.language === language);
  const spoken = ownOf(use) ? language : writtenIn(language);
  const read = useFacts(known, spoken);
  const today = dateOf(useApp().services.platform.now().local);
  const country = known?.business.country || defaults.country;
  if (!known || !ready || !names || use === undefined) return undefined;
  const facts = { ...knownFor(use, read), ...given };
  const words = ownOf(use)?.words ?? ready[use].words;
  const offered = offersIn(localeOf(spoken, country), today);
  const left: readonly FactName[] = missingFacts(words, facts);
  return {
    store,
    language,
    use,
    uses: best.map((of) => ({ use: of, name: names[of].name, own: ownOf(of) !== undefined })),
    words,
    text: fill(words, facts),
    facts,
    asks: uses[use].asks
      .filter((fact) => left.includes(fact) || given[fact] !== undefined)
      .map((fact) => ({ fact, offered: offered[fact] ?? [] })),
    choose: (of) => {
      // A sum typed for one message is not meant for the next.
      give({});
      choose(of);
    },
    give: (fact, value) => give((before) => ({ ...before, [fact]: value })),
  };
}

type Offered = { readonly [F in FactName]?: readonly string[] };

function offersIn(locale: string, today: LocalDate): Offered {
  const days = Array.from({ length: daysOffered }, (_, i) => addDays(today, i));
  return {
    minutes: ['10', '15', '20', '30', '45'],
    day: days.map((day) => longDay(locale, day)),
    time: ['8:00', '9:00', '10:00', '12:00', '14:00', '16:00'],
  };
}
const daysOffered = 6;

/** Nobody is told of a call that was never made. */
function firstUse(task: Task, step: string): string {
  if (asksForMoney(task)) return step;
  const isTried = offersText(task.tries) || (task.tries > 0 && task.kind === 'call' && step === '');
  return isTried ? 'tried-to-call' : step;
}

function usesOf({ kind }: Task, first: string): readonly TemplateUse[] {
  return [...new Set([...(isUse(first) ? [first] : []), ...usesFor(kind)])];
}
