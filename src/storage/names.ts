import { isVisible } from '../domain/change/merge.ts';
import type { CustomerId } from '../domain/record/id.ts';
import { type Database, rows } from './database.ts';

export type CustomerName = {
  readonly id: CustomerId;
  readonly name: string;
  readonly company: string;
};

/** All customers by name, for matching words; read once when capture opens. */
export async function customerNames(db: Database): Promise<readonly CustomerName[]> {
  const found = await rows(db, 'customer').toArray();
  return found
    .filter((row) => isVisible(row) && row['mergedInto'] == null)
    .map((row) => ({
      id: row.id as CustomerId,
      name: wordsOf(row['name']),
      company: wordsOf(row['company']),
    }));
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
