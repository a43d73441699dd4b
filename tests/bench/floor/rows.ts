/** The same rows as the app's, in a database with the same index. */
export const databaseName = 'floor';
/** Dexie counts in tens. */
export const databaseVersion = 10;
export const shownRows = 50;

export type FloorRow = { readonly id: string; readonly title: string; readonly lanes: string[] };
