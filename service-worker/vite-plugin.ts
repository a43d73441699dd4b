/** Builds the worker after the app, with the list of everything in `dist` for it to keep. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';

type PrecacheEntry = { readonly url: string; readonly revision: string | null };

/** In `writeBundle`, because `closeBundle` also runs after a failed build and hides its error. */
export function serviceWorkerPlugin(): Plugin {
  return {
    name: 'stopgap-service-worker',
    apply: 'build',
    async writeBundle(options) {
      if (options.dir === undefined) throw new Error('The build has no output folder.');
      await buildWorker(options.dir, precacheManifest(options.dir));
    },
  };
}

/** Every file of the built app; those under `assets/` carry their hash in their name. */
export function precacheManifest(dist: string): readonly PrecacheEntry[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sw.js' && !entry.name.endsWith('.map'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const url = `/${path.relative(dist, file).split(path.sep).join('/')}`;
      return { url, revision: url.startsWith('/assets/') ? null : hashOf(file) };
    });
}

async function buildWorker(outDir: string, manifest: readonly PrecacheEntry[]): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    publicDir: false,
    define: { 'self.__WB_MANIFEST': JSON.stringify(manifest) },
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
