/**
 * Pictures of every state, light and dark: `npm run gallery -- <folder>`; look at them.
 * With `--keep` small ones become those that the tests compare with; with `--manifest` three of them
 * those that a browser shows before it installs the app.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import buildApp from './build-app.ts';
import { keptFolder, madeWith } from './gallery/kept-pictures.ts';
import { shrunk } from './gallery/pixels.ts';
import { type Picture, Stage } from './gallery/stage.ts';
import { walkGallery } from './gallery/walk.ts';
import { StaticServer } from './serve.ts';

const screenshots = path.resolve(import.meta.dirname, '../../public/screenshots');
/** By the picture they are. */
const inManifest: { readonly [file: string]: string } = {
  'now-light.png': 'now.png',
  'card-light.png': 'card.png',
  'tablet-card-light.png': 'wide.png',
};

export async function main(args: readonly string[]): Promise<void> {
  const folder = path.resolve(args.find((arg) => !arg.startsWith('--')) ?? '.cache/gallery');
  mkdirSync(folder, { recursive: true });
  const isKeeping = args.includes('--keep');
  if (!args.includes('--built')) buildApp();
  const server = await StaticServer.start();
  const kept: { readonly file: string; readonly small: Buffer }[] = [];
  const onPicture = async ({ name, scheme, png }: Picture) => {
    const file = `${name}-${scheme}.png`;
    writeFileSync(path.join(folder, file), png);
    const named = inManifest[file];
    if (named && args.includes('--manifest')) writeFileSync(path.join(screenshots, named), png);
    if (isKeeping) kept.push({ file, small: shrunk(png) });
  };
  const stage = await Stage.open({ server, scale: 1, onPicture });
  try {
    const made = await madeWith(stage.page);
    await walkGallery(stage);
    if (!isKeeping) return;
    // Only a whole walk takes the place of the last one.
    rmSync(keptFolder, { recursive: true, force: true });
    mkdirSync(keptFolder, { recursive: true });
    for (const { file, small } of kept) writeFileSync(path.join(keptFolder, file), small);
    const how = `${JSON.stringify(made, null, 2)}\n`;
    writeFileSync(path.join(keptFolder, 'made-with.json'), how);
  } finally {
    await stage.close();
    await server.stop();
  }
}
