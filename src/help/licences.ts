/** The libraries that ship with the app, each with its licence; the build fills the list (hosting/licences.ts). */
export type Licence = {
  readonly name: string;
  readonly version: string;
  /** SPDX, as the library says it. */
  readonly licence: string;
  readonly text: string;
};

export const licences: readonly Licence[] = [];
