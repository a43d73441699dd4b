/** The words around the help texts, in English. */
import type { HelpKind } from '../help/help-text.ts';
import { spoken } from './spoken.ts';

const kinds = {
  playbook: 'How to',
  app: 'About Stopgap',
} as const satisfies { readonly [K in HelpKind]: string };

export const enHelp = spoken('help', {
  title: 'Help',
  offline: 'works offline',
  notAll: 'Help is not all here yet. A few seconds of network, then it works without.',
  search: 'Search help',
  results: {
    help: 'Help',
    places: 'Settings',
    people: 'Customers',
    tasks: 'Tasks',
  },
  allTasks: (n: number): string => `All ${n} tasks found`,
  searchHint: 'customer won’t pay',
  kinds,
  found: (n: number): string => `${n} found`,
  nothing: 'Not here yet. Keep the question?',
  nothingWhy: 'It stays with you as a task, so that you can ask somebody.',
  notQuite: 'Not what you meant?',
  keep: 'Keep the question',
  kept: (question: string): string => `Ask: ${question}`,
  quoted: (words: string): string => `“${words}”`,
  example: 'An example: change the details',
  goFrom: (when: string): string => `Messages may go from ${when}.`,
  otherLaws: 'Other countries',
  makeTask: 'Make this a task',
  startJob: (rung: string): string => `Start a job at “${rung}”`,
  openJob: 'Open the job',
  read: { label: 'A 2-minute read', skip: 'Skip' },
  desk: {
    title: 'Ask a person',
    open: (until: string): string => `Open now, until ${until}`,
    opens: (when: string): string => `Opens ${when}`,
    here: (when: string): string => `${when} where you are`,
    never: 'Not open at the moment',
    hint: 'Write it while you think of it. It comes back as your first card when they open, ready to send.',
    write: 'Write a question',
    question: 'Your question',
    keep: (when: string): string => `Keep it, I send it ${when}`,
    task: (question: string): string => `Ask: ${question}`,
  },
  /** `country` by ISO 3166 */
  law: (country: string, checked: string): string => `${countryName(country)} · checked ${checked}`,
  source: 'Source',
  gone: 'That page is not here',
  goneWhy: 'It may have a new name. Search for it instead.',
  all: 'All of Help',
} as const);

function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}
