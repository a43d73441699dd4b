/** Lighthouse over the built app, as a phone sees it; it starts from nothing each time. */
import { type AddressInfo, createServer } from 'node:net';
import lighthouse, { type Flags } from 'lighthouse';
import { closeApp, launchApp } from '../support/browser.ts';
import { StaticServer } from '../support/serve.ts';
import type { Built } from './build.ts';
import { type Section, spreadOf } from './figure.ts';

const categories = ['performance', 'accessibility', 'best-practices'] as const;
const goal = 95;

export async function measureLighthouse(built: Built, runs: number): Promise<Section> {
  const server = await StaticServer.start({ root: built.app, gzip: true });
  const port = await freePort();
  const app = await launchApp({ baseURL: server.url, args: [`--remote-debugging-port=${port}`] });
  const scores = new Map<string, number[]>();
  const short = new Map<string, string>();
  for (let run = 0; run < runs; run++) {
    const report = await reportOn(server.url, port);
    for (const { id, score, weak } of report) {
      scores.set(id, [...(scores.get(id) ?? []), score]);
      for (const audit of weak) short.set(audit.id, `${id}: ${audit.id} ${audit.told}`);
    }
  }
  await closeApp(app);
  await server.stop();
  return {
    id: 'lighthouse',
    title: 'Lighthouse, mobile',
    rows: categories.map((id) => {
      const value = { 1: spreadOf(scores.get(id) ?? []) };
      const holds = value[1].median >= goal;
      return { id, what: id, unit: 'of 100', value, goal: { words: `≥ ${goal}`, holds } };
    }),
    notes: [...short.values()],
  };
}

async function reportOn(url: string, port: number) {
  const flags = {
    port,
    onlyCategories: [...categories],
    formFactor: 'mobile',
    logLevel: 'error',
  } satisfies Flags;
  const result = await lighthouse(url, flags);
  if (!result) throw new Error('Lighthouse gave no report.');
  const { lhr } = result;
  return categories.map((id) => {
    const category = lhr.categories[id];
    const audits = (category?.auditRefs ?? []).filter(({ weight }) => weight > 0);
    const weak = audits.flatMap((ref) => {
      const audit = lhr.audits[ref.id];
      const isWeak = audit && audit.score !== null && audit.score < 1;
      return isWeak ? [{ id: ref.id, told: audit.displayValue ?? audit.title }] : [];
    });
    return { id, score: Math.round((category?.score ?? 0) * 100), weak };
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
