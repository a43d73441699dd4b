/** From the tap on the icon to a screen that can be used, the server gone. */
import { atMost, Gathered, type Row, rates, type Section, within } from './figure.ts';
import type { Stage } from './stage.ts';
import { blankPage, live, type Subject, started } from './subject.ts';

/** G1: an icon tapped on a slow phone shows its first usable screen within a second. */
const slowPhoneMs = 1000;

export async function measureStart(stage: Stage, runs: number): Promise<Section> {
  const { floor, none, many } = stage;
  const apps = [none, many];
  const subjects = [floor.empty, floor.raw, floor.dexie, ...apps];
  const gathered = new Gathered();
  for (const rate of rates) {
    for (let run = 0; run < runs; run++) {
      for (const subject of subjects) {
        const { page } = await blankPage(subject, rate);
        await page.goto(subject.path);
        gathered.add(subject.id, rate, await started(page));
        if (apps.includes(subject)) gathered.add(`${subject.id} live`, rate, await live(page));
        await page.close();
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
