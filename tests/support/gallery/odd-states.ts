/** States of the gallery that no tap leads to: what a browser refuses, and what a file gets wrong. */
import type { Stage } from './stage.ts';

export async function settingsStates(stage: Stage): Promise<void> {
  const { owner, page } = stage;
  const other = await page.context().newPage();
  await other.clock.setFixedTime(await page.evaluate(() => Date.now()));
  await other.addInitScript(() => {
    navigator.storage.persist = async () => false;
    navigator.storage.persisted = async () => false;
  });
  await other.goto('/settings');
  await other.getByRole('button', { name: 'Ask it to keep my data' }).click();
  const told = other.getByText('The browser did not promise it');
  await told.waitFor();
  await stage.shoot('storage-refused', other, told);
  await other.close();
  await page.goto('/settings');
  await owner.tap(owner.button('Import a file'));
  const file = (name: string, text: string) =>
    page
      .getByRole('dialog')
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await file(
    'people.vcf',
    'BEGIN:VCARD\nVERSION:3.0\nFN:Siobhán Silva\nTEL:07700 900456\nEND:VCARD\n',
  );
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
  await stage.shoot('import');
  await page.keyboard.press('Escape');
  await owner.tap(owner.button('Import a file'));
  await file('photo.vcf', '\u0000\u0001\u0002PNG\u0000\u0000');
  await page.getByRole('alert').waitFor();
  await stage.shoot('import-error');
  await page.keyboard.press('Escape');
}

/** A browser that lets nothing be kept. */
export async function shutOut(stage: Stage): Promise<void> {
  const other = await stage.page.context().newPage();
  await other.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await other.goto('/');
  await other.getByRole('button', { name: 'Load again' }).waitFor();
  await stage.shoot('storage-shut', other);
  await other.close();
}
