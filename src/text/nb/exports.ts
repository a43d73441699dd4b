import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const exports = {
  title: 'Eksporter',
  hint: 'En kopi til et annet program. Din blir her som den er.',
  sheets: 'Til et regneark',
  phone: 'Til telefonen',
  paper: 'På papir',
  all: 'Til hvilket som helst program',
  kinds: {
    tasks: 'Oppgaver',
    customers: 'Kunder',
    visits: 'Besøk',
    money: 'Penger',
    calendar: 'Besøk som kalender',
    contacts: 'Kunder som kontakter',
    everything: 'Alt som JSON',
  },
  cells: {
    open: 'Åpen',
    planned: 'Planlagt',
    wish: 'Ønske',
    promise: 'Løfte',
    deadline: 'Frist',
  },
  day: 'Dagslisten for i dag',
  allHint: 'Alle poster, uten bilder og memoer: de er med i en sikkerhetskopi.',
  making: 'Lager filen.',
  none: 'Det finnes ikke noe av det ennå.',
  done: (name, records) => `${name}: ${count(records, 'post', 'poster')}.`,
} satisfies Said<'exports'>;
