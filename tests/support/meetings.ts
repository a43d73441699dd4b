/** Visits by their minutes from now, and the gap that is offered first among them. */
import { asId } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';
import type { Visit } from '../../src/domain/record/visit.ts';
import { defaultGap } from '../../src/domain/round/default-gap.ts';
import type { Gap } from '../../src/domain/round/round.ts';
import { visitsNow } from '../../src/domain/visits-now.ts';

export type State = Visit['state'];
/** Minutes from now. */
export type Meeting = readonly [from: number, to: number, state?: State];

export const minuteMs = 60_000;
export const last: Gap = 60;

export function visitsOf(meetings: readonly Meeting[], now: number): readonly Visit[] {
  return meetings.map(([from, to, state = 'planned'], i) => ({
    ...blank('visit', asId<'visit'>(`v${i}`)),
    time: { start: now + from * minuteMs, end: now + to * minuteMs },
    state,
  }));
}

export function offered(meetings: readonly Meeting[], now: number, chosen: Gap | null = last): Gap {
  return defaultGap({ visits: visitsNow(visitsOf(meetings, now), now), now, last: chosen });
}
