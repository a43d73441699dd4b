/** WebKitGTK, through WebDriver: the nearest thing to Safari outside Apple's machines. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Engine, EngineKind } from './engine.ts';

const driver = '/usr/bin/WebKitWebDriver';
const screen = '/usr/bin/Xvfb';
const window = path.join(import.meta.dirname, 'webkit-window.py');

export const webkit: EngineKind = {
  name: 'WebKitGTK',
  packages: ['webkit2gtk-driver', 'xvfb', 'python3-gi', 'gir1.2-gtk-3.0', 'gir1.2-webkit2-4.1'],
  isHere: () => existsSync(driver) && existsSync(screen) && hasLibrary(),
  launch: launchWebkit,
};

function hasLibrary(): boolean {
  const look = "import gi; gi.require_version('WebKit2', '4.1'); gi.require_version('Gtk', '3.0')";
  return spawnSync('/usr/bin/python3', ['-c', look]).status === 0;
}

type Ask = (method: 'POST' | 'DELETE', at: string, body?: unknown) => Promise<unknown>;
type Running = { readonly driving: ChildProcess; readonly ask: Ask };

async function launchWebkit(): Promise<Engine> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'stopgap-webkit-'));
  const { drawing, display } = await startScreen();
  let running: Promise<Running> | undefined = start(home, display);
  const ask: Ask = async (...asked) => {
    running ??= start(home, display);
    return await (await running).ask(...asked);
  };
  const kill = async () => {
    const driving = (await running)?.driving;
    running = undefined;
    if (driving) await ended(driving);
  };
  await running;
  const close = async () => {
    await kill();
    await ended(drawing);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  // Its driver does not tell what the page writes to the console.
  return { ...acts(ask), home, complaints: () => [], kill, close };
}

function acts(ask: Ask): Pick<Engine, 'goto' | 'evaluate' | 'click' | 'type' | 'chooseFile'> {
  const find = async (value: string) => {
    const element = await ask('POST', '/element', { using: 'css selector', value });
    return Object.values(element as Record<string, string>)[0];
  };
  return {
    goto: async (url) => void (await ask('POST', '/url', { url })),
    evaluate: async (run, given) => {
      const script = `const done = arguments[1]; Promise.resolve((${run})(arguments[0])).then((is) => done({ is }), (error) => done({ error: String(error) }))`;
      const answer = (await ask('POST', '/execute/async', { script, args: [given] })) as Answer;
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.is as never;
    },
    click: async (selector) => {
      await ask('POST', `/element/${await find(selector)}/click`, {});
    },
    type: async (words) => void (await ask('POST', '/actions', { actions: [keys(words)] })),
    chooseFile: async (selector, text) => {
      await ask('POST', `/element/${await find(selector)}/value`, { text });
    },
  };
}

type Answer = { readonly is?: unknown; readonly error?: string };

function keys(words: string): unknown {
  const actions = [...words].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return { type: 'key', id: 'keys', actions };
}

/** The driver starts the window, in a group of processes that can be ended as one. */
async function start(home: string, display: string): Promise<Running> {
  const port = await freePort();
  const env = {
    ...process.env,
    ...{ DISPLAY: display, HOME: home, LANG: 'C.UTF-8' },
    // Without a graphics card the compositor waits for one that never answers; as root no sandbox starts.
    ...{ WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' },
    ...{ LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  };
  const driving = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore', detached: true });
  const send = sendTo(`http://127.0.0.1:${port}`);
  const browser = { binary: '/usr/bin/python3', args: [window, home] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browser } };
  const session = (await send('POST', '/session', { capabilities })) as { sessionId: string };
  return { driving, ask: (how, at, body) => send(how, `/session/${session.sessionId}${at}`, body) };
}

function sendTo(url: string): Ask {
  const send: Ask = async (method, at, body) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await whenItListens(() => fetch(url + at, init));
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${method} ${at}: ${JSON.stringify(value)}`);
    return value;
  };
  return send;
}

async function whenItListens<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await run();
    } catch (error) {
      if (tries === 100 || !(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A screen that nobody sees; it chooses its own number. */
async function startScreen(): Promise<{
  readonly drawing: ChildProcess;
  readonly display: string;
}> {
  const size = ['-screen', '0', '480x900x24', '-nolisten', 'tcp', '-displayfd', '3'];
  const drawing = spawn(screen, size, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const number = await new Promise<string>((resolve, reject) => {
    drawing.once('exit', () => reject(new Error('Xvfb ended at once.')));
    drawing.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
  return { drawing, display: `:${number}` };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

/** With all it started. */
async function ended(leader: ChildProcess): Promise<void> {
  if (leader.pid === undefined || leader.exitCode !== null) return;
  const gone = new Promise((resolve) => leader.once('exit', resolve));
  process.kill(-leader.pid, 'SIGKILL');
  await gone;
}
