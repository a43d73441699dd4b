/** Builds what is measured, and the floor pages beside it, into a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import config from '../../vite.config.ts';

export type Built = { readonly app: string; readonly floor: string };

const top = path.join(import.meta.dirname, '../..');
/** Where the app's server has it. */
export const inPageUrl = '/bench/in-page.js';
const floorPages = ['empty', 'raw', 'dexie'] as const;

export async function buildAll(folder: string): Promise<Built> {
  const built = { app: path.join(folder, 'app'), floor: path.join(folder, 'floor') };
  buildApp(built.app);
  await buildReader(path.join(built.app, path.dirname(inPageUrl)));
  for (const name of floorPages) await buildFloorPage(name, path.join(built.floor, name));
  writeFileSync(path.join(built.floor, 'sw.js'), workerFor(filesIn(built.floor)));
  return built;
}

/** As released: in a process of its own, so that nothing of ours is in it. */
function buildApp(outDir: string): void {
  const vite = path.join(top, 'node_modules/vite/bin/vite.js');
  const options = {
    cwd: top,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  } as const;
  const done = spawnSync(process.execPath, [vite, 'build', '--outDir', outDir], options);
  if (done.status !== 0) throw new Error(`The build stopped.\n${done.stdout}\n${done.stderr}`);
}

/** The app's own first read and dealing, to be timed by themselves. Built after the worker, which does not keep it. */
async function buildReader(outDir: string): Promise<void> {
  mkdirSync(outDir);
  await build({
    ...settings,
    build: {
      ...settings.build,
      outDir,
      lib: {
        entry: path.join(import.meta.dirname, 'in-page.ts'),
        formats: ['es'],
        fileName: () => path.basename(inPageUrl),
      },
    },
  });
}

async function buildFloorPage(name: (typeof floorPages)[number], outDir: string): Promise<void> {
  await build({
    ...settings,
    root: path.join(import.meta.dirname, 'floor', name),
    base: `/${name}/`,
    build: { ...settings.build, outDir },
  });
}

const { oxc, resolve, build: appBuild } = config;
const settings = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  mode: 'production',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [] as Plugin[],
  ...(oxc !== undefined && { oxc }),
  ...(resolve && { resolve }),
  build: { ...appBuild, emptyOutDir: true },
} as const;

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => `/${file.split(path.sep).join('/')}`);
}

/** The least that serves pages with no network. */
function workerFor(files: readonly string[]): string {
  return `const files = ${JSON.stringify(files)};
addEventListener('install', (event) =>
  event.waitUntil(caches.open('floor').then((cache) => cache.addAll(files))));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) =>
  event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));
`;
}
