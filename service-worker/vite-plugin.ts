/** Builds the worker and its engine after the app, with the list of everything in `dist` for it to keep. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { type Alias, build, type Plugin } from 'vite';
import { licencesPlugin } from '../hosting/licences.ts';

type PrecacheEntry = { readonly url: string; readonly revision: string | null };

/** In `writeBundle`, because `closeBundle` also runs after a failed build and hides its error. */
export function serviceWorkerPlugin(): Plugin {
  let alias: readonly Alias[] = [];
  return {
    name: 'stopgap-service-worker',
    apply: 'build',
    configResolved(config) {
      alias = config.resolve.alias;
    },
    async writeBundle(options) {
      if (options.dir === undefined) throw new Error('The build has no output folder.');
      const manifest = precacheManifest(options.dir);
      const engine = await buildEngine(options.dir, alias);
      await buildWorker(options.dir, { manifest, engine });
    },
  };
}

/** Pictures that the browser shows before the app is installed, and never after. */
const forTheInstaller = '/screenshots/';

/** Every file of the built app; those under `assets/` carry their hash in their name. */
export function precacheManifest(dist: string): readonly PrecacheEntry[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isOfWorker(entry.name) && !entry.name.endsWith('.map'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file, url: `/${path.relative(dist, file).split(path.sep).join('/')}` }))
    .filter(({ url }) => !url.startsWith(forTheInstaller))
    .map(({ file, url }) => ({ url, revision: url.startsWith('/assets/') ? null : hashOf(file) }));
}

/** The browser keeps a worker's scripts with the worker: they are not kept a second time. */
function isOfWorker(name: string): boolean {
  return name === 'sw.js' || name.startsWith('sync-engine-');
}

/** One script that sets one name; called by what it holds, so that a new one is another. */
async function buildEngine(outDir: string, alias: readonly Alias[]): Promise<string> {
  const plain = path.join(outDir, 'sync-engine.js');
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: [...alias] },
    plugins: [licencesPlugin()],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'baseline-widely-available',
      rolldownOptions: {
        input: path.join(import.meta.dirname, '../src/background.ts'),
        preserveEntrySignatures: 'strict',
        output: {
          format: 'iife',
          name: 'stopgapEngine',
          codeSplitting: false,
          entryFileNames: 'sync-engine.js',
        },
      },
    },
  });
  const name = `sync-engine-${hashOf(plain)}.js`;
  renameSync(plain, path.join(outDir, name));
  return `/${name}`;
}

type ForWorker = { readonly manifest: readonly PrecacheEntry[]; readonly engine: string };

async function buildWorker(outDir: string, { manifest, engine }: ForWorker): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    publicDir: false,
    plugins: [licencesPlugin()],
    define: {
      'self.__WB_MANIFEST': JSON.stringify(manifest),
      'self.__ENGINE': JSON.stringify(engine),
    },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'baseline-widely-available',
      rolldownOptions: {
        input: path.join(import.meta.dirname, 'sw.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}
