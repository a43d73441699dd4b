/** What the device's language says of the country, until the owner says otherwise. */
import type { Business } from '../domain/record/business.ts';

export type CountryDefaults = {
  readonly country: string;
  readonly currency: string;
  /** The language on the screen, for messages too until the owner says otherwise. */
  readonly language: string;
  /** BCP 47, for dates and money on the screen. */
  readonly locale: string;
  /** The clock is read as 2:05 pm. */
  readonly halfDay: boolean;
};

/** ISO 4217 by ISO 3166, for the countries the app has words or rules for and their neighbours. */
const currencyOf: { readonly [country: string]: string } = {
  GB: 'GBP',
  NO: 'NOK',
  SE: 'SEK',
  DK: 'DKK',
  CH: 'CHF',
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  DE: 'EUR',
  FR: 'EUR',
  ES: 'EUR',
  IE: 'EUR',
  AT: 'EUR',
  NL: 'EUR',
  BE: 'EUR',
  IT: 'EUR',
  PT: 'EUR',
  FI: 'EUR',
  PL: 'PLN',
  CZ: 'CZK',
};
const countryOfLanguage: { readonly [language: string]: string } = {
  en: 'GB',
  nb: 'NO',
  nn: 'NO',
  no: 'NO',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  sv: 'SE',
  da: 'DK',
  nl: 'NL',
  it: 'IT',
  pl: 'PL',
};

/** Where people write the clock with am and pm. */
const halfDayCountries: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'NZ']);

type OfDevice = Omit<CountryDefaults, 'language'>;

/** `language` is a BCP 47 tag such as `nb-NO`; an unknown one reads as British English. */
export function defaultsFor(language: string): OfDevice {
  const [tongue = 'en', ...rest] = language.split('-');
  const region = rest.find((part) => /^[A-Z]{2}$/.test(part));
  const country = region ?? countryOfLanguage[tongue.toLowerCase()] ?? 'GB';
  return {
    country,
    currency: currencyOf[country] ?? 'EUR',
    locale: region ? language : `${tongue}-${country}`,
    halfDay: halfDayCountries.has(country),
  };
}

/** The device's own way where it speaks the language, else the language as it is written in the country. */
export function localeIn(spoken: string, { locale, country }: OfDevice): string {
  const [tongue = ''] = locale.toLowerCase().split('-');
  const speaksIt = tongue === spoken || (spoken === 'nb' && (tongue === 'no' || tongue === 'nn'));
  return speaksIt ? locale : `${spoken}-${country}`;
}

export function currencyFor(country: string): string {
  return currencyOf[country] ?? 'EUR';
}

export function businessWithDefaults(business: Business, defaults: CountryDefaults): Business {
  const country = business.country || defaults.country;
  const language = business.language || defaults.language;
  return { ...business, country, language, currency: business.currency || currencyFor(country) };
}
