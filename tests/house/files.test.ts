/** Small files, sound tests, and nothing of one machine in the project. */
import { expect, test } from 'vitest';
import { type ProjectFile, projectFiles } from '../support/project-files.ts';

const code = [
  ...projectFiles('src', /\.(tsx?|css)$/),
  ...projectFiles('service-worker', /\.ts$/),
  ...projectFiles('tests', /\.tsx?$/),
];

test('a file has at most 300 lines', () => {
  const long = code
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('no test is skipped, alone or to be done', () => {
  const tests = code.filter(({ path }) => /\.(test|e2e)\.tsx?$/.test(path));
  expect(namesOf(tests, /\b(test|it|describe)\.(skip|only|todo|fails|skipIf)\b/)).toEqual([]);
});

test('no rule is switched off in code', () => {
  expect(namesOf(code, /@ts-(ignore|nocheck|expect-error)|(ox|es)lint-disable/)).toEqual([]);
});

test('the lock file names no address to download from', () => {
  const [lock] = projectFiles('.', /[\\/]package-lock\.json$/);
  expect(lock?.text).toContain('"lockfileVersion": 3');
  expect(lock?.text).not.toMatch(/"resolved": "https?:/);
});

test('no file knows a folder of one machine', () => {
  const all = projectFiles('.', /\.(tsx?|css|md|json|html|webmanifest|ya?ml)$|[\\/]run$/);
  expect(namesOf(all, /\/home\/(?!me\/)\w|\/Users\/\w|\/root\/|\/work\/\w|[A-Z]:\\Users/)).toEqual(
    [],
  );
});

/** All but this file, which has to spell what it looks for. */
function namesOf(files: readonly ProjectFile[], pattern: RegExp): readonly string[] {
  return files
    .filter(({ path, text }) => path !== 'tests/house/files.test.ts' && pattern.test(text))
    .map(({ path }) => path);
}
