/** The pictures that new ones are compared with, and what drew them: other letters make other pictures. */
import path from 'node:path';
import type { Page } from 'playwright-core';

export const keptFolder = path.join(import.meta.dirname, '../../fixtures/look/gallery');

export type MadeWith = { readonly browser: string; readonly letters: string };

export async function madeWith(page: Page): Promise<MadeWith> {
  const version = page.context().browser()?.version() ?? '';
  const letters = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 160;
    const pen = canvas.getContext('2d');
    if (!pen) return '';
    for (const [i, font] of ['32px', '700 28px', '400 16px', '800 14px'].entries()) {
      pen.font = `${font} ${getComputedStyle(document.documentElement).fontFamily}`;
      pen.fillText('Got a moment? £1,240 ø ß é ñ · ‹ › “”', 4, 36 * (i + 1));
    }
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    const hash = await crypto.subtle.digest('SHA-256', data);
    return [...new Uint8Array(hash).slice(0, 8)].map((byte) => byte.toString(16)).join('');
  });
  return { browser: version.split('.')[0] ?? '', letters };
}
