import type { CustomerId } from '../record/id.ts';
import type { Money } from '../record/money-field.ts';
import type { Due, TaskKind } from '../record/task.ts';
import type { LocalDateTime } from '../time.ts';
import type { Span } from './words.ts';

/** One thing understood in a line; its span is the place in the text as typed. */
export type Chip =
  | { readonly is: 'customer'; readonly id: CustomerId; readonly name: string; readonly span: Span }
  | {
      readonly is: 'date';
      readonly due: Due;
      readonly notBefore: LocalDateTime | null;
      readonly span: Span;
    }
  | { readonly is: 'money'; readonly money: Money; readonly span: Span }
  | { readonly is: 'kind'; readonly kind: TaskKind; readonly span: Span | null };
export type ChipType = Chip['is'];
export type ChipOf<T extends ChipType> = Extract<Chip, { readonly is: T }>;

export type Understood = {
  /** The owner's words without a leading bullet or box. */
  readonly title: string;
  /** At most one of each type. */
  readonly chips: readonly Chip[];
};

export function chipOf<T extends ChipType>({ chips }: Understood, type: T): ChipOf<T> | undefined {
  return chips.find((chip): chip is ChipOf<T> => chip.is === type);
}

/** The same without what the owner took off. */
export function without(understood: Understood, type: ChipType): Understood {
  return { ...understood, chips: understood.chips.filter((chip) => chip.is !== type) };
}
