/** What another app shared with this one. */
export type Shared = {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly files: readonly File[];
};

/** `left`: it could not be kept, and is offered again. */
export type Taken = 'taken' | 'gone' | 'left';
