/** The owner's hand in any engine: finds by role and name, as a screen reader does, and waits until it is there. */
import type { Engine } from './engine.ts';

type Sought = { readonly role: string; readonly name: string };

const roles: { readonly [role: string]: string } = {
  button: 'button',
  link: 'a[href]',
  radio: 'input[type=radio]',
  textbox: 'textarea, input:not([type]), input[type=text]',
  searchbox: 'input[type=search]',
  heading: 'h1, h2, h3',
  status: '[role=status], output',
  article: 'article',
};

export class Hand {
  readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** `name` is a pattern for the whole of it. */
  async tap(role: string, name: string): Promise<void> {
    await this.until(`a ${role} named ${name} to tap`, async () => {
      if (!(await this.isThere(role, name)) || !(await this.engine.evaluate(stands, null)))
        return false;
      // What lies under what goes away is tapped when it can be.
      return await this.engine.click('[data-hand]').then(
        () => true,
        () => false,
      );
    });
  }

  async see(role: string, name: string): Promise<void> {
    await this.until(`a ${role} named ${name}`, () => this.isThere(role, name));
  }

  async isThere(role: string, name: string): Promise<boolean> {
    const selector = roles[role];
    if (selector === undefined) throw new Error(`Nobody can see a ${role}.`);
    return await this.engine.evaluate(pointAt, { role: selector, name });
  }

  async type(words: string, into: Sought): Promise<void> {
    await this.tap(into.role, into.name);
    await this.engine.type(words);
  }

  async text(selector: string): Promise<string> {
    return await this.engine.evaluate((at) => {
      const found = document.querySelector(at);
      return found instanceof HTMLElement ? found.innerText : '';
    }, selector);
  }

  async valueOf(role: string, name: string): Promise<string> {
    await this.see(role, name);
    return await this.engine.evaluate(
      () => document.querySelector<HTMLInputElement>('[data-hand]')?.value ?? '',
      null,
    );
  }

  async until(what: string, isThere: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 10_000;
    while (!(await isThere())) {
      if (Date.now() > end) {
        const shown = await this.text('body');
        throw new Error(`Waited for ${what}, and this was there:\n${shown}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}

/** Runs in the page: whether what was marked stays where it is; a tap on what moves lands beside it. */
async function stands(): Promise<boolean> {
  const marked = document.querySelector('[data-hand]');
  const before = marked?.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const after = marked?.getBoundingClientRect();
  return marked?.isConnected === true && before?.y === after?.y && before?.x === after?.x;
}

/** Runs in the page: marks the first that can be seen and used and has the name. */
function pointAt({ role, name }: Sought): boolean {
  const named = (element: Element) => {
    const said = (id: string) => document.getElementById(id)?.textContent ?? '';
    const by = element.getAttribute('aria-labelledby')?.split(' ').map(said).join(' ');
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    return (by ?? element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
  };
  for (const before of document.querySelectorAll('[data-hand]')) {
    before.removeAttribute('data-hand');
  }
  const pattern = new RegExp(`^(?:${name})$`, 's');
  const open = document.querySelector('dialog[open]') ?? document;
  const found = [...open.querySelectorAll(role), ...document.querySelectorAll(role)].find(
    (element) =>
      pattern.test(named(element)) &&
      element.getClientRects().length > 0 &&
      !element.matches(':disabled'),
  );
  found?.setAttribute('data-hand', '');
  // Not under the bar at the bottom, where the driver would be content with it.
  found?.scrollIntoView({ block: 'center' });
  return found !== undefined;
}
