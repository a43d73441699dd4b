/** The phone's own apps, as far as a page can see them: a link to one is noted instead of followed. */
import type { BrowserContext, Page } from 'playwright-core';

/** Before the page is opened; a headless browser has no app for `tel:` and its like. */
export async function withPhone(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        if (!link || link.href.startsWith(location.origin)) return;
        event.preventDefault();
        sessionStorage.setItem('phone', link.href);
      },
      true,
    );
  });
}

/** The address last handed to the phone, decoded. */
export async function handedOver(page: Page): Promise<string> {
  const href = await page.evaluate(() => sessionStorage.getItem('phone') ?? '');
  return decodeURIComponent(href);
}
