/** Ready words to whom a visit is with, in their language, filled; never a placeholder. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Customer } from '../../domain/record/customer.ts';
import { asId } from '../../domain/record/id.ts';
import { blank } from '../../domain/record/record.ts';
import type { Visit } from '../../domain/record/visit.ts';
import { fill } from '../../domain/template/fill.ts';
import type { TemplateUse } from '../../domain/template/uses.ts';
import { dateOf } from '../../domain/time.ts';
import { useStore } from '../../state/use-store.ts';
import { createVisitWordsStore } from '../../state/visits/visit-words-store.ts';
import { messageFacts } from '../../text/message-facts.ts';
import { type TemplateWords, wordsIn, writtenIn } from '../../text/templates/templates.ts';
import { useApp } from '../use-app.ts';
import { useStarted } from '../use-started.ts';

export type VisitWords = {
  readonly to: Customer;
  readonly say: (use: TemplateUse, minutes?: number) => string;
};

/** `undefined` until the words are there, and where the visit is with nobody known. */
export function useVisitWords(visit: Visit): VisitWords | undefined {
  const { services, defaults } = useApp();
  const { platform } = services;
  const key = `${visit.id} ${visit.customer ?? ''} ${visit.job ?? ''}`;
  const store = useStarted((app) => createVisitWordsStore(app, visit), key);
  const known = useStore(store, (state) => state.facts);
  const language =
    known && (known.customer.language ?? (known.business.language || defaults.language));
  const ready = useTemplates(language);
  return useMemo(() => {
    if (!known || !ready || language === undefined) return undefined;
    const { customer, job, business, own } = known;
    const say = (use: TemplateUse, minutes?: number): string => {
      const wording = own.find((one) => one.use === use && one.language === language);
      const facts = messageFacts({
        ...{ customer, job, business, today: dateOf(platform.now().local) },
        task: blank('task', asId<'task'>('')),
        visit: platform.localAt(visit.time.start),
        language: wording ? language : writtenIn(language),
        country: business.country || defaults.country,
        halfDay: defaults.halfDay,
        usualDue: null,
      });
      const told = minutes === undefined ? facts : { ...facts, minutes: String(minutes) };
      return fill(wording?.words ?? ready[use].words, told);
    };
    return { to: customer, say };
  }, [known, ready, language, visit.time.start, platform, defaults]);
}

function useTemplates(language: string | undefined): TemplateWords | undefined {
  const [ready, setReady] = useState<TemplateWords>();
  useEffect(() => {
    if (language !== undefined) void wordsIn(language).then(setReady);
  }, [language]);
  return ready;
}
