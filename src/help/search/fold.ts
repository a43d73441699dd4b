/** Text as search sees it: small letters and digits without accents, apostrophes dropped. */
export function fold(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
