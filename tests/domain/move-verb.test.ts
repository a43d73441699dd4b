import { expect, test } from 'vitest';
import { moveVerb, moveVerbs } from '../../src/domain/move-verb.ts';

test('a kept verb is itself; one of a newer version reads as changed', () => {
  expect(moveVerbs.map(moveVerb)).toEqual(moveVerbs);
  expect(moveVerb('teleported')).toBe('changed');
});
