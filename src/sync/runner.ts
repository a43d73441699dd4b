/** Holds the one timer: asks the schedule, runs what is due, tells the status. One cycle at a time. */
import type { SyncError, SyncPorts } from './ports.ts';
import type { Call } from './roster/roster-ports.ts';
import { newSession, pushLeaving, pushSoon, runCycle, type SyncSession } from './run-sync.ts';
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
import { putTurn, readTurn, type Turn } from './turn.ts';

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
  /** The deck goes on elsewhere, with or without this device; still within the lock. Nothing runs here after it. */
  readonly onCall: (call: Call) => Promise<void>;
  /** A bug, not an expected failure. */
  readonly onBroken: (thrown: unknown) => void;
};

export type SyncRunner = {
  readonly trigger: (trigger: Trigger) => void;
  /** The page is hidden: what waits is frozen and handed to the browser. */
  readonly leave: () => Promise<void>;
  readonly stop: () => void;
};

/** What the runner remembers from one step to the next. */
type State = {
  readonly schedule: Schedule;
  readonly session: SyncSession;
  readonly facts: Omit<SyncFacts, 'unsent'>;
  /** When the last cycle began, in whichever window. */
  readonly began: number;
};

export function startSync(ports: RunnerPorts): SyncRunner {
  const { sync } = ports;
  let state: State = {
    schedule: newSchedule(sync.now()),
    session: newSession,
    facts: { inStepAt: null, error: null, isNewer: false },
    began: 0,
  };
  let cancel: () => void = () => undefined;
  let [isRunning, isStopped] = [false, false];

  function plan(): void {
    cancel();
    if (isRunning || isStopped) return;
    const step = nextStep(state.schedule, sync.now());
    if (step.is === 'stop') return;
    const wait = step.is === 'wait' ? step.until - sync.now() : 0;
    cancel = ports.after(Math.max(0, wait), () => void run().catch(ports.onBroken));
  }

  async function run(): Promise<void> {
    const step = nextStep(state.schedule, sync.now());
    if (isRunning || isStopped || step.is === 'stop' || step.is === 'wait') return plan();
    isRunning = true;
    try {
      await ports.alone(takeTurn);
      if (!isStopped)
        ports.onStatus(statusOf({ ...state.facts, unsent: await unsentChanges(sync.store) }));
    } finally {
      isRunning = false;
      plan();
    }
  }

  /** Another window may have done meanwhile what this one came for. */
  async function takeTurn(): Promise<void> {
    const turn = await readTurn(sync.store, state.schedule, sync.now());
    if (turn) state = heard(state, turn);
    const { is } = nextStep(state.schedule, sync.now());
    if (is !== 'cycle' && is !== 'push') return;
    const { call, ...after } = await (is === 'cycle' ? cycle : pushOnly)(ports, state);
    // What was set off meanwhile counts on.
    state = { ...after, schedule: after.schedule(state.schedule) };
    // A call is no turn: the other windows hear it themselves.
    if (call === undefined) return await putTurn(sync.store, state);
    isStopped = true;
    if (call.is === 'out') ports.onStatus({ is: 'asks', why: 'out' });
    await ports.onCall(call);
  }

  plan();
  return {
    trigger: (trigger) => {
      state = { ...state, schedule: triggered(state.schedule, trigger, sync.now()) };
      plan();
    },
    leave: async () => await pushLeaving(sync, state.session),
    stop: () => {
      isStopped = true;
      cancel();
    },
  };
}

function heard(state: State, { next, ...told }: Turn): State {
  return { ...state, ...told, schedule: { ...state.schedule, ...next } };
}

type Taken = Omit<State, 'schedule'> & {
  readonly schedule: (now: Schedule) => Schedule;
  readonly call?: Call;
};

async function cycle(ports: RunnerPorts, state: State): Promise<Taken> {
  const { sync, dice } = ports;
  const began = sync.now();
  const done = await runCycle(sync, state.session);
  if (!done.ok) return fail(ports, { ...state, began }, done.error);
  const { taken, isNewer, ...rest } = done.value;
  const now = sync.now();
  if (taken > 0) ports.onTaken(taken);
  return {
    ...rest,
    began,
    schedule: (schedule) => cycled(schedule, { began, now, dice, isQuiet: taken === 0 }),
    facts: { inStepAt: now, error: null, isNewer },
  };
}

async function pushOnly(ports: RunnerPorts, state: State): Promise<Taken> {
  const began = ports.sync.now();
  const done = await pushSoon(ports.sync, state.session);
  if (!done.ok) return fail(ports, state, done.error);
  const schedule = (schedule: Schedule) => pushed(schedule, began);
  return { ...state, ...done.value, schedule, facts: { ...state.facts, error: null } };
}

function fail({ sync, dice }: RunnerPorts, state: State, error: SyncError): Taken {
  const schedule = (schedule: Schedule) => failed(schedule, error, { now: sync.now(), dice });
  return { ...state, schedule, facts: { ...state.facts, error } };
}
