import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import type { Media } from '../../../src/platform/platform.ts';
import type { Shared } from '../../../src/platform/shared.ts';
import type { App } from '../../../src/state/app.ts';
import { type CaptureStore, createCaptureStore } from '../../../src/state/capture/capture-store.ts';
import { addDraftKey } from '../../../src/state/round/resume.ts';
import type { SharePort } from '../../../src/state/shared.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { en } from '../../../src/text/en.ts';
import { openApp } from '../../support/whole-app.ts';

describe('a save under way', () => {
  test('is not followed by its own words: nothing opens Add again at the next start', async () => {
    const { app, capture } = await opened();
    typed(capture, 'ring Mrs Berg');
    const saving = capture.save();
    // The key that saved is let go.
    typed(capture, 'ring Mrs Berg');
    capture.removeChip('kind');
    await capture.attach(picture());
    expect(await saving).toBe(true);
    typed(capture, 'ring Mrs Berg');
    await capture.close();
    expect(await app.services.db.drafts.toArray()).toEqual([]);
    expect(await allRecords(app.services.db, 'task')).toHaveLength(1);
    expect(await app.services.db.blobs.count()).toBe(0);
  });

  test('that the disk refuses keeps the words, also those typed meanwhile', async () => {
    const { app, capture } = await opened();
    typed(capture, 'ring Mrs');
    const disk = full(app);
    const saving = capture.save();
    typed(capture, 'ring Mrs Berg');
    expect(await saving).toBe(false);
    expect(capture.getState()).toMatchObject({ text: 'ring Mrs Berg', busy: false });
    disk.free();
    await app.drafts.flush();
    expect((await kept(app))?.text).toBe('ring Mrs Berg');
  });

  test('waits for a photo that is just being made small, and takes it along', async () => {
    const media = slowMedia();
    const { app, capture } = await opened({ media });
    typed(capture, 'meter');
    void capture.attach(picture());
    const saving = capture.save();
    media.shrunk();
    expect(await saving).toBe(true);
    expect(await allRecords(app.services.db, 'attachment')).toHaveLength(1);
    await capture.close();
    expect(await app.services.db.drafts.toArray()).toEqual([]);
  });
});

test('no key comes before the kept words', async () => {
  const { app, capture: before } = await opened();
  typed(before, 'chase Kaffehuset £310');
  await before.close();
  const capture = createCaptureStore(app);
  const opening = capture.open('', '');
  typed(capture, 'x');
  await app.drafts.flush();
  await opening;
  expect(capture.getState().text).toBe('chase Kaffehuset £310');
  expect((await kept(app))?.text).toBe('chase Kaffehuset £310');
});

test('offered words alone are not kept, and a mere tap keeps nothing', async () => {
  const { app, capture } = await opened({ start: 'Chase ' });
  typed(capture, 'Chase ');
  await capture.close();
  expect(await app.services.db.drafts.toArray()).toEqual([]);
});

describe('the microphone', () => {
  test('is asked once, however often it is tapped before it answers', async () => {
    const media = slowMedia();
    const { capture } = await opened({ media });
    const first = capture.memo();
    await vi.waitFor(() => expect(capture.getState().recording).toBe('starting'));
    await capture.memo();
    media.answered();
    await first;
    expect(media.recorders).toBe(1);
    expect(capture.getState().recording).toBe(0);
  });

  test('is let go when the sheet is left, and the memo is kept', async () => {
    const media = slowMedia();
    const { app, capture } = await opened({ media });
    media.answered();
    await capture.memo();
    await capture.close();
    expect(media.running).toBe(0);
    const draft = await kept(app);
    expect(draft?.extra).toMatchObject({ open: false, pending: [{ media: 'audio' }] });
    expect(await app.services.db.blobs.count()).toBe(1);
  });

  test('that answers only after the sheet was left records nothing', async () => {
    const media = slowMedia();
    const { app, capture } = await opened({ media });
    const asking = capture.memo();
    await vi.waitFor(() => expect(capture.getState().recording).toBe('starting'));
    await capture.close();
    media.answered();
    await asking;
    expect(media.running).toBe(0);
    expect(await app.services.db.blobs.count()).toBe(0);
  });
});

test('a chip taken off takes its bytes along', async () => {
  const { app, capture } = await opened();
  typed(capture, 'meter');
  await capture.attach(picture());
  const [photo] = capture.getState().pending;
  capture.detach(photo?.id ?? '');
  await capture.close();
  expect(await app.services.db.blobs.count()).toBe(0);
  expect((await kept(app))?.extra).toMatchObject({ pending: [] });
});

describe('what was shared', () => {
  test('leaves its place only once all of it is kept', async () => {
    const shares = shelf({ a: { ...words('kitchen tap'), files: [picture()] } });
    const { app, capture } = await opened({ shares, shared: 'a' });
    expect(capture.getState()).toMatchObject({ text: 'kitchen tap', problem: '' });
    expect(capture.getState().pending).toHaveLength(1);
    expect((await kept(app))?.text).toBe('kitchen tap');
    expect(await shares.ids()).toEqual([]);
  });

  test('stays where it is while the disk is full, and comes once when Add opens next', async () => {
    const shares = shelf({ a: { ...words('kitchen tap'), files: [picture()] } });
    const { app, capture } = await opened({ shares, shared: 'a', isFull: true });
    expect(await shares.ids()).toEqual(['a']);
    await capture.close();
    vi.restoreAllMocks();
    const again = createCaptureStore(app);
    await again.open('', '');
    expect(again.getState().text).toBe('kitchen tap');
    expect(await shares.ids()).toEqual([]);
  });

  test('and is in the words already does not come twice', async () => {
    const shares = shelf({ a: { ...words('kitchen tap'), files: [] } });
    const { app, capture } = await opened({ shares, shared: 'a' });
    await capture.close();
    shares.put('a', { ...words('kitchen tap'), files: [] });
    const again = createCaptureStore(app);
    await again.open('', '');
    expect(again.getState().text).toBe('kitchen tap');
    expect(await shares.ids()).toEqual([]);
  });

  test('is no picture: the words are kept all the same, and it is said', async () => {
    const file = new File(['%PDF'], 'offer.pdf');
    const shares = shelf({ a: { ...words('the offer'), files: [file] } });
    const { app, capture } = await opened({ shares, shared: 'a' });
    expect(capture.getState()).toMatchObject({ text: 'the offer', problem: en.add.noPhoto });
    expect((await kept(app))?.text).toBe('the offer');
    expect(await shares.ids()).toEqual([]);
  });

  test.each(['none', 'never-there'])('and could not be kept is said: %s', async (shared) => {
    const { capture } = await opened({ shared });
    expect(capture.getState().problem).toBe(en.add.notShared);
  });

  test('and was left behind by a page that went away comes when Add opens', async () => {
    const shares = shelf({ a: { ...words('kitchen tap'), files: [] } });
    const { capture } = await opened({ shares });
    expect(capture.getState()).toMatchObject({ text: 'kitchen tap', problem: '' });
  });
});

type Options = {
  readonly start?: string;
  readonly shared?: string;
  readonly shares?: SharePort;
  readonly media?: Media;
  readonly isFull?: boolean;
};

async function opened(o: Options = {}): Promise<{ app: App; capture: CaptureStore }> {
  const media = o.media ?? slowMedia({ isQuick: true });
  const made = await openApp({ platform: { media: async () => media } });
  const app: App = { ...made, shares: o.shares ?? shelf({}) };
  if (o.isFull) full(app);
  const capture = createCaptureStore(app);
  await capture.open(o.start ?? '', o.shared ?? '');
  return { app, capture };
}

function typed(capture: CaptureStore, text: string): void {
  capture.type(text, [text.length, text.length]);
}

function kept(app: App) {
  return app.services.db.drafts.get(addDraftKey);
}

function full(app: App): { readonly free: () => void } {
  const failing = vi.spyOn(app.services.db.blobs, 'bulkPut').mockImplementation(refuse as never);
  const refusing = vi.spyOn(app.services.db.drafts, 'put').mockImplementation(refuse as never);
  const moves = vi
    .spyOn(app.services.db.table('ops'), 'bulkPut')
    .mockImplementation(refuse as never);
  return {
    free: () => {
      for (const spy of [failing, refusing, moves]) spy.mockRestore();
    },
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
}

function words(text: string): Omit<Shared, 'files'> {
  return { title: '', text, url: '' };
}

function picture(): File {
  return new File(['pixels'], 'leak.png', { type: 'image/png' });
}

type Shelf = SharePort & { readonly put: (id: string, shared: Shared) => void };

/** Where the worker lays what was shared. */
function shelf(shared: { readonly [id: string]: Shared }): Shelf {
  const left = new Map(Object.entries(shared));
  return {
    put: (id, one) => left.set(id, one),
    ids: async () => [...left.keys()],
    take: async (id, keep) => {
      const one = left.get(id);
      if (!one) return 'gone';
      if (!(await keep(one))) return 'left';
      left.delete(id);
      return 'taken';
    },
  };
}

type SlowMedia = Media & {
  readonly recorders: number;
  readonly running: number;
  readonly shrunk: () => void;
  readonly answered: () => void;
};

/** A camera and a microphone that take their time. */
function slowMedia({ isQuick = false } = {}): SlowMedia {
  const small = gate(isQuick);
  const asked = gate(isQuick);
  const state = { recorders: 0, running: 0 };
  const bytes = new ArrayBuffer(8);
  const facts = { mime: 'image/jpeg', width: 4, height: 3, thumb: 'AAAA' };
  return {
    get recorders() {
      return state.recorders;
    },
    get running() {
      return state.running;
    },
    shrunk: small.open,
    answered: asked.open,
    shrinkPhoto: async (file) => {
      await small.opened;
      return file.type.startsWith('image/') ? { ...facts, bytes } : undefined;
    },
    recordAudio: async () => {
      await asked.opened;
      state.recorders += 1;
      state.running += 1;
      return {
        stop: async () => {
          state.running -= 1;
          return { bytes, mime: 'audio/webm', seconds: 1 };
        },
      };
    },
  };
}

function gate(isOpen: boolean): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  if (isOpen) open();
  return { opened, open };
}
