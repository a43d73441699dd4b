/** What a WebDAV server says lies in a folder, whatever its prefixes and however it writes addresses. */
import { err, ok, type Result } from '../domain/result.ts';
import { childOf, childrenOf, readXml, textOf, type XmlElement } from './xml.ts';

export type FolderEntry = {
  /** Below the folder asked about; '' is the folder itself. */
  readonly path: string;
  readonly isFolder: boolean;
  /** -1 where the server does not say. */
  readonly size: number;
  readonly validator: string;
};

/** `folder` is the decoded path that was asked about, without a slash at its end. */
export function readMultistatus(
  text: string,
  folder: string,
): Result<readonly FolderEntry[], 'not-xml'> {
  const xml = readXml(text);
  if (!xml.ok || xml.value.name !== 'multistatus') return err('not-xml');
  const found = childrenOf(xml.value, 'response').flatMap((response) => entryOf(response));
  const root = rootOf(found, folder);
  return ok(
    found.flatMap((entry) => {
      if (entry.path === root) return [{ ...entry, path: '' }];
      if (!entry.path.startsWith(`${root}/`)) return [];
      return [{ ...entry, path: entry.path.slice(root.length + 1) }];
    }),
  );
}

function entryOf(response: XmlElement): readonly FolderEntry[] {
  const href = textOf(response, 'href');
  const path = href === undefined ? null : pathOf(href);
  if (href === undefined || path === null) return [];
  const props = childrenOf(response, 'propstat')
    .filter((stat) => / 200\b|^$/.test(textOf(stat, 'status') ?? ''))
    .flatMap((stat) => childOf(stat, 'prop')?.children ?? []);
  const said = (name: string) => props.find((prop) => prop.name === name)?.text.trim() ?? '';
  const kind = props.find((prop) => prop.name === 'resourcetype');
  const size = said('getcontentlength');
  const isFolder =
    href.endsWith('/') || (kind !== undefined && childOf(kind, 'collection') !== undefined);
  return [
    {
      path,
      isFolder,
      size: /^\d{1,15}$/.test(size) ? Number(size) : -1,
      validator: `${said('getetag')}|${said('getlastmodified')}|${size}`,
    },
  ];
}

/** Absolute, relative to the host, or with a host in front: only the path counts, for a proxy may hide the host. */
function pathOf(href: string): string | null {
  const path = href.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  try {
    const segments = path
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
    const isUnsound = segments.some((part) => part === '.' || part === '..' || part.includes('/'));
    return isUnsound ? null : segments.map((segment) => `/${segment}`).join('');
  } catch {
    return null;
  }
}

/**
 * A proxy may serve the folder under another path than its addresses say: then the folder is the one of
 * the same name that all others lie in.
 */
function rootOf(entries: readonly FolderEntry[], folder: string): string {
  const lies = (root: string) => (entry: FolderEntry) =>
    entry.path === root || entry.path.startsWith(`${root}/`);
  if (entries.some(lies(folder))) return folder;
  const [first, ...others] = entries;
  const top = others.reduce((a, b) => (b.path.length < (a?.path.length ?? 0) ? b : a), first);
  const leaf = folder.slice(folder.lastIndexOf('/'));
  return top?.isFolder === true && top.path.endsWith(leaf) && entries.every(lies(top.path))
    ? top.path
    : folder;
}
