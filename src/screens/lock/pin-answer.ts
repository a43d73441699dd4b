/** What is said to a PIN that did not open. */
import type { Instant } from '../../domain/time.ts';
import { lockWords as words } from '../../text/en-lock.ts';
import { useApp, useFormat } from '../use-app.ts';

export function usePinAnswer(): (isWrong: boolean, waitsUntil: Instant | null) => string {
  const format = useFormat();
  const { localAt } = useApp().services.platform;
  const clock = (instant: Instant) => format.clock(localAt(wholeMinute(instant)));
  return (isWrong, waitsUntil) =>
    [
      ...(isWrong ? [words.wrong] : []),
      ...(waitsUntil === null ? [] : [words.wait(clock(waitsUntil))]),
    ].join(' ');
}

/** The first minute at which it is over: half a minute from now is not "now". */
function wholeMinute(instant: Instant): Instant {
  return Math.ceil(instant / 60_000) * 60_000;
}
