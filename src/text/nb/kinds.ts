/** Norwegian (bokmål): what kinds of tasks are called. */
import type { Said } from '../parts.ts';

export const kinds = {
  message: 'Melding',
  'review-ask': 'Be om omtale',
  'confirm-visits': 'Bekreft besøk',
  'chase-message': 'Purre',
  receipt: 'Kvittering',
  call: 'Ring',
  'chase-call': 'Purre på telefon',
  order: 'Bestill',
  invoice: 'Faktura',
  other: 'Oppgave',
  'small-quote': 'Tilbud',
  'complaint-reply': 'Svar på klage',
  errand: 'Ærend',
  preparation: 'Gjør klart',
  'large-quote': 'Stort tilbud',
  paperwork: 'Papirarbeid',
} satisfies Said<'main'>['kinds'];
