import type { Task } from '../record/task.ts';

/** The answers to the one question that a task skipped again and again asks. */
export const skipAnswers = ['smaller', 'later', 'hand-over', 'let-go'] as const;

const askAfter = 3;

/** Every answer touches the task and so sets its skips back to none. */
export function skipQuestion(task: Pick<Task, 'skips'>): boolean {
  return task.skips >= askAfter;
}
