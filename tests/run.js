// Runs one TypeScript file of the project under Node: `node tests/run.js tests/bench/bench.ts --quick`.
import path from 'node:path';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';

/** @typedef {{ main: (args: readonly string[]) => Promise<void> }} Script */

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file to run');
// As Vite's own `runnerImport`, but open for as long as the script runs: it may load more later.
const config = await resolveConfig(
  {
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    cacheDir: process.cwd(),
    environments: {
      script: {
        consumer: 'server',
        dev: { moduleRunnerTransform: true },
        resolve: { external: true, mainFields: [], conditions: ['node'] },
      },
    },
  },
  'serve',
);
const options = { runnerOptions: { hmr: { logger: false } }, hot: false };
const environment = createRunnableDevEnvironment('script', config, options);
await environment.init();
try {
  /** @type {Script} */
  const script = await environment.runner.import(path.resolve(file));
  await script.main(process.argv.slice(3));
} finally {
  await environment.close();
}
