import { type ComponentChildren, createContext } from 'preact';

/**
 * Outside an open sheet nothing can be read or touched, so what is said to the
 * owner is said inside the topmost one.
 */
export type Sheets = {
  readonly top: string | null;
  /** Returns the way to take it off the pile. */
  readonly enter: (id: string) => () => void;
  readonly notice: ComponentChildren;
  /** Whether a part of the screen has its own place for what is said. */
  readonly isHeld: boolean;
  /** Takes that place; returns the way to give it back. */
  readonly hold: () => () => void;
};
export const SheetsContext = createContext<Sheets>({
  top: null,
  enter: () => () => undefined,
  notice: null,
  isHeld: false,
  hold: () => () => undefined,
});
