/** Where a task stands, in a few words: for a line of a list and the head of its screen. */
import type { Due, Task } from '../domain/record/task.ts';
import type { Moment } from '../domain/time.ts';
import { dateOf } from '../domain/time.ts';
import type { Format } from './format.ts';
import { spoken } from './spoken.ts';

export type TaskLineWords = {
  readonly someday: string;
  readonly waiting: (on: string) => string;
  readonly until: (time: string) => string;
  readonly done: (day: string) => string;
  readonly letGo: (day: string) => string;
  readonly comesBack: (time: string) => string;
  readonly owed: (money: string) => string;
  readonly due: { readonly [K in Due['is']]: (day: string) => string };
};

export const taskLineWords = spoken('line', {
  someday: 'Someday',
  waiting: (on) => (on === '' ? 'Waiting' : `Waiting for ${on}`),
  until: (time) => `look again ${time}`,
  done: (day) => `Done ${day}`,
  letGo: (day) => `Let go ${day}`,
  comesBack: (time) => `comes back ${time}`,
  owed: (money) => `${money} waiting`,
  due: {
    wish: (day) => day,
    promise: (day) => `promised ${day}`,
    deadline: (day) => `by ${day}`,
  },
} satisfies TaskLineWords);

export type LineSetting = {
  readonly format: Format;
  readonly now: Moment;
  readonly words: TaskLineWords;
};

/** The state first, then the date and the money; nothing for an open task without any. */
export function taskLine(task: Task, setting: LineSetting): readonly string[] {
  const { format, words } = setting;
  const { status, money } = task;
  const owed = money === null ? [] : [moneyWords(task, setting)];
  switch (status.is) {
    case 'done':
      return [words.done(format.at(status.at)), ...owed];
    case 'let-go':
      return [words.letGo(format.at(status.at)), ...owed];
    case 'waiting':
      return [
        words.waiting(status.on),
        ...(status.until ? [words.until(format.time(status.until))] : []),
        ...owed,
      ];
    case 'open':
      return [...(task.when.someday ? [words.someday] : []), ...dateWords(task, setting), ...owed];
  }
}

function dateWords({ when }: Task, { format, now, words }: LineSetting): readonly string[] {
  const parts: string[] = [];
  if (when.due) {
    const { is, on, time } = when.due;
    const clock = time === '' ? '' : ` ${format.clock(`${on}T${time}` as Moment['local'])}`;
    parts.push(words.due[is](`${format.day(on)}${clock}`));
  }
  if (when.notBefore && when.notBefore > now.local) {
    parts.push(words.comesBack(format.time(when.notBefore)));
  }
  return parts;
}

function moneyWords({ money }: Task, { format, now, words }: LineSetting): string {
  if (money === null) return '';
  const amount = format.money(money);
  return money.since !== null && money.since <= dateOf(now.local) ? words.owed(amount) : amount;
}
