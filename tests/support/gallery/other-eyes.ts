/** The same screens on other glass, for other eyes, and in other words; and all that keeps the data. */
import { walkSafeSheets } from '../safe-sheets.ts';
import type { Stage } from './stage.ts';

export async function otherSizes(stage: Stage): Promise<void> {
  const { owner, page } = stage;
  await page.goto('/');
  await owner.add('ring Tom Okafor 020 7946 0018 about the sockets behind the counter');
  const both = async (name: string) => {
    await page.goto('/');
    await owner.button(/^Start/).waitFor();
    await stage.shoot(`${name}-now`);
    await owner.start();
    await stage.shoot(`${name}-card`);
    await owner.tap(owner.button('Leave'));
    await owner.button(/^Start/).waitFor();
  };
  await page.emulateMedia({ forcedColors: 'active' });
  await both('forced-colours');
  await page.emulateMedia({ forcedColors: null, contrast: 'more' });
  await both('more-contrast');
  await page.emulateMedia({ contrast: null });
  await stage.size(320, 640);
  await both('narrow');
  await stage.size(844, 390);
  await both('landscape');
  await stage.size(1024, 768);
  await both('tablet');
  await stage.size(390, 844);
  // Set by the page itself at each load, as the owner's own size of text is.
  await page.addInitScript(() => {
    if (sessionStorage.getItem('large') !== null) {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      });
    }
  });
  await page.evaluate(() => sessionStorage.setItem('large', ''));
  await both('large-text');
  await page.evaluate(() => sessionStorage.clear());
}

export async function otherTongues(stage: Stage): Promise<void> {
  const { page } = stage;
  for (const tongue of ['nb', 'de', 'fr', 'es']) {
    await speak(stage, tongue);
    for (const [name, path] of [
      ['all', '/all'],
      ['install', '/install'],
      ['now', '/'],
      ['card', '/?gap=5'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading').first().waitFor();
      if (name === 'card') await page.getByRole('article').waitFor();
      await stage.shoot(`${tongue}-${name}`);
    }
    await page.locator('.button.leave').click();
    await page.getByRole('radiogroup').waitFor();
  }
  await speak(stage, 'en');
}

async function speak({ page }: Stage, tongue: string): Promise<void> {
  await page.goto('/settings');
  const choices = page.locator('select:has(option[value="nb"]):has(option[value="fr"])');
  await choices.last().selectOption(tongue);
  await page.locator(`html[lang="${tongue}"]`).waitFor();
}

/** Of all that keeps the data, the lock on the screen too. */
export async function safeSheets(stage: Stage): Promise<void> {
  await walkSafeSheets(stage.app, (name, page, middle) =>
    stage.shoot(`safe-${name.toLowerCase().replaceAll(/\W+/g, '-')}`, page, middle),
  );
}
