/**
 * Every state of the app, light and dark: as it was kept, words readable, targets for a thumb,
 * the one yellow button in reach. `npm run gallery -- --keep` keeps new pictures, once they were looked at.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptFolder, type MadeWith, madeWith } from '../support/gallery/kept-pictures.ts';
import { type Measured, measure } from '../support/gallery/measure.ts';
import { contrasts, difference, shrunk } from '../support/gallery/pixels.ts';
import { type Picture, Stage } from '../support/gallery/stage.ts';
import { walkGallery } from '../support/gallery/walk.ts';
import { StaticServer } from '../support/serve.ts';

/** Of all pixels. A button a few pixels away from its place is more: see the last test. */
const tolerance = 0.004;
const readable = 7;

type Taken = Picture & Measured;

let server: StaticServer;
let stage: Stage;
let drawnWith: MadeWith;
const taken: Taken[] = [];
let moved: Buffer;

beforeAll(async () => {
  server = await StaticServer.start();
  stage = await Stage.open({
    server,
    scale: 1,
    onPicture: async (picture, page) => {
      taken.push({ ...picture, ...(await page.evaluate(measure)) });
      if (picture.name !== 'now' || picture.scheme !== 'light') return;
      const button = page.getByRole('button', { name: /^Start/ });
      await button.evaluate((element) => {
        element.style.translate = '0 4px';
      });
      moved = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      await button.evaluate((element) => {
        element.style.translate = '';
      });
    },
  });
  drawnWith = await madeWith(stage.page);
  await walkGallery(stage);
}, 300_000);

afterAll(async () => {
  await stage.close();
  await server.stop();
});

const of = ({ name, scheme }: Picture) => `${name}, ${scheme}`;

function keptOf({ name, scheme }: Picture): Buffer | undefined {
  const file = path.join(keptFolder, `${name}-${scheme}.png`);
  return existsSync(file) ? readFileSync(file) : undefined;
}

describe('as it was kept', () => {
  const keptWith = JSON.parse(
    readFileSync(path.join(keptFolder, 'made-with.json'), 'utf8'),
  ) as MadeWith;

  test('every state has its picture', () => {
    expect(taken.length).toBeGreaterThan(80);
    expect(taken.filter((picture) => keptOf(picture) === undefined).map(of)).toEqual([]);
  });

  test('every state looks as it did', () => {
    if (JSON.stringify(keptWith) !== JSON.stringify(drawnWith)) {
      console.log(
        `pictures not compared: kept with ${JSON.stringify(keptWith)}, here is ${JSON.stringify(drawnWith)}`,
      );
      return;
    }
    const shares = taken.map((picture) => {
      const was = keptOf(picture);
      return { picture, share: was ? difference(shrunk(picture.png), was) : 1 };
    });
    const told = shares.map(
      ({ picture, share }) => `${of(picture)}: ${(share * 100).toFixed(2)} %`,
    );
    const most = Math.max(...shares.map(({ share }) => share));
    console.log(`${taken.length} pictures compared, ${(most * 100).toFixed(2)} % of one is other`);
    expect(told.filter((_, i) => (shares[i]?.share ?? 1) > tolerance)).toEqual([]);
  });

  test('a button four pixels away from its place is seen', () => {
    const now = taken.find(({ name, scheme }) => name === 'now' && scheme === 'light');
    expect(difference(shrunk(moved), shrunk(now?.png ?? moved))).toBeGreaterThan(tolerance);
  });
});

test('every word has a contrast of 7:1, measured on the pixels', () => {
  let least = Number.POSITIVE_INFINITY;
  const faint = taken.flatMap((picture) => {
    const found = contrasts(picture.png, picture.words);
    least = Math.min(least, ...found);
    return picture.words.flatMap(({ text }, i) =>
      (found[i] ?? 0) < readable ? [`${of(picture)}: “${text}” ${found[i]?.toFixed(2)}`] : [],
    );
  });
  console.log(
    `contrast on ${taken.length} pictures, ${taken.flatMap(({ words }) => words).length} lines: least ${least.toFixed(2)}`,
  );
  expect(faint).toEqual([]);
});

test('everything to tap is at least 48 px wide and high', () => {
  // Nobody taps on paper.
  const onGlass = taken.filter(({ name }) => name !== 'print');
  expect(onGlass.flatMap((one) => one.small.map((what) => `${of(one)}: ${what}`))).toEqual([]);
});

/** Held in one hand; a wide screen is not. */
const upright = ({ name }: Picture) => !/^(landscape|tablet|print)/.test(name);

test('one yellow button at most, in the lower 60 % of the screen', () => {
  const wrong = taken.filter(upright).flatMap((one) => {
    if (one.main.length > 1) return [`${of(one)}: ${one.main.map(({ name }) => name).join(', ')}`];
    return one.main
      .filter(({ at }) => at < 0.4)
      .map(({ name }) => `${of(one)}: ${name} is high up`);
  });
  expect(wrong).toEqual([]);
});

test('nothing reaches out of the screen', () => {
  expect(taken.flatMap((one) => one.clipped.map((what) => `${of(one)}: ${what}`))).toEqual([]);
});
