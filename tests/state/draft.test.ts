import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { Act, Acted, Action } from '../../src/state/act.ts';
import { createAct } from '../../src/state/act.ts';
import { createDrafts, type Drafts, type DraftWords } from '../../src/state/draft.ts';
import type { Services } from '../../src/state/services.ts';
import { openApp } from '../support/whole-app.ts';

const key = 'task:t1:title';
let services: Services;
let drafts: Drafts;
let seen: () => void;
/** What the next writes of words meet; every other action goes through. */
let disk: (write: () => Promise<Acted>) => Promise<Acted>;

beforeEach(async () => {
  const { services: opened } = await openApp();
  const onVisible = (listener: () => void) => {
    seen = listener;
    return () => undefined;
  };
  services = Object.assign(Object.create(opened) as Services, {
    platform: { ...opened.platform, onVisible },
  });
  disk = (write) => write();
  const act = createAct(services, () => undefined);
  const throughDisk: Act = (action) => (isDrop(action) ? act(action) : disk(() => act(action)));
  drafts = createDrafts(services, throughDisk);
});

describe('a full disk', () => {
  test('loses no words: the next key brings all of them', async () => {
    disk = full;
    drafts.keep(key, words('ring Mrs'));
    expect(await drafts.flush()).toBe(false);
    expect(await stored(key)).toBeUndefined();
    disk = (write) => write();
    drafts.keep('add', words('order flux'));
    await vi.waitFor(async () => expect(await stored(key)).toBe('ring Mrs'));
    expect(await stored('add')).toBe('order flux');
  });

  test('is tried again when the owner comes back to the page', async () => {
    disk = full;
    drafts.keep(key, words('ring Mrs'));
    await drafts.flush();
    disk = (write) => write();
    seen();
    await vi.waitFor(async () => expect(await stored(key)).toBe('ring Mrs'));
  });
});

describe('words are written one after another', () => {
  test('so that a slow write never lays older words over newer ones', async () => {
    const gate = held();
    disk = async (write) => {
      await gate.opened;
      return await write();
    };
    drafts.keep(key, words('ring'));
    const first = drafts.flush();
    disk = (write) => write();
    drafts.keep(key, words('ring Mrs Berg'));
    const second = drafts.flush();
    gate.open();
    await Promise.all([first, second]);
    expect(await stored(key)).toBe('ring Mrs Berg');
    expect((await drafts.read(key))?.text).toBe('ring Mrs Berg');
  });

  test('and a kept key is on disk within 300 ms', async () => {
    drafts.keep(key, words('ring Mrs Berg'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await stored(key)).toBe('ring Mrs Berg');
  });
});

test('forgotten words do not come back by a write that was under way', async () => {
  const gate = held();
  disk = async (write) => {
    await gate.opened;
    return await write();
  };
  drafts.keep(key, words('ring Mrs'));
  const flushed = drafts.flush();
  await drafts.drop(key);
  gate.open();
  await flushed;
  expect(await stored(key)).toBeUndefined();
});

test('words written again while an older write runs wait for their own turn', async () => {
  const gate = held();
  disk = async (write) => {
    const acted = await write();
    await gate.opened;
    return acted;
  };
  drafts.keep(key, words('ring'));
  const first = drafts.flush();
  await vi.waitFor(async () => expect(await stored(key)).toBe('ring'));
  drafts.keep(key, words('ring Mrs'));
  gate.open();
  await first;
  await drafts.flush();
  expect(await stored(key)).toBe('ring Mrs');
});

test('a field that was left keeps its words, but no longer its place', async () => {
  drafts.keep(key, { ...words('ring Mrs'), extra: { path: '/task/t1', more: 1 } });
  await drafts.flush();
  drafts.leave(key);
  await drafts.flush();
  expect(await services.db.drafts.get(key)).toMatchObject({ text: 'ring Mrs', extra: { more: 1 } });
  expect(JSON.stringify(await services.db.drafts.get(key))).not.toContain('path');

  await drafts.drop(key);
  drafts.leave(key);
  await drafts.flush();
  expect(await stored(key)).toBeUndefined();
});

test('words an action uses while it is being written go with it, and do not come after it', async () => {
  const act = createAct(services, () => undefined);
  const gate = held();
  const flushed = gate.opened.then(() => drafts.flush());
  drafts.keep(key, words('ring Mrs Berg'));
  const changes = async () => {
    gate.open();
    for (let i = 0; i < 5; i++) await services.db.table('task').count();
    return [change('task', asId<'task'>('t1'), { title: 'ring Mrs Berg' })];
  };
  const local = () => {
    drafts.forget(key);
    return { dropDrafts: [key] };
  };
  await act({ changes, local });
  await flushed;
  expect(await stored(key)).toBeUndefined();
});

function words(text: string): DraftWords {
  return { text, selection: [text.length, text.length] };
}

async function stored(draft: string): Promise<string | undefined> {
  return (await services.db.drafts.get(draft))?.text;
}

async function full(): Promise<Acted> {
  return { ok: false, error: { is: 'full' } };
}

function isDrop({ local }: Action): boolean {
  return typeof local === 'object' && local.dropDrafts !== undefined;
}

function held(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
