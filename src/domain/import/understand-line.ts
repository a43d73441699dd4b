/** Capture's reading of a line, in the form the import plan asks for. */
import { chipOf } from '../capture/chip.ts';
import { type CaptureContext, understand } from '../capture/understand.ts';
import type { Understand } from './plan.ts';

export function understandWith(context: CaptureContext): Understand {
  return (line) => {
    const understood = understand(line, context);
    const date = chipOf(understood, 'date');
    return {
      title: understood.title,
      kind: chipOf(understood, 'kind')?.kind ?? 'other',
      customer: chipOf(understood, 'customer')?.id ?? null,
      when: { notBefore: date?.notBefore ?? null, due: date?.due ?? null, someday: false },
      money: chipOf(understood, 'money')?.money ?? null,
    };
  };
}
