import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  eveningRead,
  opened,
  parseReads,
  type Reads,
  turnedDown,
} from '../../src/domain/evening-read.ts';
import { asId } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';
import { type Task, type TaskKind, taskKinds } from '../../src/domain/record/task.ts';
import { dateOf, type LocalDateTime } from '../../src/domain/time.ts';

const evening = '2026-11-24T21:10' as LocalDateTime;
const none: Reads = { known: [], skips: 0, day: null };
const playbookOf = ({ kind }: Task) => `how-${kind}`;
const task = (kind: TaskKind, part: Partial<Task> = {}): Task => ({
  ...blank('task', asId<'task'>(Math.random().toString())),
  kind,
  ...part,
});
const chasing = [task('chase-call'), task('chase-call'), task('chase-call'), task('order')];
const at = (now: LocalDateTime, reads: Reads = none, tasks: readonly Task[] = chasing) =>
  eveningRead({ tasks, playbookOf, reads, now });

test('three to chase: the playbook about them, in the evening only', () => {
  expect(at(evening)).toBe('how-chase-call');
  expect(at('2026-11-24T19:59' as LocalDateTime)).toBeUndefined();
  expect(at(evening, none, [task('order')])).toBeUndefined();
  const done = chasing.map((one) => ({ ...one, deleted: true }));
  expect(at(evening, none, done)).toBeUndefined();
});

test('once opened or turned down: not that one again, and no other that day', () => {
  const tasks = [...chasing, task('order')];
  const today = dateOf(evening);
  for (const move of [opened, turnedDown]) {
    const after = move(none, 'how-chase-call', today);
    expect(at(evening, after, tasks)).toBeUndefined();
    expect(at('2026-11-25T21:10' as LocalDateTime, after, tasks)).toBe('how-order');
  }
});

test('turned down three times in a row it is over; opening one begins anew', () => {
  const days = ['2026-11-21', '2026-11-22', '2026-11-23'] as const;
  const off = days.reduce((reads, day) => turnedDown(reads, day, day as never), none);
  expect(at(evening, off)).toBeUndefined();
  expect(at(evening, opened(off, 'x', '2026-11-23' as never))).toBe('how-chase-call');
});

test('never one that is known, never more than one, the same whatever the order', () => {
  const anyTasks = fc.array(fc.constantFrom(...taskKinds).map((kind) => task(kind)));
  const anyKnown = fc.subarray(taskKinds.map((kind) => `how-${kind}`));
  fc.assert(
    fc.property(anyTasks, anyKnown, (tasks, known) => {
      const reads = { ...none, known };
      const read = at(evening, reads, tasks);
      expect(known).not.toContain(read);
      expect(at(evening, reads, [...tasks].reverse())).toBe(read);
    }),
  );
});

test('what is stored is read back; anything else is nothing read yet', () => {
  const reads = turnedDown(none, 'a', dateOf(evening));
  expect(parseReads(structuredClone(reads))).toEqual(reads);
  for (const odd of [undefined, null, 7, 'x', [], { known: 3 }]) {
    expect(parseReads(odd)).toEqual(none);
  }
});
