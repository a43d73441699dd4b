/** What one policy came to in one world, counted over the same things for every policy. */
import { promiseTask } from './arrive.ts';
import { dayMinutes, endOf } from './clock.ts';
import { jobOf } from './names.ts';
import type { Book } from './run.ts';
import type { ArrivalOf, World } from './world.ts';

export const figureNames = ['money', 'kept', 'answered', 'gaps', 'minutes'] as const;
export type FigureName = (typeof figureNames)[number];

/**
 * money: thousand pounds × days from the work to the money, of every bill the world laid down · kept: percent of
 * promises whose day is over before the end · answered: percent of enquiries answered within 24 hours, of those that
 * came a day before the end · gaps: percent of gaps that ended with a result · minutes: the owner's, for each result
 */
export type Figures = { readonly [F in FigureName]: number };

export const lessIsBetter: ReadonlySet<FigureName> = new Set(['money', 'minutes']);

export function figuresOf(world: World, book: Book): Figures {
  return {
    money: moneyDays(world, book) / 1000,
    kept: percent(keptIn(world, book), countedPromises(world).length),
    answered: percent(answeredIn(world, book), countedEnquiries(world).length),
    gaps: percent(book.gapsWithResult, book.gaps),
    minutes: book.minutes / Math.max(1, book.results),
  };
}

export function countedPromises(world: World): readonly ArrivalOf<'promise'>[] {
  const all = world.arrivals.filter((one) => one.is === 'promise');
  return all.filter(({ due }) => endOf(due) <= world.end);
}

export function countedEnquiries(world: World): readonly ArrivalOf<'enquiry'>[] {
  const all = world.arrivals.filter((one) => one.is === 'enquiry');
  return all.filter(({ at }) => at + dayMinutes <= world.end);
}

export function keptIn(world: World, book: Book): number {
  return countedPromises(world).filter((one) => {
    const noted = book.promises.get(promiseTask(world.ladder, one));
    return noted !== undefined && noted.kept !== null && noted.kept <= noted.until;
  }).length;
}

export function answeredIn(world: World, book: Book): number {
  return countedEnquiries(world).filter(({ id, at }) => {
    const answered = book.answered.get(jobOf(id)) ?? null;
    return answered !== null && answered <= at + dayMinutes;
  }).length;
}

/** Money that has not come by the end waited until then; jobs won on the way are not in it, or who wins more would lose. */
function moneyDays(world: World, book: Book): number {
  const days = [...book.owed.values()].map(({ amount, since, paid }) => {
    const until = Math.min(paid ?? world.end, world.end);
    return ((amount / 100) * (until - since)) / dayMinutes;
  });
  return days.reduce((sum, one) => sum + one, 0);
}

function percent(part: number, of: number): number {
  return of === 0 ? 100 : (100 * part) / of;
}
