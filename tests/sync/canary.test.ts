/**
 * Nothing that an owner wrote is ever seen by a store: not in a name, a body, a header or an address,
 * over every remote, as records and as a photo, in any of the ways a text can be written down.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { syncAttachments } from '../../src/sync/attachments/sync-attachments.ts';
import { writeBundle } from '../../src/sync/bundle.ts';
import { bundleRemote } from '../../src/sync/bundle-remote.ts';
import { folderRemote } from '../../src/sync/folder-remote.ts';
import type { HttpPorts } from '../../src/sync/http.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { s3Remote } from '../../src/sync/s3-remote.ts';
import { webCipher } from '../../src/sync/web-cipher.ts';
import { webdavRemote } from '../../src/sync/webdav-remote.ts';
import {
  attachmentPorts,
  inStep as meet,
  newStage,
  phone,
  take,
} from '../simulation/attachments.ts';
import { aesKey } from '../support/aes-key.ts';
import { canary, inStep, openDecks, task, tasksIn } from '../support/decks.ts';
import { realPorts } from '../support/http-ports.ts';
import { nodeFolder } from '../support/node-folder.ts';
import { s3Key, startS3Server } from '../support/s3-server.ts';
import { credentials, startWebdavServer } from '../support/webdav-server.ts';

/** All that went out, in the order it did. */
type Heard = Buffer[];

test.each(['webdav', 's3', 'folder', 'file'] as const)('records over %s', async (kind) => {
  const heard: Heard = [];
  const { open, kept } = await places[kind](heard);
  const decks = await openDecks(() => heardBy(open(), heard), 3);
  for (let at = 0; at < 30; at += 1) await decks[at % 2]?.write([task(at, 'call')]);
  await inStep(decks.slice(0, 2));
  await inStep(decks);
  expect(decks.map(tasksIn)).toEqual([30, 30, 30]);
  heard.push(...(await kept()));
  expect(heard.length).toBeGreaterThan(20);
  expect(seenIn(heard)).toEqual([]);
  // The look itself can see.
  for (const form of formsOf(canary))
    expect(seenIn([Buffer.concat([noise, form, noise])])).toHaveLength(1);
});

test('a photo with words in its bytes', async () => {
  const stage = newStage({ cipher: webCipher(new Map([[0, await aesKey()]])) });
  const [a, b] = [phone('a', stage), phone('b', stage)];
  const bytes = new Uint8Array(Buffer.from(canary.repeat(200)));
  await take(stage, a, { id: 'photo', bytes });
  await meet(stage, [a, b]);
  expect((await syncAttachments(attachmentPorts(a, stage.setting))).ok).toBe(true);
  await meet(stage, [a, b]);
  const { shelf } = stage.setting.remote;
  const kept = [...shelf].flatMap(([name, { now }]) => [Buffer.from(name), Buffer.from(now.bytes)]);
  expect([...shelf.keys()].filter((name) => name.startsWith('b/'))).toHaveLength(1);
  expect(seenIn([...kept, ...stage.asked.map((line) => Buffer.from(line))])).toEqual([]);
});

type Place = {
  readonly open: () => Remote;
  /** What lies there in the end. */
  readonly kept: () => readonly Buffer[] | Promise<readonly Buffer[]>;
};

const places: Readonly<
  Record<'webdav' | 's3' | 'folder' | 'file', (heard: Heard) => Promise<Place>>
> = {
  webdav: async (heard) => {
    const server = await startWebdavServer();
    onTestFinished(() => server.stop());
    const place = { base: server.url, root: 'v1/w', ...credentials };
    return {
      open: () => webdavRemote(place, listening(heard)),
      kept: () => [...server.files].flatMap(([name, { bytes }]) => [Buffer.from(name), bytes]),
    };
  },
  s3: async (heard) => {
    const server = await startS3Server();
    onTestFinished(() => server.stop());
    const place = { ...s3Key, endpoint: server.endpoint, bucket: server.bucket, root: 'v1/w' };
    return {
      open: () => s3Remote(place, listening(heard)),
      kept: () => [...server.objects].flatMap(([name, { bytes }]) => [Buffer.from(name), bytes]),
    };
  },
  folder: async () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'stopgap-canary-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    return { open: () => folderRemote(nodeFolder(dir), 'v1/w'), kept: () => [] };
  },
  file: async () => {
    const remote = bundleRemote({ workspace: 'w', objects: new Map() }, Date.now);
    return {
      open: () => remote,
      kept: async () => [Buffer.from(await writeBundle(remote.bundle()))],
    };
  },
};

/** Every word of every call. */
function heardBy(remote: Remote, heard: Heard): Remote {
  const hear = (...all: readonly (string | Uint8Array)[]) => {
    heard.push(...all.map((one) => Buffer.from(one as Uint8Array)));
    return remote;
  };
  return {
    list: (folder) => hear(folder).list(folder),
    get: (name, o) => hear(name).get(name, o),
    stat: (name) => hear(name).stat(name),
    remove: (name) => hear(name).remove(name),
    put: (name, bytes, o) => hear(name, bytes).put(name, bytes, o),
  };
}

/** Every request as it goes on the wire: method, address, headers, body. */
function listening(heard: Heard): HttpPorts {
  return {
    ...realPorts,
    fetch: async (url, init) => {
      const request = new Request(url, init);
      const lines = [request.method, request.url, ...[...request.headers].flat()];
      heard.push(Buffer.from(lines.join('\n')), Buffer.from(await request.arrayBuffer()));
      return await fetch(url, init);
    },
  };
}

const noise = Buffer.from('0f3a', 'hex');
const words = [canary, 'Ilvermorny', '"title"', 'Phone0'];
const wanted = words.flatMap(formsOf);

function seenIn(all: readonly Buffer[]): readonly string[] {
  return all.filter((bytes) => wanted.some((form) => bytes.includes(form))).map(String);
}

/** As bytes, as wide characters, as hex, in an address, and in base64 wherever it begins. */
function formsOf(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text);
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].map((skip) => {
    const whole = Math.floor((bytes.length - skip) / 3) * 3;
    return bytes.subarray(skip, skip + whole).toString('base64');
  });
  // Four letters come by chance.
  const long = base64.filter((one) => one.length >= 8);
  const texts = [text, encodeURIComponent(text), hex, hex.toUpperCase(), ...long];
  return [Buffer.from(text, 'utf16le'), ...texts.map((one) => Buffer.from(one))];
}
