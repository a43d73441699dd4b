/** What ships with the app is listed in it: read from the packages themselves at build time. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { Licence } from '../src/help/licences.ts';

const top = path.join(import.meta.dirname, '..');
const filled = /\/src\/help\/licences\.ts$/;

/** Fills the list, and stops a build that ships a package which is not in it. */
export function licencesPlugin(): Plugin {
  return {
    name: 'stopgap-licences',
    transform(_source, id) {
      if (!filled.test(id)) return null;
      const code = `export const licences = ${JSON.stringify(shippedLicences())};`;
      return { code, map: null, moduleType: 'js' };
    },
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? output.moduleIds : [],
      );
      const unlisted = unlistedPackages(modules);
      if (unlisted.length > 0) throw new Error(`No licence is listed for ${unlisted.join(', ')}.`);
    },
  };
}

/** Those of these modules' packages that the list leaves out. */
export function unlistedPackages(modules: readonly string[]): readonly string[] {
  const listed = new Set(shippedLicences().map(({ name }) => name));
  const found = new Set(modules.flatMap((id) => packageOf(id) ?? []));
  return [...found].filter((name) => !listed.has(name)).sort();
}

/** The package in whose folder the file lies, the innermost where they are nested. */
function packageOf(id: string): string | undefined {
  return /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
}

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: { readonly [name: string]: string };
};

/** The app itself, its dependencies, and theirs. */
export function shippedLicences(): readonly Licence[] {
  const found = new Map<string, Licence>();
  const wanted = [top];
  for (let folder = wanted.pop(); folder !== undefined; folder = wanted.pop()) {
    const { name, version, license = '', dependencies = {} } = manifestIn(folder);
    if (found.has(name)) continue;
    found.set(name, { name, version, licence: license, text: textIn(folder) });
    wanted.push(...Object.keys(dependencies).map((one) => path.join(top, 'node_modules', one)));
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** The licence, and the notice that some ask to be handed on with it. */
function textIn(folder: string): string {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').trim())
    .join('\n\n');
}
