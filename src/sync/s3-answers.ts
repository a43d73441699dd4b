/** What an S3 store says in XML: a page of a list, and why it refused. */
import { err, ok, type Result } from '../domain/result.ts';
import { childrenOf, readXml, textOf } from './xml.ts';

export type S3Page = {
  readonly objects: readonly {
    readonly key: string;
    readonly size: number;
    readonly validator: string;
  }[];
  /** Asks for the next page; `null` on the last. */
  readonly next: string | null;
};

export type S3Refusal = {
  readonly code: string;
  /** The store's clock, where it objects to ours. */
  readonly serverTime: number | null;
};

export function readS3List(text: string): Result<S3Page, 'not-xml'> {
  const xml = readXml(text);
  if (!xml.ok || xml.value.name !== 'ListBucketResult') return err('not-xml');
  const objects = childrenOf(xml.value, 'Contents').flatMap((entry) => {
    const key = textOf(entry, 'Key');
    const size = textOf(entry, 'Size') ?? '';
    if (key === undefined || !/^\d{1,15}$/.test(size)) return [];
    const validator = `${textOf(entry, 'ETag') ?? ''}|${textOf(entry, 'LastModified') ?? ''}|${size}`;
    return [{ key, size: Number(size), validator }];
  });
  const isCut = textOf(xml.value, 'IsTruncated') === 'true';
  const next = textOf(xml.value, 'NextContinuationToken') ?? '';
  return ok({ objects, next: isCut && next !== '' ? next : null });
}

export function readS3Refusal(text: string): S3Refusal | null {
  const xml = readXml(text);
  if (!xml.ok || xml.value.name !== 'Error') return null;
  const serverTime = Date.parse(textOf(xml.value, 'ServerTime') ?? '');
  return {
    code: textOf(xml.value, 'Code') ?? '',
    serverTime: Number.isNaN(serverTime) ? null : serverTime,
  };
}
