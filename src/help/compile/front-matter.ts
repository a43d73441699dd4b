/** The facts above a text: `key: value` between two lines of dashes. */
import { ladderNames } from '../../domain/ladder/ladder.ts';
import { rungs } from '../../domain/record/job.ts';
import { type TaskKind, taskKinds } from '../../domain/record/task.ts';
import { isUse, type TemplateUse } from '../../domain/template/uses.ts';
import { parseLocalDate } from '../../domain/time.ts';
import { type HelpKind, helpKinds, type Start } from '../help-text.ts';
import { typographic } from './inline.ts';

export type FrontMatter = {
  readonly slug: string;
  readonly is: HelpKind;
  readonly order: number;
  readonly title: string;
  readonly line: string;
  readonly taskKinds: readonly TaskKind[];
  readonly templates: readonly TemplateUse[];
  readonly starts: Start | null;
  readonly words: readonly string[];
};

export type Parts = { readonly facts: FrontMatter; readonly markdown: string };

/** Facts that are no words stand in the English text alone; `english` is that text, for one in another language. */
export function splitFrontMatter(source: string, english?: string): Parts {
  const { facts, markdown } = partsOf(source);
  if (english === undefined) return { facts: readFacts(facts), markdown };
  const other = [...facts.keys()].find((key) => !saidInEach.includes(key));
  if (other !== undefined) throw new Error(`only the English text says its ${other}`);
  const shared = [...partsOf(english).facts].filter(([key]) => !saidInEach.includes(key));
  return { facts: readFacts(new Map([...shared, ...facts])), markdown };
}

const saidInEach: readonly string[] = ['title', 'line', 'sources', 'words'];

function partsOf(source: string) {
  const [, head, markdown] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  if (head === undefined || markdown === undefined) throw new Error('it has no front matter');
  return { facts: new Map(head.split('\n').map(splitLine)), markdown };
}

const known = [
  'slug',
  'kind',
  'order',
  'title',
  'line',
  'tasks',
  'templates',
  'starts',
  'sources',
  'words',
] as const;

function splitLine(line: string): readonly [string, string] {
  const [, key = '', value = ''] = /^(\w+):\s*(.+)$/.exec(line) ?? [];
  if (!known.some((one) => one === key)) throw new Error(`"${line}" is no fact it may have`);
  return [key, value.trim()];
}

function readFacts(facts: ReadonlyMap<string, string>): FrontMatter {
  checkSources(facts.get('sources'));
  const need = (key: string): string => {
    const value = facts.get(key);
    if (value === undefined) throw new Error(`it says no ${key}`);
    return value;
  };
  const order = Number(need('order'));
  if (!Number.isInteger(order) || order < 1) throw new Error('its order is no whole number');
  return {
    slug: need('slug'),
    is: oneOf(helpKinds, need('kind')),
    order,
    title: typographic(need('title')),
    line: typographic(need('line')),
    taskKinds: listOf(facts.get('tasks')).map((kind) => oneOf(taskKinds, kind)),
    templates: listOf(facts.get('templates')).map(aUse),
    starts: startOf(facts.get('starts')),
    words: listOf(facts.get('words')),
  };
}

/** Where a fact that is no law was read, and when: for whoever keeps the text, so it is not shipped. */
function checkSources(value: string | undefined): void {
  for (const one of listOf(value)) {
    const [date = '', address = '', ...more] = one.split(' ');
    const isRight = parseLocalDate(date) !== undefined && address.startsWith('https://');
    if (!isRight || more.length > 0) throw new Error(`"${one}" is not "date https-source"`);
  }
}

/** `chase`, or `deposit deposit`: the rung, and the ladder where only that one will do. */
function startOf(value: string | undefined): Start | null {
  if (value === undefined) return null;
  const [rung = '', ladder, ...more] = value.split(' ');
  if (more.length > 0) throw new Error(`"${value}" is not "rung ladder"`);
  return { rung: oneOf(rungs, rung), ladder: ladder ? oneOf(ladderNames, ladder) : null };
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : value.split(',').map((one) => one.trim());
}

function aUse(name: string): TemplateUse {
  if (!isUse(name)) throw new Error(`"${name}" is no template`);
  return name;
}

function oneOf<T extends string>(all: readonly T[], value: string): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw new Error(`"${value}" is none of ${all.join(', ')}`);
  return found;
}
