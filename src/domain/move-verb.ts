/** What the owner did, in one word each: kept with the move, said on the toast, read in Done lately. */

/** What can become of a card in a round; settled: by somebody else, meanwhile. */
export const cardVerbs = [
  'done',
  'later',
  'skip',
  'let-go',
  'waiting',
  'someday',
  'written',
  'sent',
  'nudged',
  'smaller',
  'handed',
  'spoke',
  'no-answer',
  'left-message',
  'will-pay',
  'paid',
  'yes',
  'no',
  'booked',
  'settled',
] as const;
export type CardVerb = (typeof cardVerbs)[number];

export const moveVerbs = [
  ...cardVerbs,
  'added',
  'started',
  'moved',
  'merged',
  'noted',
  'attached',
  'changed',
  'kept',
  'reopened',
  'paused',
  'resumed',
  'cancelled',
  'no-show',
  'deleted',
  'restored',
] as const;
export type MoveVerb = (typeof moveVerbs)[number];

/** A verb as it was kept; one of a newer version reads as changed. */
export function moveVerb(kept: string): MoveVerb {
  return moveVerbs.find((verb) => verb === kept) ?? 'changed';
}
