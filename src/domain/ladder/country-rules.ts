/**
 * How money owed is asked for, by country. The days are custom and the owner's
 * to change; what the law asks for before more than asking is the country's.
 */
import type { TemplateUse } from '../template/uses.ts';
import type { LocalDate } from '../time.ts';
import type { Step } from './ladder.ts';

export type ChaseStep = Omit<Step, 'rung' | 'words'> & { readonly words: TemplateUse | '' };

export type CountryRule = {
  /** In the order they are climbed; the last one comes again until it is paid or let go. */
  readonly chase: readonly ChaseStep[];
  /** Days a bill there usually gives. */
  readonly paymentDays: number;
  /** Days to pay that a written notice has to give before costs or collection; 0 where none is asked for. */
  readonly noticeDays: number;
  readonly source: { readonly title: string; readonly address: string };
  /** The day the source was last read. */
  readonly checked: LocalDate;
};

/** The same five in every country, so that a job keeps its place when the country changes. */
const due: ChaseStep = { id: 'due', days: 0, kind: 'chase-message', words: 'reminder-1' };
const soon: ChaseStep = { id: 'soon', days: 3, kind: 'chase-message', words: 'reminder-2' };
const week: ChaseStep = { id: 'week', days: 7, kind: 'chase-call', words: 'reminder-3' };
const fortnight: ChaseStep = {
  id: 'fortnight',
  days: 14,
  kind: 'chase-message',
  words: 'reminder-3',
};
const month: ChaseStep = { id: 'month', days: 30, kind: 'chase-message', words: 'reminder-4' };

/** The words of both give 14 days; only then may what the letter speaks of follow. */
const notice: ChaseStep = { ...fortnight, words: 'reminder-4' };
const letter: ChaseStep = { ...month, words: 'final-letter' };

const usual: readonly ChaseStep[] = [due, soon, week, fortnight, month];
const withNotice: readonly ChaseStep[] = [due, soon, week, notice, letter];

/** Where interest may wait for a written reminder, it goes out before the call. */
const writtenFirst: readonly ChaseStep[] = [
  due,
  soon,
  { ...week, kind: 'chase-message' },
  { ...fortnight, kind: 'chase-call' },
  month,
];

const checked = '2026-11-24' as LocalDate;

const rules = {
  AT: {
    chase: usual,
    paymentDays: 14,
    noticeDays: 0,
    source: {
      title: 'WKO: Zahlungsverzug des Geschäftspartners',
      address: 'https://www.wko.at/vertragsrecht/zahlungsverzug-des-geschaeftspartners',
    },
    checked,
  },
  CH: {
    chase: writtenFirst,
    paymentDays: 30,
    noticeDays: 0,
    source: {
      title: 'Beobachter: Verzugszinsen (OR 102, 104)',
      address: 'https://beobachter.ch/rechtslexikon/verzugszinsen',
    },
    checked,
  },
  DE: {
    chase: writtenFirst,
    paymentDays: 30,
    noticeDays: 0,
    source: {
      title: 'BGB § 286, Verzug des Schuldners',
      address: 'https://www.gesetze-im-internet.de/bgb/__286.html',
    },
    checked,
  },
  DK: {
    chase: withNotice,
    paymentDays: 30,
    noticeDays: 10,
    source: {
      title: 'Renteloven § 9 b',
      address: 'https://elov.dk/renteloven/paragraf/9b/boger',
    },
    checked,
  },
  ES: {
    chase: usual,
    paymentDays: 30,
    noticeDays: 0,
    source: {
      title: 'Ley 3/2004, lucha contra la morosidad',
      address: 'https://www.boe.es/eli/es/l/2004/12/29/3/con',
    },
    checked,
  },
  FR: {
    chase: [due, soon, week, fortnight, letter],
    paymentDays: 30,
    noticeDays: 0,
    source: {
      title: 'DGCCRF: délais de paiement',
      address:
        'https://www.economie.gouv.fr/dgccrf/les-fiches-pratiques/delais-de-paiement-les-regles-connaitre',
    },
    checked,
  },
  GB: {
    chase: usual,
    paymentDays: 30,
    noticeDays: 0,
    source: {
      title: 'GOV.UK: late commercial payments',
      address:
        'https://www.gov.uk/late-commercial-payments-interest-debt-recovery/charging-interest-commercial-debt',
    },
    checked,
  },
  IE: {
    chase: usual,
    paymentDays: 30,
    noticeDays: 0,
    source: {
      title: 'Late Payment in Commercial Transactions (SI 580 of 2012)',
      address:
        'https://dbei.gov.ie/en/What-We-Do/Supports-for-SMEs/Late-Payments/Late-Payment-in-Commercial-Transactions/',
    },
    checked,
  },
  NL: {
    chase: withNotice,
    paymentDays: 30,
    noticeDays: 14,
    source: {
      title: 'Business.gov.nl: payment term, collection charges, interest',
      address:
        'https://business.gov.nl/regulation/payment-term-collection-charges-statutory-interest/',
    },
    checked,
  },
  NO: {
    chase: withNotice,
    paymentDays: 14,
    noticeDays: 14,
    source: {
      title: 'Altinn: purring og inkasso',
      address: 'https://info.altinn.no/starte-og-drive/regnskap-og-revisjon/purring-og-inkasso/',
    },
    checked,
  },
  SE: {
    chase: usual,
    paymentDays: 30,
    noticeDays: 0,
    source: {
      title: 'Lag (1981:739) om ersättning för inkassokostnader',
      address:
        'https://www.riksdagen.se/sv/dokument-lagar/dokument/svensk-forfattningssamling/lag-1981739-om-ersattning-for-inkassokostnader_sfs-1981-739',
    },
    checked,
  },
  US: {
    chase: usual,
    paymentDays: 30,
    noticeDays: 0,
    source: {
      title: 'NFIB: interest on late payments',
      address:
        'https://www.nfib.com/content/legal-compliance/legal/can-small-businesses-charge-interest-on-late-payments/',
    },
    checked,
  },
} as const satisfies { readonly [country: string]: CountryRule };

export type RuledCountry = keyof typeof rules;

/** Where nothing is known of the country's law: the usual steps, and the term of the app. */
type PlainRule = Omit<CountryRule, 'source' | 'checked'>;

const plain: PlainRule = { chase: usual, paymentDays: 14, noticeDays: 0 };

/** `country`: ISO 3166, '' until known. */
export function ruleOf(country: string): CountryRule | PlainRule {
  return isRuled(country) ? rules[country] : plain;
}

export function isRuled(country: string): country is RuledCountry {
  return Object.hasOwn(rules, country);
}

export function chaseSteps(country: string): readonly ChaseStep[] {
  return ruleOf(country).chase;
}
