import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Change, change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { type Act, createAct } from '../../src/state/act.ts';
import type { Services } from '../../src/state/services.ts';
import { openApp } from '../support/whole-app.ts';

const newTask = (id: string): Change => change('task', asId<'task'>(id), { title: 'Ring Ana' });

let services: Services;
const failed = vi.fn();
const broke = vi.fn();
const persist = vi.fn(async () => true);

beforeEach(async () => {
  vi.clearAllMocks();
  services = (await openApp()).services;
});

describe('an action that cannot be written', () => {
  test('is answered, and told to the owner', async () => {
    services.db.close();
    await services.db.delete();
    vi.spyOn(services.db, 'open').mockRejectedValue(new DOMException('no', 'UnknownError'));
    const act = createAct(services, failed, broke);
    expect(await act({ changes: [newTask('t1')] })).toMatchObject({ ok: false });
    expect(failed).toHaveBeenCalledOnce();
    expect(broke).not.toHaveBeenCalled();
  });

  test('for a bug in it is answered all the same, and the bug is told as one', async () => {
    const bug = new TypeError('a bug');
    const act = createAct(services, failed, broke);
    const acted = act({
      changes: async () => {
        throw bug;
      },
    });
    expect(await acted).toEqual({ ok: false, error: { is: 'aborted' } });
    expect(failed).toHaveBeenCalledWith({ is: 'aborted' });
    expect(broke).toHaveBeenCalledWith(bug);
  });
});

describe('the browser is asked to keep the data', () => {
  let act: Act;
  beforeEach(() => {
    act = createAct({ ...own(services), platform: { ...services.platform, persist } }, failed);
  });

  test('not for what is on this device only', async () => {
    await act({ changes: [], local: { meta: { seed: 1 } } });
    await act({ changes: async () => [] });
    expect(persist).not.toHaveBeenCalled();
  });

  test.each([
    ['given', [newTask('t1')]],
    ['decided within', async () => [newTask('t1')]],
  ])('after the first record, with changes %s; once', async (_how, changes) => {
    await act({ changes });
    expect(persist).toHaveBeenCalledOnce();
    await act({ changes: [newTask('t2')] });
    expect(persist).toHaveBeenCalledOnce();
  });

  test('not before a record was really kept', async () => {
    await act({
      changes: async () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(persist).not.toHaveBeenCalled();
  });
});

/** Getters as values. */
function own(from: Services): Services {
  const { db, author, reader, write, live, atOnce, opened, isOpen, platform } = from;
  return { db, author, reader, write, live, atOnce, opened, isOpen, platform };
}
