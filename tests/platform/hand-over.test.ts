/** A file that is to be kept is said to be saved only where it was read back. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { handOut, handOutFile } from '../../src/platform/browser/hand-over.ts';

const bytes = new Uint8Array([7, 8, 9]);
const file = new File([bytes], 'mine.stopgap');

const asked = vi.fn();
beforeEach(() => {
  asked.mockClear();
  vi.stubGlobal('dispatchEvent', asked);
});
afterEach(() => vi.unstubAllGlobals());

/** A place on a disk that takes what is written, or breaks as a stick does. */
function place(breaks: 'never' | 'gives-back-other' | 'is-full') {
  let lies = new Uint8Array();
  const remove = vi.fn(async () => undefined);
  const handle = {
    remove,
    createWritable: async () => ({
      write: async (written: Uint8Array<ArrayBuffer>) => {
        if (breaks === 'is-full') throw new DOMException('', 'QuotaExceededError');
        lies = new Uint8Array(written);
      },
      close: async () => {
        if (breaks === 'gives-back-other') lies[1] = 0;
      },
    }),
    getFile: async () => new File([lies], 'mine.stopgap'),
  };
  const picked = vi.fn(async (_o: { readonly suggestedName: string }) => handle);
  vi.stubGlobal('showSaveFilePicker', picked);
  return { picked, remove, lies: () => lies };
}

/** A page that can do nothing but download; `click` begins one. */
function downloads(picker?: Asking) {
  const click = vi.fn();
  vi.stubGlobal('showSaveFilePicker', picker);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('document', { createElement: () => ({ click }) });
  vi.stubGlobal('URL', { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
  return click;
}

type Asking = () => Promise<void>;

function fails(name: string): Asking {
  return () => Promise.reject(new DOMException('', name));
}

describe('where a place can be chosen', () => {
  test('it is written, read back, and saved', async () => {
    const { picked, lies } = place('never');
    expect(await handOutFile(file)).toBe('saved');
    expect(picked).toHaveBeenCalledWith({ suggestedName: 'mine.stopgap' });
    expect(asked).toHaveBeenCalledTimes(2);
    expect(lies()).toEqual(bytes);
  });

  test.each(['gives-back-other', 'is-full'] as const)('one that %s is not', async (breaks) => {
    const { remove } = place(breaks);
    expect(await handOutFile(file)).toBe('not-written');
    expect(remove).toHaveBeenCalledOnce();
  });

  test('a dialog that was closed saved nothing, and downloads nothing either', async () => {
    const click = downloads(fails('AbortError'));
    expect(await handOutFile(file)).toBe('turned-away');
    expect(click).not.toHaveBeenCalled();
  });

  test('one that the browser does not let in is as none', async () => {
    const click = downloads(fails('SecurityError'));
    expect(await handOutFile(file)).toBe('downloaded');
    expect(click).toHaveBeenCalledOnce();
  });
});

describe('where none can be', () => {
  test('a download is no more than that', async () => {
    const click = downloads();
    expect(await handOutFile(file)).toBe('downloaded');
    expect(await handOut({ name: 'a.csv', mime: 'text/csv', text: 'a' })).toBe(true);
    expect(click).toHaveBeenCalledTimes(2);
  });

  const taken: Asking = () => Promise.resolve();
  test.each([
    { share: taken, handed: 'shared' },
    { share: fails('AbortError'), handed: 'turned-away' },
    { share: fails('NotAllowedError'), handed: 'downloaded' },
  ])('a share sheet: $handed', async ({ share, handed }) => {
    const click = downloads();
    vi.stubGlobal('navigator', { share, canShare: () => true });
    expect(await handOutFile(file)).toBe(handed);
    const isOut = await handOut({ name: 'a.csv', mime: 'text/csv', text: 'a' });
    expect(isOut).toBe(handed !== 'turned-away');
    expect(click).toHaveBeenCalledTimes(handed === 'downloaded' ? 2 : 0);
  });
});
