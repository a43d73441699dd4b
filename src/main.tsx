import { render } from 'preact';
import { App } from './app.tsx';
import { browserPlatform } from './platform/browser/browser-platform.ts';
import { startServiceWorker } from './platform/browser/service-worker.ts';
import { sharedIds, takeShared } from './platform/browser/shared.ts';
import type { Platform } from './platform/platform.ts';
import { Rescue } from './screens/rescue.tsx';
import { createApp } from './state/app.ts';
import { lookFirst, resume } from './state/resume.ts';
import { createRouter } from './state/router.ts';
import { createServices } from './state/services.ts';
import type { Storage } from './storage/open-storage.ts';
import { openRawReader } from './storage/raw-reader.ts';
import { en } from './text/en.ts';

/** The composition root: the one place that knows the browser. */
async function main(root: HTMLElement): Promise<void> {
  const platform = browserPlatform();
  let opened: (storage: Storage) => void = () => undefined;
  const opening = new Promise<Storage>((resolve) => {
    opened = resolve;
  });
  const app = createApp({
    services: createServices(platform, opening),
    router: createRouter(window),
    words: en,
    language: navigator.language,
    shares: { ids: sharedIds, take: takeShared },
  });
  const raw = await openRawReader();
  const look = raw && (await lookFirst(raw, app));
  raw?.close();
  app.now.begin(look?.deck);
  resume(app, look);
  render(<App app={app} />, root);

  // The first screen is there; now what writes.
  const storage = await open(platform);
  if (storage.ok) opened(storage.value);
  else return render(<Rescue text={en.storage(storage.error)} />, root);
  await app.services.opened;
  app.now.start();
  app.round.start();
  const bridge = await startServiceWorker();
  if (bridge) app.updates.attach(bridge);
}

async function open(platform: Platform) {
  const { openStorage } = await import('./storage/open-storage.ts');
  return await openStorage({
    now: () => platform.now().instant,
    randomBytes: platform.randomBytes,
  });
}

const root = document.getElementById('app');
if (root) void main(root);
