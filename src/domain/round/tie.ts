/** Enough of an id to tell most apart: the end is where ids differ. */
const lettersRead = 8;

/** A number from seed and id that orders equals: FNV-1a of the id's end with a final mix, 30 bits. */
export function tieOf(seed: number, id: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = Math.max(0, id.length - lettersRead); i < id.length; i++)
    hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 2;
}
