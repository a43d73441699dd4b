/** The project's own files, for tests about the house itself. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type ProjectFile = {
  /** From the top, with slashes: `src/domain/time.ts`. */
  readonly path: string;
  readonly text: string;
};

const top = path.join(import.meta.dirname, '../..');
const leftOut = new Set(['node_modules', 'dist', 'coverage', '.git', '.cache', '.claude']);

/** Every file under this folder (from the top, `.` for all) whose name ends so. */
export function projectFiles(folder: string, endings: RegExp): readonly ProjectFile[] {
  return filesUnder(path.join(top, folder))
    .filter((file) => endings.test(file))
    .map((file) => ({
      path: path.relative(top, file).split(path.sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return leftOut.has(entry.name) ? [] : filesUnder(full);
    return entry.isFile() ? [full] : [];
  });
}
