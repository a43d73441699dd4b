export const databaseName = 'stopgap';
/** The format this code reads and writes; the browser counts ten times as far, as Dexie does. */
export const databaseFormat = 3;
