/** A chore as its form holds it: what the owner has not chosen follows the title, or the chore as it is. */

import type { Chore } from '../record/chore.ts';
import type { ChoreRule, ChoreUnit } from '../record/chore-rule.ts';
import { addDays, type LocalDate, parseLocalDate } from '../time.ts';
import { guessChore } from './guess.ts';
import { dateInTurn } from './turn.ts';

export type ChoreForm = {
  readonly title: string;
  readonly is: ChoreRule['is'] | null;
  /** One of the turns by its name, for either kind. */
  readonly turn: string | null;
  readonly next: string | null;
  readonly deadline: boolean | null;
};

export const blankForm: ChoreForm = {
  title: '',
  is: null,
  turn: null,
  next: null,
  deadline: null,
};

/** What the form comes to. */
export type Shaped = {
  readonly title: string;
  readonly rule: ChoreRule;
  readonly next: LocalDate;
  /** The name of the rule's turn. */
  readonly turn: string;
};

/** How often, by a tap; any other of a rule is kept and shown beside them. */
export const dateTurns = [
  '1 week',
  '2 week',
  '1 month',
  '2 month',
  '3 month',
  '6 month',
  '1 year',
] as const;
export const dayTurns = ['7', '14', '30', '90', '180', '365', '730'] as const;

/** `chore` is the one that is edited. */
export function shaped(form: ChoreForm, chore: Chore | null, today: LocalDate): Shaped {
  const base = chore
    ? { rule: chore.rule, next: dateInTurn(chore) }
    : guessChore(form.title, today);
  const is = form.is ?? base.rule.is;
  const rule = is === 'after' ? afterRule(form, base.rule) : dateRule(form, base);
  const named = form.next === null ? undefined : parseLocalDate(form.next);
  const next = named ?? following(rule, chore, { base, today });
  const anchored = rule.is === 'on-date' && (named || !chore) ? { ...rule, from: next } : rule;
  return { title: form.title.trim(), rule: anchored, next, turn: turnName(rule) };
}

type Base = { readonly rule: ChoreRule; readonly next: LocalDate };

const usualDays = 90;

function afterRule({ turn }: ChoreForm, base: ChoreRule): ChoreRule {
  const days = turn !== null && /^\d+$/.test(turn) ? Number(turn) : undefined;
  return { is: 'after', days: days ?? (base.is === 'after' ? base.days : usualDays) };
}

function dateRule({ turn, deadline }: ChoreForm, { rule, next }: Base): ChoreRule {
  const base =
    rule.is === 'on-date'
      ? rule
      : ({ is: 'on-date', from: next, every: 1, unit: 'month', deadline: false } as const);
  const [, every, unit] = /^(\d+) (week|month|year|day)$/.exec(turn ?? '') ?? [];
  const chosen = every && unit ? { every: Number(every), unit: unit as ChoreUnit } : {};
  return { ...base, ...chosen, deadline: deadline ?? base.deadline };
}

/** The date that comes of the rule while the owner names none. */
function following(
  rule: ChoreRule,
  chore: Chore | null,
  { base, today }: { readonly base: Base; readonly today: LocalDate },
): LocalDate {
  if (chore) return dateInTurn({ ...chore, rule });
  if (rule.is === base.rule.is) return base.next;
  return rule.is === 'after' ? today : addDays(today, 1);
}

function turnName(rule: ChoreRule): string {
  return rule.is === 'after' ? String(rule.days) : `${rule.every} ${rule.unit}`;
}
