/** What a line about a visit is read with. Loaded with its sheet. */
import type { NameIndex } from '../../domain/capture/name-index.ts';
import type { Tongue } from '../../domain/capture/tongue.ts';
import type { CaptureContext } from '../../domain/capture/understand.ts';
import { createDateFinder } from '../../exchange/find-dates.ts';
import type { App } from '../app.ts';
import { tongueOf } from '../capture/tongue-of.ts';

export function createVisitReader(
  app: App,
): (customers: NameIndex) => Omit<CaptureContext, 'currency'> {
  const findDates = createDateFinder();
  const locale = app.defaults.country === 'US' ? 'en-US' : 'en-GB';
  let tongue: Tongue | undefined;
  void tongueOf(app.defaults.language).then((spoken) => {
    tongue = spoken;
  });
  return (customers) => {
    const context = { now: app.now.getState().moment, customers, locale, findDates } as const;
    return { ...context, ...(tongue && { tongue }) };
  };
}
