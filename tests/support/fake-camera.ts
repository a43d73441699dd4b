/** A film for the browser's fake camera of what another browser shows. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';

const [width, height] = [640, 480];

/** One picture of it, grey, in the middle of a white wall; returns the flags of a browser that sees it. */
export async function filmOf(shown: Locator): Promise<readonly string[]> {
  const png = await shown.screenshot();
  const grey = await shown.evaluate(greyOf, { png: png.toString('base64'), width, height });
  const colour = Buffer.alloc((width * height) / 2, 128);
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'stopgap-film-')), 'code.y4m');
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`;
  writeFileSync(file, Buffer.concat([Buffer.from(head), Buffer.from(grey, 'base64'), colour]));
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}

/** Runs in the page, which can read a picture. */
async function greyOf(
  _: unknown,
  { png, width, height }: { readonly png: string; readonly width: number; readonly height: number },
): Promise<string> {
  const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  const side = height * 0.9;
  context.drawImage(image, (width - side) / 2, (height - side) / 2, side, side);
  const { data } = context.getImageData(0, 0, width, height);
  let text = '';
  for (let i = 0; i < data.length; i += 4) text += String.fromCharCode(data[i] ?? 0);
  return btoa(text);
}
