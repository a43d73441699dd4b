/** What axe says of the screen as it stands; the app was launched with `bypassCSP`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { RunningApp } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function expectClean(app: RunningApp, where: string): Promise<void> {
  // A check while something still moves measures colours on their way.
  await app.page.evaluate(() =>
    Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))),
  );
  await app.page.evaluate(axe);
  const violations = await app.page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') };
    const result = await checker.run(document, {
      rules: { 'color-contrast-enhanced': { enabled: true } },
    });
    return result.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .join(' | ')
          .slice(0, 400)}`,
    );
  });
  expect(violations, where).toEqual([]);
}
