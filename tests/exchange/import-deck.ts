/** A deck in memory for import tests: takes a plan in as storage would, field by field. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Change } from '../../src/domain/change/change.ts';
import type { Existing } from '../../src/domain/import/plan.ts';
import { blank } from '../../src/domain/record/record.ts';
import {
  type ImportContext,
  type ImportFile,
  type ImportPlan,
  readImport,
} from '../../src/exchange/read-import.ts';
import { intlZoneOffset } from '../../src/exchange/zone-offset.ts';

export const emptyDeck: Existing = { customers: [], tasks: [], visits: [], notes: [] };
/** Monday 23 November 2026, 10:00 in Oslo. */
export const now = Date.UTC(2026, 10, 23, 9);

export const context: ImportContext = {
  existing: emptyDeck,
  now,
  zone: 'Europe/Oslo',
  zoneOffset: intlZoneOffset(),
  currency: 'GBP',
};

export function fixture(name: string): ImportFile {
  const file = path.join(import.meta.dirname, '../fixtures/import', name);
  return { name, bytes: bufferOf(readFileSync(file)) };
}

export function textFile(name: string, text: string): ImportFile {
  return { name, bytes: bufferOf(new TextEncoder().encode(text)) };
}

export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

export async function planOf(
  file: ImportFile,
  more: Partial<ImportContext> = {},
): Promise<ImportPlan> {
  const plan = await readImport(file, { ...context, ...more });
  if (!plan.ok) throw new Error(`not imported: ${JSON.stringify(plan.error)}`);
  return plan.value;
}

export function withPlan(deck: Existing, plan: Pick<ImportPlan, 'changes'>): Existing {
  return {
    customers: taken(deck.customers, plan.changes, 'customer'),
    tasks: taken(deck.tasks, plan.changes, 'task'),
    visits: taken(deck.visits, plan.changes, 'visit'),
    notes: taken(deck.notes, plan.changes, 'note'),
  };
}

function taken<T extends { readonly id: string }>(
  records: readonly T[],
  changes: readonly Change[],
  kind: Change['kind'],
): readonly T[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const change of changes) {
    if (change.kind !== kind) continue;
    const before = byId.get(change.id) ?? (blank(kind, change.id) as unknown as T);
    byId.set(change.id, { ...before, ...change.set });
  }
  return [...byId.values()];
}
