/** What the device's language says of the country, until the owner says otherwise. */
import type { Business } from '../domain/record/business.ts';

export type CountryDefaults = {
  readonly country: string;
  readonly currency: string;
  /** BCP 47, for dates and money on the screen. */
  readonly locale: string;
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

/** `language` is a BCP 47 tag such as `nb-NO`; an unknown one reads as British English. */
export function defaultsFor(language: string): CountryDefaults {
  const [tongue = 'en', ...rest] = language.split('-');
  const region = rest.find((part) => /^[A-Z]{2}$/.test(part));
  const country = region ?? countryOfLanguage[tongue.toLowerCase()] ?? 'GB';
  return {
    country,
    currency: currencyOf[country] ?? 'EUR',
    locale: region ? language : `${tongue}-${country}`,
  };
}

export function currencyFor(country: string): string {
  return currencyOf[country] ?? 'EUR';
}

export function businessWithDefaults(business: Business, defaults: CountryDefaults): Business {
  const country = business.country || defaults.country;
  return { ...business, country, currency: business.currency || currencyFor(country) };
}
