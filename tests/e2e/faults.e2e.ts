/**
 * What a phone does to a database, done on purpose in a real browser: each time a plain
 * message, and nothing that was acknowledged is lost. FAULT_ROUNDS repeats them
 * (1, or 10 in the long run). An update in the middle of a card: updates.e2e.ts.
 */
import { afterAll, beforeAll } from 'vitest';
import { world } from './faults/world.ts';
import './faults/writes.ts';
import './faults/several.ts';
import './faults/gone.ts';
import './faults/surroundings.ts';

beforeAll(() => world.open());
afterAll(() => world.close());
