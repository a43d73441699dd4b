/** Ten stories, told by scripts in a real browser, and what each cost its owner: taps, typed characters, seconds. */
import { closeApp, installApp, launchApp, type RunningApp, relaunch } from './browser.ts';
import { Owner, setClock } from './owner.ts';

export type Cost = { readonly taps: number; readonly typed: number; readonly seconds: number };

export type Told = {
  readonly story: string;
  readonly cost: Cost;
  readonly most: Partial<Cost>;
};

/** One owner with one phone, by the page's own clock. Counting begins when it is told to. */
export class Teller {
  app: RunningApp;
  owner: Owner;
  private began = 0;
  private counts = { taps: 0, typed: 0 };

  static async open(baseURL: string, clock: string): Promise<Teller> {
    const app = await launchApp({ baseURL });
    const teller = new Teller(app);
    await teller.listen();
    await setClock(app.page, new Date(clock));
    await installApp(app.page);
    return teller;
  }

  private constructor(app: RunningApp) {
    this.app = app;
    this.owner = new Owner(app.page);
  }

  /** What fingers really did, told by the browser itself. */
  private async listen(): Promise<void> {
    const { context } = this.app;
    const count = (what: 'taps' | 'typed') => {
      this.counts[what] += 1;
    };
    await context.exposeFunction('stopgapCounts', count);
    await context.addInitScript(() => {
      const tell = (what: string) =>
        (globalThis as unknown as { stopgapCounts: (what: string) => void }).stopgapCounts(what);
      addEventListener('pointerdown', ({ isTrusted }) => isTrusted && tell('taps'), true);
      const typed = (event: Event) => event.isTrusted && tell('typed');
      addEventListener('beforeinput', typed, true);
    });
  }

  begin(): void {
    this.counts = { taps: 0, typed: 0 };
    this.began = performance.now();
  }

  cost(): Cost {
    const seconds = Math.round((performance.now() - this.began) / 100) / 10;
    return { ...this.counts, seconds };
  }

  /** The app is opened again, by its icon, at another time. */
  async comeBack(clock: string, path = '/'): Promise<void> {
    this.app = await relaunch(this.app);
    this.owner = new Owner(this.app.page);
    await this.listen();
    await setClock(this.app.page, new Date(clock));
    await this.app.page.goto(path);
  }

  /** Key by key, as a thumb does. */
  async type(words: string): Promise<void> {
    await this.app.page.keyboard.type(words);
  }

  async close(): Promise<void> {
    await closeApp(this.app);
  }
}

export function tableOfStories(all: readonly Told[]): string {
  const cell = (value: number, most: number | undefined) =>
    most === undefined ? `${value}` : `${value} of ${most}`;
  const rows = all.map(({ story, cost, most }) => {
    const { taps, typed, seconds } = cost;
    return `| ${story} | ${cell(taps, most.taps)} | ${cell(typed, most.typed)} | ${cell(seconds, most.seconds)} |`;
  });
  return [
    '| story | taps | typed characters | seconds by script |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}
