/** Lines that Add takes for a visit, and those it must not. */
import { describe, expect, test } from 'vitest';
import { buildNameIndex, type NamedCustomer } from '../../../src/domain/capture/name-index.ts';
import { norwegian } from '../../../src/domain/capture/nb/norwegian.ts';
import { offerVisit } from '../../../src/domain/capture/offer-visit.ts';
import { type CaptureContext, understand } from '../../../src/domain/capture/understand.ts';
import type { WeekHours } from '../../../src/domain/record/hours.ts';
import phrases from '../../fixtures/capture/phrases.json' with { type: 'json' };
import norwegianPhrases from '../../fixtures/capture/phrases-nb.json' with { type: 'json' };
import { contextFor, corpus } from './corpus.ts';

/** It is a Wednesday, 11 March. */
const british = contextFor('en-GB', phrases.customers as NamedCustomer[]);
const nobody = { ...british, customers: buildNameIndex([]) };
const inNorwegian = { ...british, currency: 'NOK', tongue: norwegian };
const working: WeekHours = Array.from({ length: 7 }, () => ({
  from: '08:00',
  until: '17:00',
})) as never;

function offered(text: string, context: CaptureContext = british) {
  return offerVisit(text, understand(text, context), { context, working });
}

function told(text: string, context?: CaptureContext) {
  const offer = offered(text, context);
  return offer && [offer.title, offer.customer?.id ?? null, offer.start, offer.minutes];
}

describe('a visit unless the owner says otherwise', () => {
  test.each([
    ['Ingrid Berg tomorrow 14:00 2 h', ['Ingrid Berg', 'berg', '2026-03-12T14:00', 120]],
    ['- Ingrid Berg boiler tomorrow 2pm', ['Ingrid Berg boiler', 'berg', '2026-03-12T14:00', 60]],
    ['Tom Reed fri 9am 90 min', ['Tom Reed', 'tom', '2026-03-13T09:00', 90]],
    ['Ingrid Berg 16:00', ['Ingrid Berg', 'berg', '2026-03-11T16:00', 60]],
    ['visit Jane friday at 10:30', ['visit Jane', 'jane', '2026-03-13T10:30', 60]],
    [
      'service boiler for Dave fri 9:00',
      ['service boiler for Dave', 'dave', '2026-03-13T09:00', 60],
    ],
    ['meet Tom Reed monday 8:15', ['meet Tom Reed', 'tom', '2026-03-16T08:15', 60]],
  ])('%s', (text, visit) => {
    expect(told(text)).toEqual(visit);
    expect(offered(text)?.isLikely).toBe(true);
  });

  test('with somebody who is no customer yet, where it says how long', () => {
    expect(told('Ana Berg tomorrow 14:00 2 h', nobody)).toEqual([
      ...['Ana Berg', null, '2026-03-12T14:00', 120],
    ]);
    expect(offered('Ana Berg tomorrow 14:00 2 h', nobody)?.isLikely).toBe(true);
    expect(offered('Ana Berg tomorrow 14:00', nobody)?.isLikely).toBe(false);
    expect(offered('write to Ana Berg tomorrow 14:00', nobody)).toBeNull();
  });

  test.each([
    [
      'Ingrid Berg befaring fredag kl 14 2 t',
      ['Ingrid Berg befaring', 'berg', '2026-03-13T14:00', 120],
    ],
    ['Tom Reed i morgen kl 9', ['Tom Reed', 'tom', '2026-03-12T09:00', 60]],
    ['besøk Jane mandag 10:30', ['besøk Jane', 'jane', '2026-03-16T10:30', 60]],
  ])('%s', (text, visit) => {
    expect(told(text, inNorwegian)).toEqual(visit);
    expect(offered(text, inNorwegian)?.isLikely).toBe(true);
  });
});

describe('offered, and a task unless the owner says otherwise', () => {
  test.each([
    'new tap for Ingrid Berg friday 10:00',
    'quote Ingrid Berg bathroom friday 10:00 1 h',
    'call Tom tomorrow 14:00 20 min',
    'write report friday 10:00 2 h',
    'Tom wants a look at the boiler friday 14:00',
  ])('%s', (text) => {
    expect(offered(text)?.isLikely).toBe(false);
  });
});

describe('no visit at all', () => {
  test.each([
    ...['call Ingrid at 14:00', 'call Ingrid Berg tomorrow 14:00', 'text Tom fri 9am', 'Ingrid'],
    ...['Ingrid Berg tomorrow', 'Ingrid Berg 2 h', 'tomorrow 14:00 2 h', '14:00'],
    ...['chase Tom £80 friday 10:00', 'quote for Jane by friday 14:00', 'Tom rang 08:40'],
    ...['Ingrid Berg by friday 14:00', "told Tom I'd ring friday 14:00", 'Jane after friday 14:00'],
  ])('%s', (text) => {
    expect(offered(text)).toBeNull();
  });

  test.each(['ring Ingrid Berg i morgen kl 14', 'purre Tom 800 kr fredag kl 10', 'Tom i morgen'])(
    '%s',
    (text) => {
      expect(offered(text, inNorwegian)).toBeNull();
    },
  );
});

test('none of the phrases that say what to do is taken for a visit', () => {
  const english = corpus.map(({ say, kind, locale }) => {
    const context = contextFor(locale, phrases.customers as NamedCustomer[]);
    return { say, kind, offer: offered(say, context) };
  });
  const spoken = norwegianPhrases.phrases.map(({ say, kind }) => {
    return { say, kind, offer: offered(say, inNorwegian) };
  });
  const taken = [...english, ...spoken].filter(({ offer }) => offer?.isLikely);
  expect(taken.length).toBeGreaterThanOrEqual(15);
  expect(taken.filter(({ kind }) => kind !== 'other').map(({ say }) => say)).toEqual([]);
});
