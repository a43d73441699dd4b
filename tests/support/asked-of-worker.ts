/** Who answers what a page asks for as it starts: the worker, or a cache by itself. */
import type { RunningApp } from './browser.ts';

/** What is asked of the worker from here on, told by itself; started again, it knows of nothing. */
export async function listenInWorker({ context }: RunningApp): Promise<() => Promise<unknown>> {
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() => {
    const asked: string[] = [];
    Object.assign(self, { asked });
    self.addEventListener('fetch', (event) => {
      const { request } = event as Event & { readonly request: Request };
      asked.push(new URL(request.url).pathname);
    });
  });
  return async () => await worker?.evaluate(() => (self as { readonly asked?: unknown }).asked);
}

/** Once nothing more came for a while. */
export async function loadedAll(): Promise<void> {
  const quietMs = 500;
  const loaded = () => performance.getEntriesByType('resource').length;
  for (let before = -1; before < loaded(); ) {
    before = loaded();
    await new Promise((resolve) => setTimeout(resolve, quietMs));
  }
}

/** The page and its scripts, in the order they were asked for, each with the browser's word for where it came from. */
export function routesTaken(): readonly (readonly [path: string, from: unknown])[] {
  type Routed = PerformanceResourceTiming & {
    readonly workerFinalRouterSource?: string;
    /** What it was called before. */
    readonly workerFinalSourceType?: string;
  };
  const entries = performance.getEntries() as Routed[];
  return entries
    .filter(({ entryType, name }) => entryType === 'navigation' || name.endsWith('.js'))
    .sort((a, b) => a.startTime - b.startTime)
    .map((one) => [
      new URL(one.name).pathname,
      one.workerFinalRouterSource ?? one.workerFinalSourceType,
    ]);
}
