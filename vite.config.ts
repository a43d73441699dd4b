import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { hostHeaders, pagePolicy } from './hosting/headers.ts';
import { licencesPlugin } from './hosting/licences.ts';
import { serviceWorkerPlugin } from './service-worker/vite-plugin.ts';
import { helpTextsPlugin } from './src/help/compile/vite-plugin.ts';

const top = import.meta.dirname;

export default defineConfig({
  root: path.join(top, 'src'),
  publicDir: path.join(top, 'public'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Dexie's modern build is 2 kB smaller and starts faster than its default one.
  resolve: { alias: { dexie: path.join(top, 'node_modules/dexie/dist/modern/dexie.mjs') } },
  plugins: [
    helpTextsPlugin(readIfThere),
    licencesPlugin(),
    inlineEntryStyles(),
    serviceWorkerPlugin(),
  ],
  server: { port: 5173, strictPort: true },
  preview: {
    port: 4173,
    strictPort: true,
    headers: hostHeaders,
  },
  build: {
    outDir: path.join(top, 'dist'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: loads() },
      },
    },
  },
  test: {
    root: top,
    reporters: ['default', path.join(top, 'tests/support/count-reporter.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/bench/**'],
          // Laws over thousands of random states, on a machine that may be busy.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          isolate: false,
          setupFiles: path.join(top, 'tests/support/component-setup.ts'),
          include: ['tests/**/*.test.tsx'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: ['build-app.ts', 'request-log.ts'].map((file) =>
            path.join(top, 'tests/support', file),
          ),
          fileParallelism: false,
          // After the others, so that what it times is not their work.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

type Graph = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};

/**
 * What every start asks for is four files: the first screen, what writes, and what the next
 * tap may open. Each of sixty small ones cost a turn through the worker. The rest stays apart.
 */
function loads() {
  const entries = {
    first: 'main.tsx',
    writing: 'storage/open-storage.ts',
    round: 'screens/round/round-screen.tsx',
    add: 'screens/add/add-sheet.tsx',
  };
  return Object.entries(entries).map(([load, file], at) => {
    const isReached = reachedFrom(file);
    return {
      debugName: load,
      // What several of them need belongs to the one that comes first.
      priority: 10 - at,
      name: (id: string, graph: Graph) => (isReached(id, graph) ? load : null),
    };
  });
}

/** All that a file imports at once, and what that imports. */
function reachedFrom(file: string): (id: string, graph: Graph) => boolean {
  const reached = new Set<string>();
  const walk = (id: string, graph: Graph) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) walk(next, graph);
  };
  return (id, graph) => {
    walk(path.join(top, 'src', file), graph);
    return reached.has(id);
  };
}

/** One request less before the first paint: the entry's styles move into the page, allowed by their hash. */
function inlineEntryStyles(): Plugin {
  const inlined = new Set<string>();
  let first = '';
  return {
    name: 'stopgap-inline-entry-styles',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const styles: string[] = [];
        // Read from the page: where the first load is one file, no chunk calls itself the entry.
        first = /<script [^>]*src="\/([^"]+)"/.exec(html)?.[1] ?? '';
        if (first === '') throw new Error('The page loads no script.');
        const styled = html.replace(stylesheetLink, (link, name: string) => {
          const asset = bundle[name];
          if (asset?.type !== 'asset') return link;
          const css = String(asset.source).trim();
          styles.push(hashOf(css));
          inlined.add(name);
          return `<style>${css}</style>`;
        });
        const scripts = [...styled.matchAll(scriptInPage)].map(([, code = '']) => hashOf(code));
        const policy = pagePolicy({ scripts, styles });
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
        return styled.replace(charsetMeta, (charset) => `${charset}\n    ${meta}`);
      },
    },
    generateBundle: {
      // After Vite has written into the chunks what each of them needs.
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        for (const name of inlined) {
          delete bundle[name];
          // Parts of a part would wait for these styles; they are here as soon as the entry is.
          for (const chunk of chunks) {
            chunk.code = chunk.code.replaceAll(name, first);
          }
        }
      },
    },
  };
}

const stylesheetLink = /<link rel="stylesheet"[^>]* href="\/([^"]+)">/g;
const scriptInPage = /<script>(.*?)<\/script>/gs;
const charsetMeta = /<meta charset="utf-8" ?\/?>/;

/** As a content policy names it. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
