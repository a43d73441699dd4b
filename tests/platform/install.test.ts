import { describe, expect, test } from 'vitest';
import { installPort } from '../../src/platform/browser/install.ts';

describe('the way onto the home screen is that of the browser', () => {
  const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5';
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';
  test.each([
    ['iphone', `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${safari} Mobile Safari`, 5],
    ['iphone', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Safari/605.1.15`, 5],
    ['desk-safari', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Safari/605.1.15`, 0],
    ['android-chrome', `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`, 5],
    ['android-samsung', `Mozilla/5.0 (Linux; Android 10; K) SamsungBrowser/28.0 ${chrome}`, 5],
    ['android-firefox', 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 5],
    ['desk-chrome', `Mozilla/5.0 (X11; Linux x86_64) ${chrome} Safari/537.36`, 0],
    ['desk-other', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 0],
  ] as const)('%s: %s', (way, userAgent, maxTouchPoints) => {
    expect(installPort(viewOf({ userAgent, maxTouchPoints })).installWay()).toBe(way);
  });

  test('opened from there, nothing is left to do', () => {
    const agent = { userAgent: '', maxTouchPoints: 0 };
    expect(installPort(viewOf({ ...agent, standalone: true })).installWay()).toBe('installed');
    expect(installPort(viewOf(agent, true)).installWay()).toBe('installed');
  });
});

describe('what the browser offers', () => {
  test('is held back, told of, and good for one question', async () => {
    const view = viewOf({ userAgent: '', maxTouchPoints: 0 });
    const port = installPort(view);
    let told = 0;
    const stop = port.onCanInstall(() => {
      told += 1;
    });
    expect([port.canInstall(), await port.install()]).toEqual([false, false]);
    const first = offer(view, 'accepted');
    expect([first.defaultPrevented, port.canInstall(), told]).toEqual([true, true, 1]);
    const asking = port.install();
    expect(port.canInstall()).toBe(false);
    expect(await asking).toBe(true);
    stop();
    offer(view, 'dismissed');
    expect([told, await port.install()]).toEqual([1, false]);
  });

  test('may be refused by the browser itself', async () => {
    const view = viewOf({ userAgent: '', maxTouchPoints: 0 });
    const port = installPort(view);
    offer(view, 'refused');
    expect(await port.install()).toBe(false);
  });
});

test('without a window there is nothing to put anywhere', () => {
  expect(installPort(undefined).installWay()).toBe('desk-other');
});

type Agent = {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  readonly standalone?: boolean;
};

function viewOf(navigator: Agent, matches = false): Window {
  return Object.assign(new EventTarget(), {
    navigator,
    matchMedia: () => ({ matches }),
  }) as unknown as Window;
}

function offer(view: Window, outcome: 'accepted' | 'dismissed' | 'refused'): Event {
  const event = new Event('beforeinstallprompt', { cancelable: true });
  const prompt = async () => {
    if (outcome === 'refused') throw new DOMException('', 'NotAllowedError');
    return { outcome };
  };
  view.dispatchEvent(Object.assign(event, { prompt }));
  return event;
}
