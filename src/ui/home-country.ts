import { createContext } from 'preact';

/** Where the business is, ISO 3166: what a number without a calling code is called from. */
export const HomeCountry = createContext('');
