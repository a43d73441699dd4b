/** Finds a Chromium to test in, and gets one when the machine has none. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

export type FoundBrowser = {
  readonly executablePath: string;
  /** What the browser needs in its environment, on top of ours. */
  readonly env: Readonly<Record<string, string>>;
};

export function findBrowser(): FoundBrowser {
  const executablePath = named() ?? installed() ?? installedByApt();
  if (executablePath !== undefined) return { executablePath, env: {} };
  const unpacked = unpackedFromNpm();
  if (unpacked !== undefined) return unpacked;
  throw new Error(
    'No Chromium found, and none could be fetched. Install Chrome or Chromium, or set CHROME_PATH to one.',
  );
}

function named(): string | undefined {
  const given = process.env['CHROME_PATH'];
  if (given === undefined || given === '') return undefined;
  if (!existsSync(given)) throw new Error(`CHROME_PATH is ${given}, and nothing is there.`);
  return given;
}

function installed(): string | undefined {
  return (knownPlaces[process.platform] ?? []).find((place) => existsSync(place));
}

const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);

const knownPlaces: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) => [
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
  win32: windowsRoots.flatMap((root) => [
    `${root}\\Google\\Chrome\\Application\\chrome.exe`,
    `${root}\\Chromium\\Application\\chrome.exe`,
    `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/** As root on Debian or Ubuntu the distribution's own package is the surest. */
function installedByApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: readonly string[]) =>
    execFileSync('apt-get', [...args], { env, stdio: 'ignore', timeout: 600_000 });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
  } catch {
    return undefined;
  }
  return installed();
}

const npmChromium = '@sparticuz/chromium@153.0.0';

/** A Chromium with its libraries from npm (Linux x64): needs no root, but has no background sync. */
function unpackedFromNpm(): FoundBrowser | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = path.join(import.meta.dirname, '../../node_modules/.cache/stopgap-chromium');
  const executablePath = path.join(home, 'chromium');
  try {
    if (!existsSync(path.join(home, 'complete'))) unpackInto(home, executablePath);
  } catch {
    return undefined;
  }
  const libraries = path.join(home, 'al2023', 'lib');
  const fonts = path.join(home, 'fonts.conf');
  return { executablePath, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts } };
}

function unpackInto(home: string, executablePath: string): void {
  mkdirSync(path.join(home, 'al2023'), { recursive: true });
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', '--prefix', home, ...flags, npmChromium], { stdio: 'ignore' });
  const bin = path.join(home, 'node_modules/@sparticuz/chromium/bin');
  const unpack = (name: string) => brotliDecompressSync(readFileSync(path.join(bin, name)));
  const untar = (archive: string, folder: string) =>
    execFileSync('tar', ['-xf', '-', '-C', folder], { input: unpack(archive) });
  writeFileSync(executablePath, unpack('chromium.br'), { mode: 0o755 });
  untar('al2023.tar.br', path.join(home, 'al2023'));
  untar('fonts.tar.br', home);
  untar('swiftshader.tar.br', home);
  writeFileSync(path.join(home, 'fonts.conf'), fontsIn(home));
  writeFileSync(path.join(home, 'complete'), '');
}

/** The package's own list of folders is made for one cloud. */
function fontsIn(home: string): string {
  const folders = ['/usr/share/fonts', path.join(home, 'fonts')];
  const lines = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  return `<fontconfig>${lines}<cachedir>${path.join(home, 'fonts-cache')}</cachedir></fontconfig>\n`;
}
