/** A small backup as a link: the data lies in the fragment, which no browser sends anywhere. */
import { fromBase64Url, toBase64Url } from '../../sync/base64-url.ts';

export const keepStart = '#k=';
/**
 * Characters of a link. Safari shows addresses up to some 80,000 characters and drops
 * what is longer; this leaves it room. What does not fit goes as a file.
 */
export const mostInLink = 60_000;

/** `undefined` when it would be too long. */
export function keepLink(origin: string, backup: Uint8Array): string | undefined {
  // Base64 makes four characters of three bytes: nothing far too large is spelt out.
  if (backup.length > mostInLink) return undefined;
  const link = `${origin}/${keepStart}${toBase64Url(backup)}`;
  return link.length <= mostInLink ? link : undefined;
}

/** The backup in a link, or in words around one; `undefined` where there is none. */
export function readKeepLink(text: string): Uint8Array | undefined {
  const at = text.indexOf(keepStart);
  const found = at < 0 ? undefined : /^[\w-]+/.exec(text.slice(at + keepStart.length))?.[0];
  return found === undefined ? undefined : fromBase64Url(found);
}
