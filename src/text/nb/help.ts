import type { Said } from '../parts.ts';

export const help = {
  title: 'Hjelp',
  offline: 'virker uten nett',
  notAll: 'Hjelpen er ikke helt på plass ennå. Noen sekunder med nett, så virker den uten.',
  search: 'Søk i hjelpen',
  results: { help: 'Hjelp', places: 'Innstillinger', people: 'Kunder', tasks: 'Oppgaver' },
  allTasks: (n) => `Alle ${n} oppgavene som passer`,
  searchHint: 'kunden betaler ikke',
  kinds: { playbook: 'Slik gjør du', app: 'Om Stopgap' },
  found: (n) => `Fant ${n}`,
  nothing: 'Ikke her ennå. Ta vare på spørsmålet?',
  nothingWhy: 'Det blir liggende som en oppgave, så du kan spørre noen.',
  notQuite: 'Ikke det du mente?',
  keep: 'Ta vare på spørsmålet',
  kept: (question) => `Spør: ${question}`,
  quoted: (words) => `«${words}»`,
  example: 'Et eksempel: bytt ut detaljene',
  goFrom: (when) => `Meldinger kan sendes fra ${when}.`,
  otherLaws: 'Andre land',
  makeTask: 'Gjør dette til en oppgave',
  startJob: (rung) => `Start en jobb på «${rung}»`,
  openJob: 'Åpne jobben',
  read: { label: 'To minutters lesing', skip: 'Hopp over' },
  desk: {
    title: 'Spør et menneske',
    open: (until) => `Åpent nå, til ${until}`,
    opens: (when) => `Åpner ${when}`,
    here: (when) => `${when} der du er`,
    never: 'Ikke åpent for tiden',
    hint: 'Skriv det mens du tenker på det. Det kommer som første kort når de åpner, klart til å sendes.',
    write: 'Skriv et spørsmål',
    question: 'Spørsmålet ditt',
    keep: (when) => `Ta vare på det, jeg sender ${when}`,
    task: (question) => `Spør: ${question}`,
  },
  law: (country, checked) => `${countryName(country)} · sjekket ${checked}`,
  source: 'Kilde',
  gone: 'Den siden er ikke her',
  goneWhy: 'Den kan ha fått et nytt navn. Søk etter den i stedet.',
  all: 'Hele hjelpen',
} satisfies Said<'help'>;

function countryName(code: string): string {
  return new Intl.DisplayNames('nb', { type: 'region' }).of(code) ?? code;
}
