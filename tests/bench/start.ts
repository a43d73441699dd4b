/** From the tap on the icon to a screen that can be used, the server gone. */
import { atMost, Gathered, type Rate, type Row, rates, type Section, within } from './figure.ts';
import type { Stage } from './stage.ts';
import { blankPage, live, type Subject, started } from './subject.ts';

/** G1: an icon tapped on a slow phone shows its first usable screen within a second. */
const slowPhoneMs = 1000;
/** The browser closes a database two seconds after its last page. */
export const closedMs = 2500;

export async function measureStart(stage: Stage, runs: number): Promise<Section> {
  const { floor, none, many } = stage;
  const apps = [none, many];
  const subjects = [floor.empty, floor.raw, ...apps, floor.dexie];
  const gathered = new Gathered();
  for (const rate of rates) {
    for (let run = 0; run < runs; run++) {
      await new Promise((resolve) => setTimeout(resolve, closedMs));
      for (const subject of subjects) {
        const times = await startOnce(subject, rate, apps.includes(subject));
        gathered.add(subject.id, rate, times.usable);
        if (times.live !== undefined) gathered.add(`${subject.id} live`, rate, times.live);
      }
    }
  }
  const limit = gathered.of(floor.raw.id);
  const usable = (subject: Subject): Row => {
    const value = gathered.of(subject.id);
    const goal = apps.includes(subject) && { goal: within(1.5, value, limit) };
    return { id: subject.id, what: subject.what, unit: 'ms', value, ...goal };
  };
  const allIn = ({ id, what }: Subject): Row => {
    const value = gathered.of(`${id} live`);
    const goal = atMost({ 4: slowPhoneMs }, value, 'ms');
    return { id: `${id}-live`, what: `${what}: live reads in`, unit: 'ms', value, goal };
  };
  return {
    id: 'start',
    title: 'Warm start offline → painted',
    rows: [...subjects.map(usable), ...apps.map(allIn)],
  };
}

type Started = { readonly usable: number; readonly live?: number };

/** Milliseconds to the first usable screen, and to the last read of the start. */
export async function startOnce(subject: Subject, rate: Rate, isApp: boolean): Promise<Started> {
  const { page } = await blankPage(subject, rate);
  await page.goto(subject.path);
  const usable = await started(page);
  const all = isApp ? { live: await live(page) } : {};
  await page.close();
  return { usable, ...all };
}
