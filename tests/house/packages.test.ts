/** The app is built from exactly the packages that were tested. */
import { expect, test } from 'vitest';
import { projectFiles } from '../support/project-files.ts';

type Versions = { readonly [name: string]: string };
type Package = { readonly dependencies: Versions; readonly devDependencies: Versions };
type Locked = { readonly version?: string; readonly integrity?: string; readonly link?: boolean };
type Lock = { readonly packages: { readonly [place: string]: Locked } };

const read = <T>(name: string): T => {
  const file = projectFiles('.', /\.json$/).find(({ path }) => path === name);
  return JSON.parse(file?.text ?? '{}') as T;
};
const wanted = Object.entries({
  ...read<Package>('package.json').dependencies,
  ...read<Package>('package.json').devDependencies,
});
const { packages } = read<Lock>('package-lock.json');

test('every package has one exact version, and the lock file the same', () => {
  expect(wanted.length).toBeGreaterThan(10);
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  const other = wanted.filter(([name, version]) => {
    return packages[`node_modules/${name}`]?.version !== version;
  });
  expect(other).toEqual([]);
});

test('the lock file knows the content of every package', () => {
  const unknown = Object.entries(packages).filter(([place, { integrity }]) => {
    return place !== '' && !integrity?.startsWith('sha512-');
  });
  expect(unknown.map(([place]) => place)).toEqual([]);
});
