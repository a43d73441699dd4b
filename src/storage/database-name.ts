export const databaseName = 'stopgap';
