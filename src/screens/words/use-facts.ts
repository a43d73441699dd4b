/** What is known where a message is read, worded in its language, and the ready words themselves. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ruleOf } from '../../domain/ladder/country-rules.ts';
import type { Facts } from '../../domain/template/facts.ts';
import { addDays, dateOf } from '../../domain/time.ts';
import type { WordsState } from '../../state/words-store.ts';
import { messageFacts } from '../../text/message-facts.ts';
import { type TemplateWords, wordsIn } from '../../text/templates/templates.ts';
import { useApp } from '../use-app.ts';

export function useFacts(known: WordsState['facts'], language: string): Facts {
  const { services, defaults } = useApp();
  const { platform } = services;
  return useMemo(() => {
    if (!known) return {};
    const visit = known.visit && platform.localAt(known.visit.time.start);
    const today = dateOf(platform.now().local);
    const { halfDay } = defaults;
    const country = known.business.country || defaults.country;
    const days = known.business.paymentDays || ruleOf(country).paymentDays;
    const isBill = known.task.madeBy.is === 'ladder' && known.task.madeBy.rung === 'invoice';
    const usualDue = isBill ? addDays(today, days) : null;
    const setting = { ...known, visit, today, language, country, halfDay, usualDue };
    return messageFacts(setting);
  }, [known, language, platform, defaults]);
}

/** `undefined` until they are there. */
export function useTemplates(language: string, wanted: boolean): TemplateWords | undefined {
  const [ready, setReady] = useState<TemplateWords>();
  useEffect(() => {
    if (wanted) void wordsIn(language).then(setReady);
  }, [language, wanted]);
  return ready;
}
