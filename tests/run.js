// Runs one TypeScript file of the project under Node: `node tests/run.js tests/bench/bench.ts --quick`.
import path from 'node:path';
import { runnerImport } from 'vite';

/** @typedef {{ main: (args: readonly string[]) => Promise<void> }} Script */

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file to run');
const options = /** @type {const} */ ({ configFile: false, logLevel: 'warn' });
/** @type {{ module: Script }} */
const { module } = await runnerImport(path.resolve(file), options);
await module.main(process.argv.slice(3));
