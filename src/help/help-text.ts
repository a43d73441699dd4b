/** What a help text is once compiled: plain data, so that a screen draws it with real elements. */

import type { LadderName } from '../domain/ladder/ladder.ts';
import type { Rung } from '../domain/record/job.ts';
import type { TaskKind } from '../domain/record/task.ts';
import type { TemplateUse } from '../domain/template/uses.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Language } from './search/terms.ts';

export type Inline =
  | string
  | { readonly strong: string }
  /** A link to another help text. */
  | { readonly text: string; readonly to: string };

export type Block =
  | { readonly is: 'text'; readonly text: readonly Inline[] }
  | {
      readonly is: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  /** Ready words to send as they are. */
  | { readonly is: 'message'; readonly text: string; readonly sort: MessageSort }
  | Law;

/**
 * send: true as it stands, it may go with a tap · say: for the phone or a public page ·
 * example: it holds a day, an hour or a number of somebody else's
 */
export type MessageSort = 'send' | 'say' | 'example';

/** A remark about the law of one country, as true as on the day it was checked. */
export type Law = {
  readonly is: 'law';
  /** ISO 3166, two letters */
  readonly country: string;
  readonly checked: LocalDate;
  /** https address of who says so */
  readonly source: string;
  readonly text: readonly Inline[];
};

/** now, words, watch: the three parts of a playbook · more: the article, and all of an app text */
export const sectionRoles = ['now', 'words', 'watch', 'more'] as const;
export type SectionRole = (typeof sectionRoles)[number];

export type Section = {
  readonly role: SectionRole;
  readonly title: string;
  readonly blocks: readonly Block[];
};

export const helpKinds = ['playbook', 'app'] as const;
export type HelpKind = (typeof helpKinds)[number];

export type HelpText = {
  readonly slug: string;
  /** What it is written in, BCP 47: English where the language read has no such text yet. */
  readonly language: string;
  readonly is: HelpKind;
  /** Place in the list, from 1 in each kind. */
  readonly order: number;
  /** In the owner's own words. */
  readonly title: string;
  /** The whole of it in one line, for a list or a card. */
  readonly line: string;
  /** What it helps with, the kind of task it makes first; an app text has none. */
  readonly taskKinds: readonly TaskKind[];
  /** Ready words that fill themselves, best first; shown above the fixed ones. */
  readonly templates: readonly TemplateUse[];
  /** The job it begins; most playbooks begin none. */
  readonly starts: Start | null;
  /** Other words people look for it by; never shown. */
  readonly words: readonly string[];
  readonly sections: readonly Section[];
};

/** Where the work of a playbook begins on a ladder; without a ladder, on the one of the trade. */
export type Start = { readonly rung: Rung; readonly ladder: LadderName | null };

/** All texts of one language, and what its search must know. */
export type HelpBook = Language & {
  readonly texts: readonly HelpText[];
  /** How owners ask for each text, by its slug, with commas between; never shown. */
  readonly asked: { readonly [slug: string]: string };
};

export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  return 'strong' in inline ? inline.strong : inline.text;
}

/** A block as lines of plain words. */
export function linesOf(block: Block): readonly string[] {
  switch (block.is) {
    case 'text':
    case 'law':
      return [plainText(block.text)];
    case 'list':
      return block.items.map(plainText);
    case 'message':
      return [block.text];
  }
}
