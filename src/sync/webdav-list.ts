/** Lists a WebDAV folder and all below it in few requests. */
import { err, ok, type Result } from '../domain/result.ts';
import { refusal, textIn } from './http.ts';
import { type FolderEntry, readMultistatus } from './multistatus.ts';
import { headFolder } from './object-name.ts';
import type { RemoteError, RemoteObject } from './remote.ts';
import { askedPath, type Dav, parentOf } from './webdav.ts';

type Listed = Result<readonly FolderEntry[], RemoteError>;

/** The deepest an object lies below the folder asked for, and the most folders one list walks. */
const deepest = 4;
const mostFolders = 5000;

export async function listFolder(
  dav: Dav,
  folder: string,
): Promise<Result<readonly RemoteObject[], RemoteError>> {
  const isKnownTree = dav.tree.depth === 'whole' && dav.tree.seen.has(folder);
  const first = await propfind(dav, folder, isKnownTree ? 'infinity' : '1');
  if (!first.ok) return first.error.is === 'missing' ? nothingUnlessNoBase(dav, folder) : first;
  const found = new Map(first.value.map((entry) => [entry.path, entry]));
  if (!isKnownTree && untold(found).length > 1) await askForTree(dav, folder, found);
  const walked = await walk(dav, folder, found);
  if (!walked.ok) return walked;
  return ok(
    [...found.values()]
      .filter(({ isFolder }) => !isFolder)
      .map(({ path, size, validator }) => ({ name: `${folder}/${path}`, size, validator })),
  );
}

/** Folders that no entry is known of: empty, or not told about. */
function untold(found: ReadonlyMap<string, FolderEntry>): readonly FolderEntry[] {
  const parents = new Set([...found.keys()].map(parentOf));
  return [...found.values()].filter(({ isFolder, path }) => isFolder && !parents.has(path));
}

/** Adds all that one request tells. */
async function askForTree(
  dav: Dav,
  folder: string,
  found: Map<string, FolderEntry>,
): Promise<void> {
  if (dav.tree.depth === 'one') return;
  const answer = await propfind(dav, folder, 'infinity');
  if (!answer.ok) {
    // Forbidden (RFC 4918, 9.1) is an answer; a lost connection is none.
    if (answer.error.is === 'denied' || answer.error.is === 'wrong') dav.tree.depth = 'one';
    return;
  }
  for (const entry of answer.value) found.set(entry.path, entry);
  // One that answers "infinity" as if it were 1 costs nothing more: what it leaves untold is walked.
  dav.tree.depth = 'whole';
  dav.tree.seen.add(folder);
}

async function walk(
  dav: Dav,
  folder: string,
  found: Map<string, FolderEntry>,
): Promise<Result<void, RemoteError>> {
  const todo = [...untold(found)];
  for (let walked = 0; todo.length > 0 && walked < mostFolders; walked += 4) {
    const answers = await Promise.all(
      todo.splice(0, 4).map(({ path }) => entriesBelow(dav, folder, path)),
    );
    for (const below of answers) {
      if (!below.ok) return below;
      for (const entry of below.value) found.set(entry.path, entry);
      todo.push(...below.value.filter(isWalked));
    }
  }
  return ok(undefined);
}

function isWalked({ isFolder, path }: FolderEntry): boolean {
  return isFolder && path.split('/').length < deepest;
}

async function entriesBelow(dav: Dav, folder: string, path: string): Promise<Listed> {
  const inside = await propfind(dav, `${folder}/${path}`, '1');
  // A folder that went in the meantime holds nothing.
  if (!inside.ok) return inside.error.is === 'missing' ? ok([]) : inside;
  return ok(inside.value.map((entry) => ({ ...entry, path: `${path}/${entry.path}` })));
}

const question = new TextEncoder().encode(
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getetag/><getlastmodified/></prop></propfind>',
);

/** What lies in a folder, without the folder itself. */
async function propfind(dav: Dav, folder: string, depth: string): Promise<Listed> {
  const path = `${dav.place.root}/${folder}/`;
  const headers = { depth, 'content-type': 'application/xml; charset=utf-8' };
  const answer = await dav.send('PROPFIND', path, { headers, body: question });
  if (!answer.ok) return answer;
  const { status } = answer.value;
  if (status !== 207) return err(refusal(answer.value, dav.ports.now()));
  const entries = readMultistatus(textIn(answer.value), askedPath(dav, path));
  if (!entries.ok) return err({ is: 'wrong', status });
  return ok(entries.value.filter((entry) => entry.path !== ''));
}

/** Nobody put anything there yet, or the owner's folder itself is gone: one more request tells. */
async function nothingUnlessNoBase(
  dav: Dav,
  folder: string,
): Promise<Result<readonly RemoteObject[], RemoteError>> {
  // Each cycle lists the heads: it is enough when that tells.
  if (folder !== headFolder) return ok([]);
  const answer = await dav.send('PROPFIND', '', { headers: { depth: '0' } });
  if (!answer.ok) return answer;
  if (answer.value.status === 207) return ok([]);
  const error = refusal(answer.value, dav.ports.now());
  return err(error.is === 'missing' ? { is: 'no-base' } : error);
}
