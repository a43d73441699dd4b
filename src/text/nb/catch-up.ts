import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const catchUp = {
  title: (days) => ['Velkommen tilbake.', `${days} dager, ingenting er borte.`],
  lots: 'Det som lå her',
  matter: 'Teller fortsatt',
  matterOne: 'Teller fortsatt',
  canWait: 'Kan vente',
  probablyOver: 'Trolig over',
  canWaitHow: (isAll) =>
    isAll ? 'fordelt på denne uken, ett trykk' : 'disse og resten: fordelt på uken, ett trykk',
  probablyOverHow: (isAll) =>
    isAll ? 'til En dag, ett trykk' : 'disse og resten: til En dag, ett trykk',
  facts: ({ promises, deadlines, enquiries, money, isOwed }, amount) => {
    const facts = [
      ...(promises > 0 ? [count(promises, 'løfte', 'løfter')] : []),
      ...(money ? [`${amount(money)} ${isOwed ? 'ute' : 'på spill'}`] : []),
      ...(deadlines > 0 ? [count(deadlines, 'frist', 'frister')] : []),
      ...(enquiries > 0 ? [count(enquiries, 'forespørsel', 'forespørsler')] : []),
    ];
    return facts.slice(0, 2).join(' · ') || 'først av alt';
  },
  doMatter: (cards) => (cards === 1 ? 'Ta den som teller' : `Ta de ${cards} som teller`),
  minutes: (n) => `rundt ${n} min`,
  sort: 'Sorter de andre',
  keepOnly: 'Behold bare det som fortsatt teller',
  notNow: 'Ikke nå',
  evening: (leaves) =>
    `Tiden for samtaler er over. I kveld skriver vi: meldinger venter til ${leaves}.`,
  otherHour: (leaves) =>
    `Nå er det ikke tid for samtaler. Vi skriver: meldinger venter til ${leaves}.`,
  fell: 'Gamle ønsker hviler på En dag nå.',
  fellTitle: 'Ønsker fra lenge siden',
  see: 'Se dem',
  several: {
    canWait: 'Det som kan vente, fordelt på uken',
    probablyOver: 'Det som trolig er over',
    keepOnly: 'Alt som kan hvile',
  },
  sorting: {
    back: 'Tilbake',
    progress: (at, of) => `Kort ${at} av ${of}`,
    question: 'Hva med denne?',
    keep: 'Behold',
    week: 'Denne uken',
    someday: 'En dag',
    letGo: 'Legg bort',
  },
} satisfies Said<'catchUp'>;
