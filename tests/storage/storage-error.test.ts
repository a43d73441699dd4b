import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { storageErrorOf } from '../../src/storage/storage-error.ts';

const dom = (name: string) => new DOMException('', name);

describe('a storage error', () => {
  it.each([
    [dom('QuotaExceededError'), { is: 'full' }],
    [new Dexie.AbortError('aborted', dom('QuotaExceededError')), { is: 'full' }],
    [new Dexie.BulkError('', [dom('QuotaExceededError')]), { is: 'full' }],
    // As Chromium says it of a disk without a byte left.
    [
      new Dexie.AbortError(
        'aborted',
        new DOMException(
          'Connection is closing because of: IO error: 3.log: FILE_ERROR_NO_SPACE (8)',
          'UnknownError',
        ),
      ),
      { is: 'full' },
    ],
    [new Dexie.DatabaseClosedError(), { is: 'closed' }],
    [dom('InvalidStateError'), { is: 'closed' }],
    [dom('AbortError'), { is: 'aborted' }],
    [dom('TransactionInactiveError'), { is: 'aborted' }],
    [dom('UnknownError'), { is: 'unavailable', name: 'UnknownError' }],
    [new Dexie.OpenFailedError('no', dom('SecurityError')), { is: 'refused' }],
    [new Dexie.MissingAPIError('none'), { is: 'refused' }],
    [new Dexie.OpenFailedError('no'), { is: 'unavailable', name: 'OpenFailedError' }],
    // Never seen before: still the storage, not a bug.
    [dom('DataCloneError'), { is: 'unavailable', name: 'DataCloneError' }],
    [dom('NewlyInventedError'), { is: 'unavailable', name: 'NewlyInventedError' }],
    [new Dexie.SchemaError('no'), { is: 'unavailable', name: 'SchemaError' }],
  ])('%s is named', (thrown, expected) => {
    expect(storageErrorOf(thrown)).toEqual(expected);
  });

  it.each([
    new TypeError('a bug'),
    new Dexie.BulkError('', [new TypeError('a bug')]),
    'text',
    null,
  ])('is not made of a bug: %s', (thrown) => {
    let caught: unknown = 'nothing';
    try {
      storageErrorOf(thrown);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe(thrown);
  });
});
