import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const help = {
  title: 'Aide',
  offline: 'en anglais, sans réseau',
  notAll: 'L’aide n’est pas encore toute ici. Quelques secondes de réseau, puis elle s’en passe.',
  search: 'Chercher dans l’aide',
  results: { help: 'Aide', places: 'Réglages', people: 'Clients', tasks: 'Tâches' },
  allTasks: (n) => `Les ${n} tâches trouvées`,
  searchHint: 'ex. customer won’t pay',
  kinds: { playbook: 'Comment faire', app: 'À propos de Stopgap' },
  found: (n) => count(n, 'trouvé', 'trouvés'),
  nothing: 'Pas encore ici. Garder la question ?',
  nothingWhy: 'Elle reste avec vous en tâche, pour que vous puissiez la poser à quelqu’un.',
  notQuite: 'Pas ce que vous vouliez dire ?',
  keep: 'Garder la question',
  kept: (question) => `Demander : ${question}`,
  quoted: (words) => `« ${words} »`,
  example: 'Un exemple : changez les détails',
  goFrom: (when) => `Les messages peuvent partir dès ${when}.`,
  otherLaws: 'Autres pays',
  makeTask: 'En faire une tâche',
  startJob: (rung) => `Commencer une affaire à « ${rung} »`,
  openJob: 'Ouvrir l’affaire',
  read: { label: 'Deux minutes de lecture', skip: 'Passer' },
  desk: {
    title: 'Demander à une personne',
    open: (until) => `Ouvert maintenant, jusqu’à ${until}`,
    opens: (when) => `Ouvre ${when}`,
    here: (when) => `${when} chez vous`,
    never: 'Pas ouvert en ce moment',
    hint: 'Écrivez-la pendant que vous y pensez. Elle revient en première carte à l’ouverture, prête à partir.',
    write: 'Écrire une question',
    question: 'Votre question',
    keep: (when) => `La garder, je l’envoie ${when}`,
    task: (question) => `Demander : ${question}`,
  },
  law: (country, checked) => `${countryName(country)} · vérifié ${checked}`,
  source: 'Source',
  gone: 'Cette page n’est pas ici',
  goneWhy: 'Elle a peut-être un nouveau nom. Cherchez-la plutôt.',
  all: 'Toute l’aide',
} satisfies Said<'help'>;

function countryName(code: string): string {
  return new Intl.DisplayNames('fr', { type: 'region' }).of(code) ?? code;
}
