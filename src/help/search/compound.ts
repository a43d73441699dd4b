/** Words that were written as one: purregebyr is purre and gebyr. */

/** Shorter beginnings are seldom a word of their own: forskudd is not for and skudd. */
const leastHead = 4;
const leastTail = 3;

/** The two a word is made of, where both are known; nothing for most words, and in most languages. */
export function partsOf(
  word: string,
  joints: readonly string[],
  isKnown: (part: string) => boolean,
): readonly string[] {
  if (joints.length === 0) return [];
  for (let at = word.length - leastTail; at >= leastHead; at--) {
    const tail = word.slice(at);
    if (!isKnown(tail)) continue;
    const head = joints
      .filter((joint) => word.slice(0, at).endsWith(joint))
      .map((joint) => word.slice(0, at - joint.length))
      .find((one) => one.length >= leastHead && isKnown(one));
    if (head !== undefined) return [head, tail];
  }
  return [];
}
