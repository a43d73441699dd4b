/** What the captured words mean, and the tasks they become. */
import type { ChipType, Understood } from '../../domain/capture/chip.ts';
import type { CaptureLocale } from '../../domain/capture/date-finder.ts';
import { buildNameIndex, type NameIndex } from '../../domain/capture/name-index.ts';
import { offerVisit, type VisitOffer } from '../../domain/capture/offer-visit.ts';
import { toTask } from '../../domain/capture/to-task.ts';
import type { Tongue } from '../../domain/capture/tongue.ts';
import { type CaptureContext, understand } from '../../domain/capture/understand.ts';
import { type Change, change } from '../../domain/change/change.ts';
import { asId } from '../../domain/record/id.ts';
import { createDateFinder } from '../../exchange/find-dates.ts';
import { customerNames } from '../../storage/names.ts';
import type { App } from '../app.ts';
import type { Pending } from './capture-media.ts';
import { tongueOf } from './tongue-of.ts';

export type Captured = {
  readonly text: string;
  readonly lines: readonly string[];
  readonly removed: readonly ChipType[];
  readonly pending: readonly Pending[];
};

export function createCaptureTasks(app: App) {
  const { platform, db } = app.services;
  const findDates = createDateFinder();
  const locale: CaptureLocale = app.defaults.country === 'US' ? 'en-US' : 'en-GB';
  let names: NameIndex = buildNameIndex([]);
  let tongue: Tongue | undefined;
  let last: { readonly by: readonly unknown[]; readonly understood: Understood } | undefined;

  async function readNames(): Promise<void> {
    tongue = await tongueOf(app.defaults.language);
    names = buildNameIndex(await customerNames(db));
  }

  function contextNow(): CaptureContext {
    const { moment, business } = app.now.getState();
    const context = {
      now: moment,
      customers: names,
      currency: business.currency,
      locale,
      findDates,
    };
    return { ...context, ...(tongue && { tongue }) };
  }

  function understandLine(line: string): Understood {
    const { moment, business } = app.now.getState();
    const { currency } = business;
    const by = [line, moment, currency, names, tongue];
    // What stands as chips is what is saved: understood once for both, not again after Enter.
    if (last?.by.some((one, i) => one !== by[i]) !== false) {
      last = { by, understood: understand(line, contextNow()) };
    }
    return last.understood;
  }

  function visitIn(line: string): VisitOffer | null {
    const working = app.now.getState().business.workingHours;
    return offerVisit(line, understandLine(line), { context: contextNow(), working });
  }

  /** Every line a task; what hangs on the capture hangs on the first of them. */
  function changesFor({ text, lines, removed, pending }: Captured): readonly Change[] {
    const now = platform.now();
    const one = lines.length === 1 ? { raw: text, removed } : undefined;
    const made = lines.map((line) => ({ line, id: asId<'task'>(platform.newId()) }));
    const tasks = made.map(({ line, id }) =>
      toTask(understandLine(line), one?.raw ?? line, { id, now, removed: one?.removed ?? [] }),
    );
    const about = { customer: null, job: null, task: made[0]?.id ?? null };
    const attachments = pending.map(({ id, ...facts }) =>
      change('attachment', asId<'attachment'>(id), { ...facts, about, at: now.instant }),
    );
    return [...tasks, ...attachments];
  }

  return { readNames, understandLine, visitIn, changesFor };
}
export type CaptureTasks = ReturnType<typeof createCaptureTasks>;
