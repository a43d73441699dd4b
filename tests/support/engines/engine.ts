/** What a story needs of a browser engine, whatever protocol drives it: real keys, real taps, one page. */
export type Engine = {
  readonly goto: (url: string) => Promise<void>;
  /** Runs in the page. */
  readonly evaluate: <Given, Answer>(
    run: (given: Given) => Answer | Promise<Answer>,
    given: Given,
  ) => Promise<Answer>;
  /** On the middle of what the selector finds, as a pointer does. */
  readonly click: (selector: string) => Promise<void>;
  /** Keys, into what has the focus. */
  readonly type: (words: string) => Promise<void>;
  readonly chooseFile: (selector: string, file: string) => Promise<void>;
  /** As a phone ends a page in the background; the next `goto` begins anew on the same data. */
  readonly kill: () => Promise<void>;
  /** What the page complained of. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
  /** Where the browser keeps its data and puts what is downloaded; gone after `close`. */
  readonly home: string;
};

export type EngineKind = {
  readonly name: string;
  /** Debian's packages for it. */
  readonly packages: readonly string[];
  readonly isHere: () => boolean;
  readonly launch: () => Promise<Engine>;
};
