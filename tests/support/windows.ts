/** Several windows over one disk, by a clock of the test, before a store that counts what it is asked; the lock of one that dies goes on. */
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { newSession, runCycle } from '../../src/sync/run-sync.ts';
import { type SyncRunner, startSync } from '../../src/sync/runner.ts';
import type { SyncStatus } from '../../src/sync/status.ts';
import { newStage, phone, type Stage } from '../simulation/attachments.ts';
import { type Device, newDevice, portsOf } from '../simulation/device.ts';
import { writeOn } from '../simulation/write-on.ts';

type Timer = { readonly at: number; readonly run: () => void };
type Window = {
  readonly runner: SyncRunner;
  readonly timers: Timer[];
  said: SyncStatus;
  isDead: boolean;
};

/** As Web Locks: the lock of a window that dies goes to the next one. */
type Lock = { holder: Window | undefined; readonly waiting: { of: Window; run: () => void }[] };

export class Windows {
  readonly stage: Stage;
  readonly device: Device;
  readonly all: Window[] = [];
  readonly #lock: Lock = { holder: undefined, waiting: [] };
  readonly #others: Device;
  #written = 0;
  #cutNext = false;
  isDown = false;

  constructor(seed: number) {
    this.stage = newStage({ seed });
    this.device = phone('a', this.stage);
    this.#others = phone('b', this.stage);
  }

  async open(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      this.all.push(this.#window());
      await this.pass(1);
    }
  }

  get requests(): number {
    return this.stage.asked.length;
  }

  get alive(): readonly Window[] {
    return this.all.filter(({ isDead }) => !isDead);
  }

  /** Runs what is due, and what that sets off. */
  async pass(ms: number): Promise<void> {
    const { now } = this.stage.setting;
    const until = now() + ms;
    for (;;) {
      const due = this.alive
        .flatMap(({ timers }) => timers.map((timer) => ({ timer, timers })))
        .filter(({ timer }) => timer.at <= until)
        .sort((a, b) => a.timer.at - b.timer.at)[0];
      if (!due) break;
      this.stage.pass(Math.max(0, due.timer.at - now()));
      due.timers.splice(due.timers.indexOf(due.timer), 1);
      due.timer.run();
      await this.#settled();
    }
    this.stage.pass(until - now());
  }

  /** Every window hears of it. */
  async write(): Promise<void> {
    this.#written += 1;
    await this.#add(this.device, `own ${this.#written}`);
    for (const { runner } of this.alive) runner.trigger('change');
  }

  async othersWrite(): Promise<void> {
    this.#written += 1;
    await this.#add(this.#others, `others’ ${this.#written}`);
    const asked = this.requests;
    await runCycle(portsOf(this.#others, this.stage.setting), newSession);
    this.stage.asked.splice(asked);
  }

  kill(window: Window): void {
    window.isDead = true;
    window.runner.stop();
    if (this.#lock.holder === window) this.#release();
  }

  /** The next window to ask the store dies of it, in the middle of its turn. */
  killWhoAsksNext(): void {
    this.#cutNext = true;
  }

  async #add(device: Device, title: string): Promise<void> {
    const changes = [change('task', asId<'task'>(title), { title })];
    await writeOn(device, this.stage.setting, { id: title, changes });
  }

  #window(): Window {
    // One disk and one queue of transactions, as windows have them.
    const own = newDevice('a', this.device.disk, undefined);
    own.process = this.device.process;
    const sync = portsOf(own, this.stage.setting);
    const window: Window = {
      timers: [],
      said: { is: 'off' },
      isDead: false,
      runner: undefined as never,
    };
    const runner = startSync({
      sync: { ...sync, remote: this.#mortal(window, sync.remote) },
      dice: () => 0.5,
      after: (ms, run) => {
        const timer = { at: this.stage.setting.now() + ms, run };
        window.timers.push(timer);
        return () => {
          const at = window.timers.indexOf(timer);
          if (at >= 0) window.timers.splice(at, 1);
        };
      },
      alone: (run) => this.#alone(window, run),
      onStatus: (status) => {
        window.said = status;
      },
      onTaken: () => undefined,
      onCall: () => Promise.reject(new Error('the deck stays where it is')),
      onBroken: (thrown) => {
        throw thrown;
      },
    });
    return Object.assign(window, { runner });
  }

  /** Nothing comes back to a window that is gone. */
  #mortal(window: Window, remote: Remote): Remote {
    const asked = async <T>(run: () => Promise<T>): Promise<T> => {
      if (this.#cutNext) {
        this.#cutNext = false;
        this.kill(window);
      }
      if (window.isDead) return await new Promise(() => undefined);
      return await run();
    };
    const down = { ok: false, error: { is: 'busy', retryAfterMs: 90_000 } } as const;
    return {
      list: (folder) =>
        asked(async () => {
          const listed = await remote.list(folder);
          return this.isDown ? down : listed;
        }),
      get: (name, o) => asked(() => remote.get(name, o)),
      put: (name, bytes) => asked(() => remote.put(name, bytes)),
      stat: (name) => asked(() => remote.stat(name)),
      remove: (name) => asked(() => remote.remove(name)),
    };
  }

  async #alone<T>(window: Window, run: () => Promise<T>): Promise<T> {
    if (this.#lock.holder) {
      await new Promise<void>((go) => this.#lock.waiting.push({ of: window, run: go }));
    }
    this.#lock.holder = window;
    const done = await run();
    if (this.#lock.holder === window) this.#release();
    return done;
  }

  #release(): void {
    this.#lock.holder = undefined;
    const next = this.#lock.waiting.shift();
    if (!next) return;
    if (next.of.isDead) this.#release();
    else {
      this.#lock.holder = next.of;
      next.run();
    }
  }

  /** Until nothing moves any more: the memory behind it needs no time but turns. */
  async #settled(): Promise<void> {
    for (let still = 0; still < 3; ) {
      const before = this.requests;
      for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
      const isIdle = this.#lock.holder === undefined && this.requests === before;
      still = isIdle ? still + 1 : 0;
    }
  }
}
