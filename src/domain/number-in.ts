/** A phone number the owner wrote into the words of a task, for a customer that is none yet. */
const numberPattern = /(?<![\p{L}\d.,])\+?\d(?:[\d ()/.-]*\d)?(?![\p{L}\d])/gu;
const leastDigits = 7;
const mostDigits = 15;
/** 2026-11-24, 24.11.2026 and the like are days, not numbers. */
const datePattern = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})$/u;

export function numberIn(text: string): string | undefined {
  for (const [found] of text.matchAll(numberPattern)) {
    const digits = found.replace(/\D/gu, '').length;
    if (digits >= leastDigits && digits <= mostDigits && !datePattern.test(found)) return found;
  }
  return undefined;
}
