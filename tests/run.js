// Runs one TypeScript file of the project under Node: `node tests/run.js tests/bench/bench.ts --long`.
import path from 'node:path';
import { runnerImport } from 'vite';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file to run');
const { module } = await runnerImport(path.resolve(file), { configFile: false, logLevel: 'warn' });
await module.main(process.argv.slice(3));
