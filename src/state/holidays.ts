/** Keeps the holidays of the year to come beside the deck, for the country the business is in. */
import { holidaysIn } from '../domain/holidays/holidays.ts';
import type { HolidayName } from '../domain/holidays/rules.ts';
import { theBusiness } from '../domain/record/id.ts';
import { addDays, dateOf, type LocalDateTime } from '../domain/time.ts';
import { getRecord } from '../storage/reads.ts';
import type { App } from './app.ts';
import { rethrow } from './rethrow.ts';
import { metaKeys } from './round/deck.ts';

export type HolidayWords = { readonly [N in HolidayName]: string };

/** A bill's last reminder lies some three months ahead; the app may stay open for weeks. */
const daysAhead = 400;

type Ports = Pick<App, 'services' | 'act' | 'defaults' | 'language'>;

/** Now, and whenever the owner moves to another country or reads another language. */
export function followHolidays(ports: Ports, words: HolidayWords): () => void {
  const { services, defaults, language } = ports;
  let here = '';
  const stopNames = language.subscribe(() => {
    if (here !== '') void keep(ports, words, here).catch(rethrow);
  });
  const stopCountry = services.live(
    async () => {
      const business = await getRecord(services.db, 'business', theBusiness);
      return business?.country || defaults.country;
    },
    (country) => {
      here = country;
      void keep(ports, words, country).catch(rethrow);
    },
    rethrow,
  );
  return () => {
    stopNames();
    stopCountry();
  };
}

async function keep({ services, act }: Ports, words: HolidayWords, country: string): Promise<void> {
  const value = cacheOf(country, services.platform.now().local, words);
  const stored = await services.reader.meta(metaKeys.holidays);
  // Most starts find what they would write.
  if (JSON.stringify(stored) === JSON.stringify(value)) return;
  await act({ changes: [], local: { meta: { [metaKeys.holidays]: value } } });
}

function cacheOf(country: string, now: LocalDateTime, words: HolidayWords) {
  const today = dateOf(now);
  const span = { from: addDays(today, -1), to: addDays(today, daysAhead) };
  const days: { [on: string]: string } = {};
  for (const { on, name } of holidaysIn(country, span)) days[on] = words[name];
  return { country, days };
}
