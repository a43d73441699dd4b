/** Processes that a test started, and how it ends them: by their own id. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

export type Running = {
  readonly pid: number;
  readonly hasEnded: () => boolean;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
};

export type StartOptions = {
  readonly dir: string;
  /** The port that says it is ready. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Its workers outlive it: they are ended with it, as one group. */
  readonly group?: boolean;
};

export async function startProcess(
  command: string,
  args: readonly string[],
  { dir, port, env = {}, group = false }: StartOptions,
): Promise<Running> {
  const child = spawn(command, [...args], {
    cwd: dir,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: group,
  });
  const said: string[] = [];
  const log = createWriteStream(path.join(dir, `${path.basename(command)}-${child.pid}.out`));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      log.write(chunk);
      if (said.length < 50) said.push(chunk.toString());
    });
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const end = (signal: NodeJS.Signals): void => {
    if (hasEnded() || child.pid === undefined) return;
    process.kill(group ? -child.pid : child.pid, signal);
  };
  const isReady = port === undefined || (await untilListening(port, hasEnded));
  if (!isReady) {
    end('SIGKILL');
    throw new Error(`${command} does not listen on ${port}: ${said.join('')}`);
  }
  return {
    pid: child.pid ?? 0,
    hasEnded,
    stop: async (signal = 'SIGTERM') => {
      end(signal);
      const patience = setTimeout(() => end('SIGKILL'), 10_000);
      await ended;
      clearTimeout(patience);
      log.end();
    },
  };
}

export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function untilListening(port: number, hasEnded: () => boolean): Promise<boolean> {
  for (let wait = 0; wait < 1200 && !hasEnded(); wait += 1) {
    if (await isListening(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
