/** Holds the one timer: asks the schedule, runs what is due, tells the status. One cycle at a time. */
import type { SyncError, SyncPorts } from './ports.ts';
import { newSession, push, pushLeaving, runCycle, type SyncSession } from './run-sync.ts';
import {
  cycled,
  type Dice,
  failed,
  newSchedule,
  nextStep,
  pushed,
  type Schedule,
  type Trigger,
  triggered,
} from './schedule.ts';
import { type SyncFacts, type SyncStatus, statusOf, unsentChanges } from './status.ts';

export type RunnerPorts = {
  readonly sync: SyncPorts;
  readonly dice: Dice;
  /** Calls back once after so many ms; answers how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** In the window one cycle at a time over all tabs (a Web Lock); nothing depends on it. */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>;
  readonly onStatus: (status: SyncStatus) => void;
  /** Changes of others came in: jobs and chores may want mending. */
  readonly onTaken: (changes: number) => void;
  /** A bug, not an expected failure. */
  readonly onBroken: (thrown: unknown) => void;
};

export type SyncRunner = {
  readonly trigger: (trigger: Trigger) => void;
  /** The page is hidden: what waits is frozen and handed to the browser. */
  readonly leave: () => Promise<void>;
  readonly stop: () => void;
};

export function startSync(ports: RunnerPorts): SyncRunner {
  const { sync } = ports;
  let schedule: Schedule = newSchedule(sync.now());
  let session: SyncSession = newSession;
  let facts: Omit<SyncFacts, 'unsent'> = { inStepAt: null, error: null, isNewer: false };
  let cancel: () => void = () => undefined;
  let [isRunning, isStopped] = [false, false];

  function plan(): void {
    cancel();
    if (isRunning || isStopped) return;
    const step = nextStep(schedule, sync.now());
    if (step.is === 'stop') return;
    const wait = step.is === 'wait' ? step.until - sync.now() : 0;
    cancel = ports.after(Math.max(0, wait), () => void run().catch(ports.onBroken));
  }

  async function run(): Promise<void> {
    const step = nextStep(schedule, sync.now());
    if (isRunning || isStopped || step.is === 'stop' || step.is === 'wait') return plan();
    isRunning = true;
    try {
      await ports.alone(step.is === 'cycle' ? cycle : pushOnly);
      await tell();
    } finally {
      isRunning = false;
      plan();
    }
  }

  async function cycle(): Promise<void> {
    const began = sync.now();
    const done = await runCycle(sync, session);
    if (!done.ok) return fail(done.error);
    session = done.value.session;
    const { taken, isNewer } = done.value;
    const now = sync.now();
    schedule = cycled(schedule, { began, now, dice: ports.dice, isQuiet: taken === 0 });
    facts = { inStepAt: now, error: null, isNewer };
    if (taken > 0) ports.onTaken(taken);
  }

  async function pushOnly(): Promise<void> {
    const began = sync.now();
    const done = await push(sync);
    if (!done.ok) return fail(done.error);
    schedule = pushed(schedule, began);
    facts = { ...facts, error: null };
  }

  function fail(error: SyncError): void {
    schedule = failed(schedule, error, { now: sync.now(), dice: ports.dice });
    facts = { ...facts, error };
  }

  async function tell(): Promise<void> {
    ports.onStatus(statusOf({ ...facts, unsent: await unsentChanges(sync.store) }));
  }

  plan();
  return {
    trigger: (trigger) => {
      schedule = triggered(schedule, trigger, sync.now());
      plan();
    },
    leave: async () => await pushLeaving(sync),
    stop: () => {
      isStopped = true;
      cancel();
    },
  };
}
