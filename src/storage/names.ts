import { isVisible } from '../domain/change/merge.ts';
import { ownselves } from '../domain/customer-person.ts';
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
  const there = found.filter(isVisible).map((row) => ({
    id: row.id as CustomerId,
    mergedInto: (row['mergedInto'] ?? null) as CustomerId | null,
    name: wordsOf(row['name']),
    company: wordsOf(row['company']),
  }));
  return ownselves(there).map(({ id, name, company }) => ({ id, name, company }));
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
