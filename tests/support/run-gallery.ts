/**
 * Pictures of every state, light and dark: `npm run gallery -- <folder>`; look at them.
 * With `--keep` small ones become those that the tests compare with.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import buildApp from './build-app.ts';
import { keptFolder, madeWith } from './gallery/kept-pictures.ts';
import { shrunk } from './gallery/pixels.ts';
import { type Picture, Stage } from './gallery/stage.ts';
import { walkGallery } from './gallery/walk.ts';
import { StaticServer } from './serve.ts';

export async function main(args: readonly string[]): Promise<void> {
  const folder = path.resolve(args.find((arg) => !arg.startsWith('--')) ?? '.cache/gallery');
  mkdirSync(folder, { recursive: true });
  const isKeeping = args.includes('--keep');
  if (!args.includes('--built')) buildApp();
  const server = await StaticServer.start();
  const onPicture = async ({ name, scheme, png }: Picture) => {
    const file = `${name}-${scheme}.png`;
    writeFileSync(path.join(folder, file), png);
    if (isKeeping) writeFileSync(path.join(keptFolder, file), shrunk(png));
  };
  const stage = await Stage.open({ server, scale: 1, onPicture });
  if (isKeeping) {
    rmSync(keptFolder, { recursive: true, force: true });
    mkdirSync(keptFolder, { recursive: true });
    const made = JSON.stringify(await madeWith(stage.page), null, 2);
    writeFileSync(path.join(keptFolder, 'made-with.json'), `${made}\n`);
  }
  try {
    await walkGallery(stage);
  } finally {
    await stage.close();
    await server.stop();
  }
}
