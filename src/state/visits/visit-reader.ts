/** What a line about a visit is read with. Loaded with its sheet. */
import type { NameIndex } from '../../domain/capture/name-index.ts';
import type { CaptureContext } from '../../domain/capture/understand.ts';
import { createDateFinder } from '../../exchange/find-dates.ts';
import type { App } from '../app.ts';

export function createVisitReader(
  app: App,
): (customers: NameIndex) => Omit<CaptureContext, 'currency'> {
  const findDates = createDateFinder();
  const locale = app.defaults.country === 'US' ? 'en-US' : 'en-GB';
  return (customers) => ({ now: app.now.getState().moment, customers, locale, findDates });
}
